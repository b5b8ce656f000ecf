# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LakeHouseArtifact(JsonObject):
    """LakeHouseArtifact, as the contract names it."""

    artifact_type: str = "LakeHouse"
    artifact_name: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "artifactType": ("artifact_type", None),
        "artifactName": ("artifact_name", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "artifact_type": UNSET,
        "artifact_name": UNSET,
    }
