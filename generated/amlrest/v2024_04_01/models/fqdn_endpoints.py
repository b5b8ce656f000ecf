# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FQDNEndpoints(JsonObject):
    """Hosts of one kind that a workspace must be able to reach.

    Attributes:
        properties: The hosts and what they have in common.
    """

    properties: models.FQDNEndpointsProperties | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "properties": ("properties", read_model(models, "FQDNEndpointsProperties")),
    }
