# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union

if TYPE_CHECKING:
    from .code_configuration import CodeConfiguration
    from .default_scale_settings import DefaultScaleSettings
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .online_request_settings import OnlineRequestSettings
    from .probe_settings import ProbeSettings
    from .target_utilization_scale_settings import TargetUtilizationScaleSettings
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownOnlineDeployment(JsonObject):
    """A OnlineDeployment whose type this api-version does not list; all of it is kept.

    Attributes:
        description: Free text, for people.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        instance_type: Size of the virtual machines, where the compute offers several.
        provisioning_state: Whether the resource is ready.
        scale_settings: Limits of automatic scaling.
    """

    code_configuration: CodeConfiguration | None | Unset = UNSET
    description: str | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    app_insights_enabled: bool | None | Unset = UNSET
    endpoint_compute_type: str
    instance_type: str | None | Unset = UNSET
    liveness_probe: ProbeSettings | None | Unset = UNSET
    model: str | None | Unset = UNSET
    model_mount_path: str | None | Unset = UNSET
    provisioning_state: DeploymentProvisioningState | str | None | Unset = UNSET
    readiness_probe: ProbeSettings | None | Unset = UNSET
    request_settings: OnlineRequestSettings | None | Unset = UNSET
    scale_settings: (
        DefaultScaleSettings | TargetUtilizationScaleSettings | UnknownOnlineScaleSettings | None | Unset
    ) = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "codeConfiguration": ("code_configuration", read_model("CodeConfiguration")),
        "description": ("description", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "properties": ("properties", None),
        "appInsightsEnabled": ("app_insights_enabled", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "instanceType": ("instance_type", None),
        "livenessProbe": ("liveness_probe", read_model("ProbeSettings")),
        "model": ("model", None),
        "modelMountPath": ("model_mount_path", None),
        "provisioningState": ("provisioning_state", read_enum("DeploymentProvisioningState")),
        "readinessProbe": ("readiness_probe", read_model("ProbeSettings")),
        "requestSettings": ("request_settings", read_model("OnlineRequestSettings")),
        "scaleSettings": (
            "scale_settings",
            read_union(
                "scaleType",
                {"Default": "DefaultScaleSettings", "TargetUtilization": "TargetUtilizationScaleSettings"},
                "UnknownOnlineScaleSettings",
            ),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "endpoint_compute_type": UNSET,
    }
