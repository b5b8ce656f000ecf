# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .auto_scale_settings import AutoScaleSettings
    from .container_resource_requirements import ContainerResourceRequirements
    from .manual_scale_settings import ManualScaleSettings
    from .online_request_settings import OnlineRequestSettings
    from .probe_settings import ProbeSettings
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialAksOnlineDeployment(JsonObject):
    """PartialAksOnlineDeployment, as the contract names it.

    Attributes:
        scale_settings: Limits of automatic scaling.
    """

    app_insights_enabled: bool | None | Unset = UNSET
    endpoint_compute_type: str = "K8S"
    liveness_probe: ProbeSettings | None | Unset = UNSET
    request_settings: OnlineRequestSettings | None | Unset = UNSET
    scale_settings: AutoScaleSettings | ManualScaleSettings | UnknownOnlineScaleSettings | None | Unset = UNSET
    container_resource_requirements: ContainerResourceRequirements | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "appInsightsEnabled": ("app_insights_enabled", None),
        "endpointComputeType": ("endpoint_compute_type", None),
        "livenessProbe": ("liveness_probe", read_model(MODELS, "ProbeSettings")),
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
