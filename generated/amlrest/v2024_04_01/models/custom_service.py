# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomService(JsonObject):
    """A container that a compute instance runs beside its own applications.

    Attributes:
        name: Name of the service.
        image: Image that the service's container is made of.
        environment_variables: Environment variables of the process, by name.
        docker: How Docker runs the container.
        endpoints: Ports of the container that are reached from outside.
        volumes: Files that the container sees.
    """

    name: str | None | Unset = UNSET
    image: models.Image | None | Unset = UNSET
    environment_variables: dict[str, models.EnvironmentVariable] | None | Unset = UNSET
    docker: models.Docker | None | Unset = UNSET
    endpoints: list[models.Endpoint] | None | Unset = UNSET
    volumes: list[models.VolumeDefinition] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "image": ("image", read_model(models, "Image")),
        "environmentVariables": ("environment_variables", read_map(read_model(models, "EnvironmentVariable"))),
        "docker": ("docker", read_model(models, "Docker")),
        "endpoints": ("endpoints", read_list(read_model(models, "Endpoint"))),
        "volumes": ("volumes", read_list(read_model(models, "VolumeDefinition"))),
    }
