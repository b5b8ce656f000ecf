# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContainerResourceSettings(JsonObject):
    """Amounts of CPU, GPU and memory, in the notation of Kubernetes.

    Attributes:
        cpu: Number of virtual CPUs, for example 0.5 or 500m.
        memory: Amount of memory, for example 512Mi.
        gpu: Number of Nvidia GPUs.
    """

    cpu: str | None | Unset = UNSET
    memory: str | None | Unset = UNSET
    gpu: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "cpu": ("cpu", None),
        "memory": ("memory", None),
        "gpu": ("gpu", None),
    }
