# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SharedPrivateLinkResource(JsonObject):
    """A resource that a workspace reaches over a private link.

    Attributes:
        name: Name of the private link.
        properties: Which resource is reached, and whether its owner has approved.
    """

    name: str | None | Unset = UNSET
    properties: models.SharedPrivateLinkResourceProperty | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "properties": ("properties", read_model(models, "SharedPrivateLinkResourceProperty")),
    }
