# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .content_safety import ContentSafety
    from .endpoint_provisioning_state import EndpointProvisioningState
    from .model_settings import ModelSettings
    from .serverless_endpoint_state import ServerlessEndpointState
    from .serverless_inference_endpoint import ServerlessInferenceEndpoint
    from .serverless_inference_endpoint_auth_mode import ServerlessInferenceEndpointAuthMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServerlessEndpoint(JsonObject):
    """ServerlessEndpoint, as the contract names it.

    Attributes:
        provisioning_state: Whether the resource is ready.
    """

    model_settings: ModelSettings | None | Unset = UNSET
    auth_mode: ServerlessInferenceEndpointAuthMode | str
    inference_endpoint: ServerlessInferenceEndpoint | None | Unset = UNSET
    provisioning_state: EndpointProvisioningState | str | None | Unset = UNSET
    endpoint_state: ServerlessEndpointState | str | None | Unset = UNSET
    marketplace_subscription_id: str | None | Unset = UNSET
    content_safety: ContentSafety | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "modelSettings": ("model_settings", read_model(MODELS, "ModelSettings")),
        "authMode": ("auth_mode", read_enum(MODELS, "ServerlessInferenceEndpointAuthMode")),
        "inferenceEndpoint": ("inference_endpoint", read_model(MODELS, "ServerlessInferenceEndpoint")),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "EndpointProvisioningState")),
        "endpointState": ("endpoint_state", read_enum(MODELS, "ServerlessEndpointState")),
        "marketplaceSubscriptionId": ("marketplace_subscription_id", None),
        "contentSafety": ("content_safety", read_model(MODELS, "ContentSafety")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "auth_mode": UNSET,
    }
