# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LakeHouseArtifact(JsonObject):
    """A lakehouse, by its name or id.

    Attributes:
        artifact_type: Always "LakeHouse", which tells this type from its siblings.
        artifact_name: Name or id of the lakehouse or other item.
    """

    artifact_type: str = "LakeHouse"
    artifact_name: str
    _wire: ClassVar[Wire] = {
        "artifactType": ("artifact_type", None),
        "artifactName": ("artifact_name", None),
    }
