# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentSpecificationVersion(JsonObject):
    """The software that a job runs in; a Docker image, and packages from a conda file.

    Attributes:
        conda_file: Text of a conda environment file, added to the image.
        description: Free text, for people.
        docker: Where the image comes from.
        environment_specification_type: Whether Azure or a user made the environment; set by the service.
        inference_container_properties: Routes of an image that serves a model; not needed for jobs.
        is_anonymous: Whether it was registered without a name of its own, as part of a submission.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later.
    """

    conda_file: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    docker: models.DockerBuild | models.DockerImage | models.UnknownDockerSpecification | None | Unset = UNSET
    environment_specification_type: models.EnvironmentSpecificationType | str | None | Unset = UNSET
    inference_container_properties: models.InferenceContainerProperties | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "condaFile": ("conda_file", None),
        "description": ("description", None),
        "docker": (
            "docker",
            read_union(
                models,
                "dockerSpecificationType",
                {"Build": "DockerBuild", "Image": "DockerImage"},
                "UnknownDockerSpecification",
            ),
        ),
        "environmentSpecificationType": (
            "environment_specification_type",
            read_enum(models, "EnvironmentSpecificationType"),
        ),
        "inferenceContainerProperties": (
            "inference_container_properties",
            read_model(models, "InferenceContainerProperties"),
        ),
        "isAnonymous": ("is_anonymous", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
