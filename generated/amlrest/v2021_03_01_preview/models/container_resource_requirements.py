# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContainerResourceRequirements(JsonObject):
    """How much of a Kubernetes node an instance needs, and how much it may take.

    Attributes:
        cpu: CPU cores that an instance needs at least.
        cpu_limit: CPU cores that an instance may use at most.
        memory_in_gb: Memory in GB that an instance needs at least.
        memory_in_gb_limit: Memory in GB that an instance may use at most.
        gpu: GPUs that an instance gets.
        fpga: FPGAs that an instance gets; an even number.
    """

    cpu: float | None | Unset = UNSET
    cpu_limit: float | None | Unset = UNSET
    memory_in_gb: float | None | Unset = UNSET
    memory_in_gb_limit: float | None | Unset = UNSET
    gpu: int | None | Unset = UNSET
    fpga: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "cpu": ("cpu", None),
        "cpuLimit": ("cpu_limit", None),
        "memoryInGB": ("memory_in_gb", None),
        "memoryInGBLimit": ("memory_in_gb_limit", None),
        "gpu": ("gpu", None),
        "fpga": ("fpga", None),
    }
