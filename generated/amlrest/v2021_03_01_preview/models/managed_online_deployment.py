# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedOnlineDeployment(JsonObject):
    """An online deployment on machines that Azure manages.

    Attributes:
        app_insights_enabled: Whether requests and logs go to Application Insights; false if left out.
        code_configuration: Code that loads the model and answers requests; not needed for an MLflow model.
        description: Free text, for people.
        endpoint_compute_type: Always "Managed", which tells this type from its siblings.
        environment_id: Resource id of the environment version that the code runs in; not needed for an MLflow model.
        environment_variables: Environment variables of the serving process, by name.
        liveness_probe: How the container is asked whether it is alive; it is restarted when it is not.
        model: The model to serve, by reference, resource id or URI.
        properties: Facts that can be added, but not changed or removed, by name.
        provisioning_state: Where its creation, change or deletion stands.
        request_settings: How many scoring requests an instance takes at a time, and how long one may take.
        scale_settings: How the number of instances changes.
        instance_type: Size of the machines, for example Standard_DS3_v2.
        readiness_probe: How the container is asked whether it can take requests; it gets none when it cannot.
    """

    app_insights_enabled: bool | None | Unset = UNSET
    code_configuration: models.CodeConfiguration | None | Unset = UNSET
    description: str | None | Unset = UNSET
    endpoint_compute_type: str = "Managed"
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    liveness_probe: models.ProbeSettings | None | Unset = UNSET
    model: (
        models.DataPathAssetReference
        | models.IdAssetReference
        | models.OutputPathAssetReference
        | models.UnknownAssetReferenceBase
        | None
        | Unset
    ) = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: models.DeploymentProvisioningState | str | None | Unset = UNSET
    request_settings: models.OnlineRequestSettings | None | Unset = UNSET
    scale_settings: (
        models.AutoScaleSettings | models.ManualScaleSettings | models.UnknownOnlineScaleSettings | None | Unset
    ) = UNSET
    instance_type: str | None | Unset = UNSET
    readiness_probe: models.ProbeSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "appInsightsEnabled": ("app_insights_enabled", None),
        "codeConfiguration": ("code_configuration", read_model(models, "CodeConfiguration")),
        "description": ("description", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "livenessProbe": ("liveness_probe", read_model(models, "ProbeSettings")),
        "model": (
            "model",
            read_union(
                models,
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
        "provisioningState": ("provisioning_state", read_enum(models, "DeploymentProvisioningState")),
        "requestSettings": ("request_settings", read_model(models, "OnlineRequestSettings")),
        "scaleSettings": (
            "scale_settings",
            read_union(
                models,
                "scaleType",
                {"Auto": "AutoScaleSettings", "Manual": "ManualScaleSettings"},
                "UnknownOnlineScaleSettings",
            ),
        ),
        "instanceType": ("instance_type", None),
        "readinessProbe": ("readiness_probe", read_model(models, "ProbeSettings")),
    }
