# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointConnectionListResult(JsonObject):
    """A list of PrivateEndpointConnection.

    Attributes:
        value: The items.
    """

    value: list[models.PrivateEndpointConnection] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "value": ("value", read_list(read_model(models, "PrivateEndpointConnection"))),
    }
