# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EndpointAuthToken(JsonObject):
    """A token for scoring requests, and when it expires.

    Attributes:
        access_token: The token, sent as a bearer token with scoring requests.
        expiry_time_utc: When the token expires, as a number.
        refresh_after_time_utc: From when a new token should be fetched, as a number.
        token_type: Type of the token.
    """

    access_token: str | None | Unset = UNSET
    expiry_time_utc: int | None | Unset = UNSET
    refresh_after_time_utc: int | None | Unset = UNSET
    token_type: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "accessToken": ("access_token", None),
        "expiryTimeUtc": ("expiry_time_utc", None),
        "refreshAfterTimeUtc": ("refresh_after_time_utc", None),
        "tokenType": ("token_type", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("access_token",))
