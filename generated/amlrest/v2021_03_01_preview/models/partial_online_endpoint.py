# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialOnlineEndpoint(JsonObject):
    """What can be changed of an online endpoint that exists.

    Attributes:
        traffic: Percentage of requests by deployment name; 100 in all.
    """

    traffic: dict[str, int] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "traffic": ("traffic", None),
    }
