# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .estimated_vm_prices import EstimatedVMPrices


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineSize(JsonObject):
    """VirtualMachineSize, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
    """

    name: str | None | Unset = UNSET
    family: str | None | Unset = UNSET
    v_cp_us: int | None | Unset = UNSET
    gpus: int | None | Unset = UNSET
    os_vhd_size_mb: int | None | Unset = UNSET
    max_resource_volume_mb: int | None | Unset = UNSET
    memory_gb: float | None | Unset = UNSET
    low_priority_capable: bool | None | Unset = UNSET
    premium_io: bool | None | Unset = UNSET
    estimated_vm_prices: EstimatedVMPrices | None | Unset = UNSET
    supported_compute_types: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "family": ("family", None),
        "vCPUs": ("v_cp_us", None),
        "gpus": ("gpus", None),
        "osVhdSizeMB": ("os_vhd_size_mb", None),
        "maxResourceVolumeMB": ("max_resource_volume_mb", None),
        "memoryGB": ("memory_gb", None),
        "lowPriorityCapable": ("low_priority_capable", None),
        "premiumIO": ("premium_io", None),
        "estimatedVMPrices": ("estimated_vm_prices", read_model(MODELS, "EstimatedVMPrices")),
        "supportedComputeTypes": ("supported_compute_types", None),
    }
