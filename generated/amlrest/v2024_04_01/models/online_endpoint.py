# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineEndpoint(JsonObject):
    """A URL that answers scoring requests at once, with deployments behind it.

    Attributes:
        description: Free text, for people.
        properties: Facts that can be added, but not changed or removed, by name.
        scoring_uri: URL that takes scoring requests; set by the service.
        swagger_uri: URL of the endpoint's OpenAPI description; set by the service.
        auth_mode: What callers show; Key, AMLToken, or AADToken.
        keys: First keys, set at creation; always null in answers, so read them with OnlineEndpoints_ListKeys.
        provisioning_state: Where its creation, change or deletion stands.
        compute: Resource id of the compute that deployments run on, if it is not a managed one.
        public_network_access: Whether the endpoint answers from the public internet beside its private link; Enabled if left out.
        traffic: Percentage of requests by deployment name; 100 in all.
        mirror_traffic: Percentage of requests, by deployment name, that a deployment gets a copy of without answering; 50 in
            all at most.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    scoring_uri: str | None | Unset = UNSET
    swagger_uri: str | None | Unset = UNSET
    auth_mode: models.EndpointAuthMode | str
    keys: models.EndpointAuthKeys | None | Unset = UNSET
    provisioning_state: models.EndpointProvisioningState | str | None | Unset = UNSET
    compute: str | None | Unset = UNSET
    public_network_access: models.PublicNetworkAccessType | str | None | Unset = UNSET
    traffic: dict[str, int] | None | Unset = UNSET
    mirror_traffic: dict[str, int] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "scoringUri": ("scoring_uri", None),
        "swaggerUri": ("swagger_uri", None),
        "authMode": ("auth_mode", read_enum(models, "EndpointAuthMode")),
        "keys": ("keys", read_model(models, "EndpointAuthKeys")),
        "provisioningState": ("provisioning_state", read_enum(models, "EndpointProvisioningState")),
        "compute": ("compute", None),
        "publicNetworkAccess": ("public_network_access", read_enum(models, "PublicNetworkAccessType")),
        "traffic": ("traffic", None),
        "mirrorTraffic": ("mirror_traffic", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("keys",))
