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
class VirtualMachineSecrets(JsonObject):
    """Account of an attached virtual machine.

    Attributes:
        compute_type: Type of the compute; set by the class.
        administrator_account: Account that jobs sign in with.
    """

    compute_type: str = "VirtualMachine"
    administrator_account: VirtualMachineSshCredentials | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "administratorAccount": ("administrator_account", read_model(MODELS, "VirtualMachineSshCredentials")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "compute_type": UNSET,
    }
