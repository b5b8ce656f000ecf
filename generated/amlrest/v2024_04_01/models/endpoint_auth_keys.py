# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EndpointAuthKeys(JsonObject):
    """The two keys of an endpoint, either of which is accepted.

    Attributes:
        primary_key: The first key.
        secondary_key: The second key, for use while the first is replaced.
    """

    primary_key: str | None | Unset = UNSET
    secondary_key: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "primaryKey": ("primary_key", None),
        "secondaryKey": ("secondary_key", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "primary_key",
            "secondary_key",
        )
    )
