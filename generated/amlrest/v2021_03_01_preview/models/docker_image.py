# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DockerImage(JsonObject):
    """An image that exists in a registry.

    Attributes:
        docker_specification_type: Always "Image", which tells this type from its siblings.
        platform: Platform that the image is for.
        docker_image_uri: Image with registry and tag.
    """

    docker_specification_type: str = "Image"
    platform: models.DockerImagePlatform | None | Unset = UNSET
    docker_image_uri: str
    _wire: ClassVar[Wire] = {
        "dockerSpecificationType": ("docker_specification_type", None),
        "platform": ("platform", read_model(models, "DockerImagePlatform")),
        "dockerImageUri": ("docker_image_uri", None),
    }
