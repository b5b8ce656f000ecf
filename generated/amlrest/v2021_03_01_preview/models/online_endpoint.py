# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
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
        auth_mode: What callers show; Key, AMLToken, or AADToken.
        description: Free text, for people.
        keys: First keys, set at creation; always null in answers, so read them with OnlineEndpoints_ListKeys.
        properties: Facts that can be added, but not changed or removed, by name.
        provisioning_state: Where its creation, change or deletion stands.
        scoring_uri: URL that takes scoring requests; set by the service.
        swagger_uri: URL of the endpoint's OpenAPI description; set by the service.
        target: Resource id of the compute that deployments run on, if it is not a managed one.
        traffic: Percentage of requests by deployment name; 100 in all.
    """

    auth_mode: models.EndpointAuthMode | str
    description: str | None | Unset = UNSET
    keys: models.EndpointAuthKeys | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: models.EndpointProvisioningState | str | None | Unset = UNSET
    scoring_uri: str | None | Unset = UNSET
    swagger_uri: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    traffic: dict[str, int] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "authMode": ("auth_mode", read_enum(models, "EndpointAuthMode")),
        "description": ("description", None),
        "keys": ("keys", read_model(models, "EndpointAuthKeys")),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(models, "EndpointProvisioningState")),
        "scoringUri": ("scoring_uri", None),
        "swaggerUri": ("swagger_uri", None),
        "target": ("target", None),
        "traffic": ("traffic", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("keys",))
