# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
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
        auth_mode: What callers show; Key, AMLToken, or AADToken.
        description: Free text, for people.
        keys: First keys, set at creation; always null in answers, so read them with BatchEndpoints_ListKeys.
        properties: Facts that can be added, but not changed or removed, by name.
        scoring_uri: URL that takes scoring requests; set by the service.
        swagger_uri: URL of the endpoint's OpenAPI description; set by the service.
        traffic: Percentage of requests by deployment name; 100 in all.
    """

    auth_mode: models.EndpointAuthMode | str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    keys: models.EndpointAuthKeys | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    scoring_uri: str | None | Unset = UNSET
    swagger_uri: str | None | Unset = UNSET
    traffic: dict[str, int] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "authMode": ("auth_mode", read_enum(models, "EndpointAuthMode")),
        "description": ("description", None),
        "keys": ("keys", read_model(models, "EndpointAuthKeys")),
        "properties": ("properties", None),
        "scoringUri": ("scoring_uri", None),
        "swaggerUri": ("swagger_uri", None),
        "traffic": ("traffic", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("keys",))
