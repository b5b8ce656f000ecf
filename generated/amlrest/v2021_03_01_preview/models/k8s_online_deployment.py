# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .auto_scale_settings import AutoScaleSettings
    from .code_configuration import CodeConfiguration
    from .container_resource_requirements import ContainerResourceRequirements
    from .data_path_asset_reference import DataPathAssetReference
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .id_asset_reference import IdAssetReference
    from .manual_scale_settings import ManualScaleSettings
    from .online_request_settings import OnlineRequestSettings
    from .output_path_asset_reference import OutputPathAssetReference
    from .probe_settings import ProbeSettings
    from .unknown_asset_reference_base import UnknownAssetReferenceBase
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class K8SOnlineDeployment(JsonObject):
    """K8SOnlineDeployment, as the contract names it.

    Attributes:
        description: Free text, for people.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        provisioning_state: Whether the resource is ready.
        scale_settings: Limits of automatic scaling.
    """

    app_insights_enabled: bool | None | Unset = UNSET
    code_configuration: CodeConfiguration | None | Unset = UNSET
    description: str | None | Unset = UNSET
    endpoint_compute_type: str = "K8S"
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    liveness_probe: ProbeSettings | None | Unset = UNSET
    model: (
        DataPathAssetReference | IdAssetReference | OutputPathAssetReference | UnknownAssetReferenceBase | None | Unset
    ) = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: DeploymentProvisioningState | str | None | Unset = UNSET
    request_settings: OnlineRequestSettings | None | Unset = UNSET
    scale_settings: AutoScaleSettings | ManualScaleSettings | UnknownOnlineScaleSettings | None | Unset = UNSET
    container_resource_requirements: ContainerResourceRequirements | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "appInsightsEnabled": ("app_insights_enabled", None),
        "codeConfiguration": ("code_configuration", read_model(MODELS, "CodeConfiguration")),
        "description": ("description", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "livenessProbe": ("liveness_probe", read_model(MODELS, "ProbeSettings")),
        "model": (
            "model",
            read_union(
                MODELS,
                "referenceType",
                {
                    "DataPath": "DataPathAssetReference",
                    "Id": "IdAssetReference",
                    "OutputPath": "OutputPathAssetReference",
                },
                "UnknownAssetReferenceBase",
            ),
        ),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "DeploymentProvisioningState")),
        "requestSettings": ("request_settings", read_model(MODELS, "OnlineRequestSettings")),
        "scaleSettings": (
            "scale_settings",
            read_union(
                MODELS,
                "scaleType",
                {"Auto": "AutoScaleSettings", "Manual": "ManualScaleSettings"},
                "UnknownOnlineScaleSettings",
            ),
        ),
        "containerResourceRequirements": (
            "container_resource_requirements",
            read_model(MODELS, "ContainerResourceRequirements"),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "endpoint_compute_type": UNSET,
    }
