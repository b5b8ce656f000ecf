# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServerlessEndpoint(JsonObject):
    """A URL that serves a model of the catalog and is paid by use.

    Attributes:
        model_settings: The model that is served.
        auth_mode: What callers show; Key.
        inference_endpoint: Where requests go; set by the service.
        provisioning_state: Where its creation, change or deletion stands.
        endpoint_state: What the endpoint is doing; set by the service.
        marketplace_subscription_id: Resource id of the marketplace subscription that pays for the model; set by the service.
        content_safety: Whether harmful content is looked for; the service decides if left out.
    """

    model_settings: models.ModelSettings | None | Unset = UNSET
    auth_mode: models.ServerlessInferenceEndpointAuthMode | str
    inference_endpoint: models.ServerlessInferenceEndpoint | None | Unset = UNSET
    provisioning_state: models.EndpointProvisioningState | str | None | Unset = UNSET
    endpoint_state: models.ServerlessEndpointState | str | None | Unset = UNSET
    marketplace_subscription_id: str | None | Unset = UNSET
    content_safety: models.ContentSafety | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "modelSettings": ("model_settings", read_model(models, "ModelSettings")),
        "authMode": ("auth_mode", read_enum(models, "ServerlessInferenceEndpointAuthMode")),
        "inferenceEndpoint": ("inference_endpoint", read_model(models, "ServerlessInferenceEndpoint")),
        "provisioningState": ("provisioning_state", read_enum(models, "EndpointProvisioningState")),
        "endpointState": ("endpoint_state", read_enum(models, "ServerlessEndpointState")),
        "marketplaceSubscriptionId": ("marketplace_subscription_id", None),
        "contentSafety": ("content_safety", read_model(models, "ContentSafety")),
    }
