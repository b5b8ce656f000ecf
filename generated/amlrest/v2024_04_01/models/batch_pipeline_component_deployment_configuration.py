# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .id_asset_reference import IdAssetReference


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchPipelineComponentDeploymentConfiguration(JsonObject):
    """BatchPipelineComponentDeploymentConfiguration, as the contract names it.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    deployment_configuration_type: str = "PipelineComponent"
    component_id: IdAssetReference | None | Unset = UNSET
    description: str | None | Unset = UNSET
    settings: dict[str, str | None] | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "deploymentConfigurationType": ("deployment_configuration_type", None),
        "componentId": ("component_id", read_model(MODELS, "IdAssetReference")),
        "description": ("description", None),
        "settings": ("settings", None),
        "tags": ("tags", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "deployment_configuration_type": UNSET,
    }
