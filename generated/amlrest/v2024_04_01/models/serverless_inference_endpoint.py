# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServerlessInferenceEndpoint(JsonObject):
    """Where a serverless endpoint takes requests.

    Attributes:
        uri: URL that takes scoring requests.
        headers: Headers that a request needs, by name.
    """

    uri: str
    headers: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "uri": ("uri", None),
        "headers": ("headers", None),
    }
