# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .docker_build import DockerBuild
    from .docker_image import DockerImage
    from .environment_specification_type import EnvironmentSpecificationType
    from .inference_container_properties import InferenceContainerProperties
    from .unknown_docker_specification import UnknownDockerSpecification


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentSpecificationVersion(JsonObject):
    """The software that a job runs in; a Docker image, and packages from a conda file.

    Attributes:
        conda_file: Text of a conda environment file, added to the image.
        description: Free text, for people.
        docker: Where the image comes from.
        environment_specification_type: Whether Azure or a user made the environment.
        inference_container_properties: Routes of an image that serves a model.
        is_anonymous: Whether the version was registered without a name of its own, as part of a submission.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later and filtered by.
    """

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
                MODELS,
                "dockerSpecificationType",
                {"Build": "DockerBuild", "Image": "DockerImage"},
                "UnknownDockerSpecification",
            ),
        ),
        "environmentSpecificationType": (
            "environment_specification_type",
            read_enum(MODELS, "EnvironmentSpecificationType"),
        ),
        "inferenceContainerProperties": (
            "inference_container_properties",
            read_model(MODELS, "InferenceContainerProperties"),
        ),
        "isAnonymous": ("is_anonymous", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
