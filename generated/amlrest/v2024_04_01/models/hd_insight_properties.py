# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .virtual_machine_ssh_credentials import VirtualMachineSshCredentials


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class HDInsightProperties(JsonObject):
    """Address and account of an attached HDInsight cluster.

    Attributes:
        ssh_port: Port of the SSH server.
        address: Public address of the machine.
        administrator_account: Account that jobs sign in with.
    """

    ssh_port: int | None | Unset = UNSET
    address: str | None | Unset = UNSET
    administrator_account: VirtualMachineSshCredentials | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "sshPort": ("ssh_port", None),
        "address": ("address", None),
        "administratorAccount": ("administrator_account", read_model(MODELS, "VirtualMachineSshCredentials")),
    }
