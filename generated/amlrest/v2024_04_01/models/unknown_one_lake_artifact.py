# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownOneLakeArtifact(JsonObject):
    """Any other OneLakeArtifact, of a type that this api-version does not list.

    Attributes:
        artifact_type: A type that this api-version does not list.
        artifact_name: Name or id of the lakehouse or other item.
    """

    artifact_type: str
    artifact_name: str
    _wire: ClassVar[Wire] = {
        "artifactType": ("artifact_type", None),
        "artifactName": ("artifact_name", None),
    }
