# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class HDInsightProperties(JsonObject):
    """Address and account of an attached HDInsight cluster.

    Attributes:
        ssh_port: Port of the SSH server.
        address: Public IP address of the cluster's master node.
        administrator_account: Account to sign in with over SSH.
    """

    ssh_port: int | None | Unset = UNSET
    address: str | None | Unset = UNSET
    administrator_account: models.VirtualMachineSshCredentials | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "sshPort": ("ssh_port", None),
        "address": ("address", None),
        "administratorAccount": ("administrator_account", read_model(models, "VirtualMachineSshCredentials")),
    }
