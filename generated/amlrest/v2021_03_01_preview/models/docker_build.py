# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DockerBuild(JsonObject):
    """An image that is built from a Dockerfile.

    Attributes:
        docker_specification_type: Always "Build", which tells this type from its siblings.
        platform: Platform that the image is for.
        context: URL of the folder that the Dockerfile copies from.
        dockerfile: Text of the Dockerfile.
    """

    docker_specification_type: str = "Build"
    platform: models.DockerImagePlatform | None | Unset = UNSET
    context: str | None | Unset = UNSET
    dockerfile: str
    _wire: ClassVar[Wire] = {
        "dockerSpecificationType": ("docker_specification_type", None),
        "platform": ("platform", read_model(models, "DockerImagePlatform")),
        "context": ("context", None),
        "dockerfile": ("dockerfile", None),
    }
