# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentVersion(JsonObject):
    """The software that a job runs in; an image or build, and packages from a conda file.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether it is left out of lists that do not ask for archived items; false if left out.
        is_anonymous: Whether it was registered without a name of its own, as part of a submission.
        environment_type: Whether Azure or a user made the environment; set by the service.
        image: Docker image with registry and tag, for example mcr.microsoft.com/azureml/base:latest.
        conda_file: Text of a conda environment file, added to the image.
        build: What the image is built from, instead of an image that exists.
        os_type: Operating system of the image; Linux if left out.
        inference_config: Routes of an image that serves a model; not needed for jobs.
        auto_rebuild: Whether the image is built again when the image that it starts from is updated; Disabled if left out.
        provisioning_state: Where its creation, change or deletion stands.
        stage: Stage of the environment's life, for example Production.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    environment_type: models.EnvironmentType | str | None | Unset = UNSET
    image: str | None | Unset = UNSET
    conda_file: str | None | Unset = UNSET
    build: models.BuildContext | None | Unset = UNSET
    os_type: models.OperatingSystemType | str | None | Unset = UNSET
    inference_config: models.InferenceContainerProperties | None | Unset = UNSET
    auto_rebuild: models.AutoRebuildSetting | str | None | Unset = UNSET
    provisioning_state: models.AssetProvisioningState | str | None | Unset = UNSET
    stage: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "environmentType": ("environment_type", read_enum(models, "EnvironmentType")),
        "image": ("image", None),
        "condaFile": ("conda_file", None),
        "build": ("build", read_model(models, "BuildContext")),
        "osType": ("os_type", read_enum(models, "OperatingSystemType")),
        "inferenceConfig": ("inference_config", read_model(models, "InferenceContainerProperties")),
        "autoRebuild": ("auto_rebuild", read_enum(models, "AutoRebuildSetting")),
        "provisioningState": ("provisioning_state", read_enum(models, "AssetProvisioningState")),
        "stage": ("stage", None),
    }
