# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotebookAccessTokenResult(JsonObject):
    """A token for a workspace's notebook service, and where it is.

    Attributes:
        notebook_resource_id: Id of the notebook service's resource.
        host_name: Host of the notebook service.
        public_dns: Public DNS name of the notebook service.
        access_token: The token.
        token_type: How the token is sent, such as Bearer.
        expires_in: Seconds until the token expires.
        refresh_token: Gets a new token once this one has expired.
        scope: What the token is for.
    """

    notebook_resource_id: str | None | Unset = UNSET
    host_name: str | None | Unset = UNSET
    public_dns: str | None | Unset = UNSET
    access_token: str | None | Unset = UNSET
    token_type: str | None | Unset = UNSET
    expires_in: int | None | Unset = UNSET
    refresh_token: str | None | Unset = UNSET
    scope: str | None | Unset = UNSET
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
