# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchPipelineComponentDeploymentConfiguration(JsonObject):
    """A pipeline component that a batch deployment runs.

    Attributes:
        deployment_configuration_type: Always "PipelineComponent", which tells this type from its siblings.
        component_id: The pipeline component to run, by resource id.
        description: Free text, for people.
        settings: Settings of the pipeline job, by name.
        tags: Labels of your own, which can be changed later.
    """

    deployment_configuration_type: str = "PipelineComponent"
    component_id: models.IdAssetReference | None | Unset = UNSET
    description: str | None | Unset = UNSET
    settings: dict[str, str | None] | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "deploymentConfigurationType": ("deployment_configuration_type", None),
        "componentId": ("component_id", read_model(models, "IdAssetReference")),
        "description": ("description", None),
        "settings": ("settings", None),
        "tags": ("tags", None),
    }
