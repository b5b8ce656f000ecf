# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContainerResourceRequirements(JsonObject):
    """ContainerResourceRequirements, as the contract names it."""

    cpu: float | None | Unset = UNSET
    cpu_limit: float | None | Unset = UNSET
    memory_in_gb: float | None | Unset = UNSET
    memory_in_gb_limit: float | None | Unset = UNSET
    gpu: int | None | Unset = UNSET
    fpga: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "cpu": ("cpu", None),
        "cpuLimit": ("cpu_limit", None),
        "memoryInGB": ("memory_in_gb", None),
        "memoryInGBLimit": ("memory_in_gb_limit", None),
        "gpu": ("gpu", None),
        "fpga": ("fpga", None),
    }
