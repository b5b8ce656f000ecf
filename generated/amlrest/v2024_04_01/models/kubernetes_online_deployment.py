# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class KubernetesOnlineDeployment(JsonObject):
    """An online deployment on an attached Kubernetes cluster.

    Attributes:
        description: Free text, for people.
        properties: Facts that can be added, but not changed or removed, by name.
        code_configuration: Code that loads the model and answers requests; not needed for an MLflow model.
        environment_id: Resource id of the environment version that the code runs in; not needed for an MLflow model.
        environment_variables: Environment variables of the serving process, by name.
        endpoint_compute_type: Always "Kubernetes", which tells this type from its siblings.
        scale_settings: How the number of instances changes.
        request_settings: How many scoring requests an instance takes at a time, and how long one may take.
        model_mount_path: Where the model's files appear in a custom container.
        app_insights_enabled: Whether requests and logs go to Application Insights; false if left out.
        liveness_probe: How the container is asked whether it is alive; it is restarted when it is not.
        readiness_probe: How the container is asked whether it can take requests; it gets none when it cannot.
        provisioning_state: Where its creation, change or deletion stands.
        instance_type: Size of the machines, such as Standard_DS3_v2, or an instance type of the Kubernetes cluster.
        model: The model to serve, by reference, resource id or URI.
        egress_public_network_access: Whether the deployment may reach the public internet; Enabled if left out.
        data_collector: What of requests and answers is stored; nothing if left out.
        container_resource_requirements: How much of a node each instance needs, and how much it may take.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    code_configuration: models.CodeConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    endpoint_compute_type: str = "Kubernetes"
    scale_settings: (
        models.DefaultScaleSettings
        | models.TargetUtilizationScaleSettings
        | models.UnknownOnlineScaleSettings
        | None
        | Unset
    ) = UNSET
    request_settings: models.OnlineRequestSettings | None | Unset = UNSET
    model_mount_path: str | None | Unset = UNSET
    app_insights_enabled: bool | None | Unset = UNSET
    liveness_probe: models.ProbeSettings | None | Unset = UNSET
    readiness_probe: models.ProbeSettings | None | Unset = UNSET
    provisioning_state: models.DeploymentProvisioningState | str | None | Unset = UNSET
    instance_type: str | None | Unset = UNSET
    model: str | None | Unset = UNSET
    egress_public_network_access: models.EgressPublicNetworkAccessType | str | None | Unset = UNSET
    data_collector: models.DataCollector | None | Unset = UNSET
    container_resource_requirements: models.ContainerResourceRequirements | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "codeConfiguration": ("code_configuration", read_model(models, "CodeConfiguration")),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "scaleSettings": (
            "scale_settings",
            read_union(
                models,
                "scaleType",
                {"Default": "DefaultScaleSettings", "TargetUtilization": "TargetUtilizationScaleSettings"},
                "UnknownOnlineScaleSettings",
            ),
        ),
        "requestSettings": ("request_settings", read_model(models, "OnlineRequestSettings")),
        "modelMountPath": ("model_mount_path", None),
        "appInsightsEnabled": ("app_insights_enabled", None),
        "livenessProbe": ("liveness_probe", read_model(models, "ProbeSettings")),
        "readinessProbe": ("readiness_probe", read_model(models, "ProbeSettings")),
        "provisioningState": ("provisioning_state", read_enum(models, "DeploymentProvisioningState")),
        "instanceType": ("instance_type", None),
        "model": ("model", None),
        "egressPublicNetworkAccess": (
            "egress_public_network_access",
            read_enum(models, "EgressPublicNetworkAccessType"),
        ),
        "dataCollector": ("data_collector", read_model(models, "DataCollector")),
        "containerResourceRequirements": (
            "container_resource_requirements",
            read_model(models, "ContainerResourceRequirements"),
        ),
    }
