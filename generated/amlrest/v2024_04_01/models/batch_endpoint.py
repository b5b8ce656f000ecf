# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .batch_endpoint_defaults import BatchEndpointDefaults
    from .endpoint_auth_keys import EndpointAuthKeys
    from .endpoint_auth_mode import EndpointAuthMode
    from .endpoint_provisioning_state import EndpointProvisioningState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchEndpoint(JsonObject):
    """BatchEndpoint, as the contract names it.

    Attributes:
        description: Free text, for people.
        provisioning_state: Whether the resource is ready.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    scoring_uri: str | None | Unset = UNSET
    swagger_uri: str | None | Unset = UNSET
    auth_mode: EndpointAuthMode | str
    keys: EndpointAuthKeys | None | Unset = UNSET
    defaults: BatchEndpointDefaults | None | Unset = UNSET
    provisioning_state: EndpointProvisioningState | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "scoringUri": ("scoring_uri", None),
        "swaggerUri": ("swagger_uri", None),
        "authMode": ("auth_mode", read_enum(MODELS, "EndpointAuthMode")),
        "keys": ("keys", read_model(MODELS, "EndpointAuthKeys")),
        "defaults": ("defaults", read_model(MODELS, "BatchEndpointDefaults")),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "EndpointProvisioningState")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "auth_mode": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("keys",))
