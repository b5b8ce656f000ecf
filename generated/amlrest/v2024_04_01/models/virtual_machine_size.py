# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineSize(JsonObject):
    """A size of virtual machine, what it has and what it costs.

    Attributes:
        name: Name of the size, for example Standard_DS3_v2.
        family: Family that the size belongs to, whose quota counts.
        v_cp_us: Number of virtual CPUs.
        gpus: Number of GPUs.
        os_vhd_size_mb: Size of the operating system disk in MB.
        max_resource_volume_mb: Size of the local disk in MB.
        memory_gb: Memory in GB.
        low_priority_capable: Whether it can be had as a cheaper machine that may be taken away.
        premium_io: Whether it works with premium disks.
        estimated_vm_prices: What it costs, as an estimate.
        supported_compute_types: Types of compute that can use it.
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
    estimated_vm_prices: models.EstimatedVMPrices | None | Unset = UNSET
    supported_compute_types: list[str] | None | Unset = UNSET
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
        "estimatedVMPrices": ("estimated_vm_prices", read_model(models, "EstimatedVMPrices")),
        "supportedComputeTypes": ("supported_compute_types", None),
    }
