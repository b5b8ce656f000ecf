# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownDockerSpecification(JsonObject):
    """Any other DockerSpecification, of a type that this api-version does not list.

    Attributes:
        docker_specification_type: A type that this api-version does not list.
        platform: Platform that the image is for.
    """

    docker_specification_type: str
    platform: models.DockerImagePlatform | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "dockerSpecificationType": ("docker_specification_type", None),
        "platform": ("platform", read_model(models, "DockerImagePlatform")),
    }
