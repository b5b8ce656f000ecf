# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchEndpoint(JsonObject):
    """A URL that starts scoring jobs over many files, with deployments behind it.

    Attributes:
        description: Free text, for people.
        properties: Facts that can be added, but not changed or removed, by name.
        scoring_uri: URL that takes scoring requests; set by the service.
        swagger_uri: URL of the endpoint's OpenAPI description; set by the service.
        auth_mode: What callers show; Key, AMLToken, or AADToken.
        keys: First keys, set at creation; always null in answers, so read them with BatchEndpoints_ListKeys.
        defaults: What is used when a request does not choose.
        provisioning_state: Where its creation, change or deletion stands.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    scoring_uri: str | None | Unset = UNSET
    swagger_uri: str | None | Unset = UNSET
    auth_mode: models.EndpointAuthMode | str
    keys: models.EndpointAuthKeys | None | Unset = UNSET
    defaults: models.BatchEndpointDefaults | None | Unset = UNSET
    provisioning_state: models.EndpointProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "scoringUri": ("scoring_uri", None),
        "swaggerUri": ("swagger_uri", None),
        "authMode": ("auth_mode", read_enum(models, "EndpointAuthMode")),
        "keys": ("keys", read_model(models, "EndpointAuthKeys")),
        "defaults": ("defaults", read_model(models, "BatchEndpointDefaults")),
        "provisioningState": ("provisioning_state", read_enum(models, "EndpointProvisioningState")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("keys",))
