# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union

if TYPE_CHECKING:
    from .docker_build import DockerBuild
    from .docker_image import DockerImage
    from .environment_specification_type import EnvironmentSpecificationType
    from .inference_container_properties import InferenceContainerProperties
    from .unknown_docker_specification import UnknownDockerSpecification


@define(kw_only=True, eq=False, repr=False)
class EnvironmentSpecificationVersion(JsonObject):
    """EnvironmentSpecificationVersion."""

    conda_file: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    docker: DockerBuild | DockerImage | UnknownDockerSpecification | None | Unset = UNSET
    environment_specification_type: EnvironmentSpecificationType | str | None | Unset = UNSET
    inference_container_properties: InferenceContainerProperties | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "condaFile": ("conda_file", None),
        "description": ("description", None),
        "docker": (
            "docker",
            read_union(
                "dockerSpecificationType",
                {"Build": "DockerBuild", "Image": "DockerImage"},
                "UnknownDockerSpecification",
            ),
        ),
        "environmentSpecificationType": (
            "environment_specification_type",
            read_enum("EnvironmentSpecificationType"),
        ),
        "inferenceContainerProperties": (
            "inference_container_properties",
            read_model("InferenceContainerProperties"),
        ),
        "isAnonymous": ("is_anonymous", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
