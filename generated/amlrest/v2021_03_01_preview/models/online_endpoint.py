# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .endpoint_auth_keys import EndpointAuthKeys
    from .endpoint_auth_mode import EndpointAuthMode
    from .endpoint_provisioning_state import EndpointProvisioningState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineEndpoint(JsonObject):
    """OnlineEndpoint, as the contract names it.

    Attributes:
        description: Free text, for people.
        provisioning_state: Whether the resource is ready.
    """

    auth_mode: EndpointAuthMode | str
    description: str | None | Unset = UNSET
    keys: EndpointAuthKeys | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: EndpointProvisioningState | str | None | Unset = UNSET
    scoring_uri: str | None | Unset = UNSET
    swagger_uri: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    traffic: dict[str, int] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "authMode": ("auth_mode", read_enum(MODELS, "EndpointAuthMode")),
        "description": ("description", None),
        "keys": ("keys", read_model(MODELS, "EndpointAuthKeys")),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "EndpointProvisioningState")),
        "scoringUri": ("scoring_uri", None),
        "swaggerUri": ("swagger_uri", None),
        "target": ("target", None),
        "traffic": ("traffic", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "auth_mode": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("keys",))
