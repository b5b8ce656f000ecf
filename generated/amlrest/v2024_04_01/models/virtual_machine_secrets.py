# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineSecrets(JsonObject):
    """Account of an attached virtual machine.

    Attributes:
        compute_type: Always "VirtualMachine", which tells this type from its siblings.
        administrator_account: Account to sign in with over SSH.
    """

    compute_type: str = "VirtualMachine"
    administrator_account: models.VirtualMachineSshCredentials | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "administratorAccount": ("administrator_account", read_model(models, "VirtualMachineSshCredentials")),
    }
