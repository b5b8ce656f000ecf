# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_map, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .docker import Docker
    from .endpoint import Endpoint
    from .environment_variable import EnvironmentVariable
    from .image import Image
    from .volume_definition import VolumeDefinition


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomService(JsonObject):
    """CustomService, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
        image: Docker image with registry and tag.
        environment_variables: Environment variables of the process, by name.
        docker: Where the image comes from.
    """

    name: str | None | Unset = UNSET
    image: Image | None | Unset = UNSET
    environment_variables: dict[str, EnvironmentVariable] | None | Unset = UNSET
    docker: Docker | None | Unset = UNSET
    endpoints: list[Endpoint] | None | Unset = UNSET
    volumes: list[VolumeDefinition] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "image": ("image", read_model(MODELS, "Image")),
        "environmentVariables": ("environment_variables", read_map(read_model(MODELS, "EnvironmentVariable"))),
        "docker": ("docker", read_model(MODELS, "Docker")),
        "endpoints": ("endpoints", read_list(read_model(MODELS, "Endpoint"))),
        "volumes": ("volumes", read_list(read_model(MODELS, "VolumeDefinition"))),
    }
