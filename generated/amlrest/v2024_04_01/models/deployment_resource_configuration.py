# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DeploymentResourceConfiguration(JsonObject):
    """How many nodes of which size batch scoring takes.

    Attributes:
        instance_count: Number of nodes; 1 if left out.
        instance_type: Size of the nodes, where the compute offers several.
        properties: Further settings, by name.
    """

    instance_count: int | None | Unset = UNSET
    instance_type: str | None | Unset = UNSET
    properties: dict[str, dict[str, Any] | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "instanceCount": ("instance_count", None),
        "instanceType": ("instance_type", None),
        "properties": ("properties", None),
    }
