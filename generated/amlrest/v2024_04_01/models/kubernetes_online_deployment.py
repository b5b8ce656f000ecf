# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .code_configuration import CodeConfiguration
    from .container_resource_requirements import ContainerResourceRequirements
    from .data_collector import DataCollector
    from .default_scale_settings import DefaultScaleSettings
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .egress_public_network_access_type import EgressPublicNetworkAccessType
    from .online_request_settings import OnlineRequestSettings
    from .probe_settings import ProbeSettings
    from .target_utilization_scale_settings import TargetUtilizationScaleSettings
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class KubernetesOnlineDeployment(JsonObject):
    """KubernetesOnlineDeployment, as the contract names it.

    Attributes:
        description: Free text, for people.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        scale_settings: Limits of automatic scaling.
        provisioning_state: Whether the resource is ready.
        instance_type: Size of the virtual machines, where the compute offers several.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    code_configuration: CodeConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    endpoint_compute_type: str = "Kubernetes"
    scale_settings: (
        DefaultScaleSettings | TargetUtilizationScaleSettings | UnknownOnlineScaleSettings | None | Unset
    ) = UNSET
    request_settings: OnlineRequestSettings | None | Unset = UNSET
    model_mount_path: str | None | Unset = UNSET
    app_insights_enabled: bool | None | Unset = UNSET
    liveness_probe: ProbeSettings | None | Unset = UNSET
    readiness_probe: ProbeSettings | None | Unset = UNSET
    provisioning_state: DeploymentProvisioningState | str | None | Unset = UNSET
    instance_type: str | None | Unset = UNSET
    model: str | None | Unset = UNSET
    egress_public_network_access: EgressPublicNetworkAccessType | str | None | Unset = UNSET
    data_collector: DataCollector | None | Unset = UNSET
    container_resource_requirements: ContainerResourceRequirements | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "codeConfiguration": ("code_configuration", read_model(MODELS, "CodeConfiguration")),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "scaleSettings": (
            "scale_settings",
            read_union(
                MODELS,
                "scaleType",
                {"Default": "DefaultScaleSettings", "TargetUtilization": "TargetUtilizationScaleSettings"},
                "UnknownOnlineScaleSettings",
            ),
        ),
        "requestSettings": ("request_settings", read_model(MODELS, "OnlineRequestSettings")),
        "modelMountPath": ("model_mount_path", None),
        "appInsightsEnabled": ("app_insights_enabled", None),
        "livenessProbe": ("liveness_probe", read_model(MODELS, "ProbeSettings")),
        "readinessProbe": ("readiness_probe", read_model(MODELS, "ProbeSettings")),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "DeploymentProvisioningState")),
        "instanceType": ("instance_type", None),
        "model": ("model", None),
        "egressPublicNetworkAccess": (
            "egress_public_network_access",
            read_enum(MODELS, "EgressPublicNetworkAccessType"),
        ),
        "dataCollector": ("data_collector", read_model(MODELS, "DataCollector")),
        "containerResourceRequirements": (
            "container_resource_requirements",
            read_model(MODELS, "ContainerResourceRequirements"),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "endpoint_compute_type": UNSET,
    }
