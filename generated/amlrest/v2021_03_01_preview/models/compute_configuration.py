# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeConfiguration(JsonObject):
    """Where a job or batch scoring runs, and on how many nodes.

    Attributes:
        instance_count: Number of nodes.
        instance_type: Size of the virtual machines, where several can be had.
        is_local: Whether the job runs on the machine that submits it.
        location: Azure region, for example westeurope.
        properties: Further settings of the compute, by name.
        target: Resource id of the compute.
    """

    instance_count: int | None | Unset = UNSET
    instance_type: str | None | Unset = UNSET
    is_local: bool | None | Unset = UNSET
    location: str | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    target: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "instanceCount": ("instance_count", None),
        "instanceType": ("instance_type", None),
        "isLocal": ("is_local", None),
        "location": ("location", None),
        "properties": ("properties", None),
        "target": ("target", None),
    }
