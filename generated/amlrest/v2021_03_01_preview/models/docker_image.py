# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .docker_image_platform import DockerImagePlatform


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DockerImage(JsonObject):
    """An image that exists in a registry.

    Attributes:
        docker_specification_type: Type of the specification; set by the class.
        platform: Platform that the image is for.
        docker_image_uri: Image with registry and tag.
    """

    docker_specification_type: str = "Image"
    platform: DockerImagePlatform | None | Unset = UNSET
    docker_image_uri: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "dockerSpecificationType": ("docker_specification_type", None),
        "platform": ("platform", read_model(MODELS, "DockerImagePlatform")),
        "dockerImageUri": ("docker_image_uri", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "docker_specification_type": UNSET,
        "docker_image_uri": UNSET,
    }
