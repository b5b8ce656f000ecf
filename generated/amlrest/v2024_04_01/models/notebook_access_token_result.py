# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotebookAccessTokenResult(JsonObject):
    """NotebookAccessTokenResult, as the contract names it."""

    notebook_resource_id: str | None | Unset = UNSET
    host_name: str | None | Unset = UNSET
    public_dns: str | None | Unset = UNSET
    access_token: str | None | Unset = UNSET
    token_type: str | None | Unset = UNSET
    expires_in: int | None | Unset = UNSET
    refresh_token: str | None | Unset = UNSET
    scope: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "notebookResourceId": ("notebook_resource_id", None),
        "hostName": ("host_name", None),
        "publicDns": ("public_dns", None),
        "accessToken": ("access_token", None),
        "tokenType": ("token_type", None),
        "expiresIn": ("expires_in", None),
        "refreshToken": ("refresh_token", None),
        "scope": ("scope", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "access_token",
            "refresh_token",
        )
    )
