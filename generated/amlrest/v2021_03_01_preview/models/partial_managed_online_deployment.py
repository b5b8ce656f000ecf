# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialManagedOnlineDeployment(JsonObject):
    """What can be changed of an online deployment on machines that Azure manages.

    Attributes:
        app_insights_enabled: Whether requests and logs go to Application Insights.
        endpoint_compute_type: Always "Managed", which tells this type from its siblings.
        liveness_probe: How the container is asked whether it is alive; it is restarted when it is not.
        request_settings: How many scoring requests an instance takes at a time, and how long one may take.
        scale_settings: How the number of instances changes.
        readiness_probe: How the container is asked whether it can take requests; it gets none when it cannot.
    """

    app_insights_enabled: bool | None | Unset = UNSET
    endpoint_compute_type: str = "Managed"
    liveness_probe: models.ProbeSettings | None | Unset = UNSET
    request_settings: models.OnlineRequestSettings | None | Unset = UNSET
    scale_settings: (
        models.AutoScaleSettings | models.ManualScaleSettings | models.UnknownOnlineScaleSettings | None | Unset
    ) = UNSET
    readiness_probe: models.ProbeSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "appInsightsEnabled": ("app_insights_enabled", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "livenessProbe": ("liveness_probe", read_model(models, "ProbeSettings")),
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
        "readinessProbe": ("readiness_probe", read_model(models, "ProbeSettings")),
    }
