# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MaterializationComputeResource(JsonObject):
    """MaterializationComputeResource, as the contract names it.

    Attributes:
        instance_type: Size of the virtual machines, where the compute offers several.
    """

    instance_type: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "instanceType": ("instance_type", None),
    }
