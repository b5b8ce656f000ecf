# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionOAuth2(JsonObject):
    """The application that signs in with OAuth 2, and what its provider asks for.

    Attributes:
        auth_url: URL to get tokens from; Concur needs it.
        client_id: Client id of the application.
        client_secret: Client secret of the application.
        developer_token: Developer token; Google AdWords needs it.
        password: Password of the user.
        refresh_token: Refresh token, fetched beforehand; Google, HubSpot, QuickBooks, Square, Xero and Zoho need it.
        tenant_id: Tenant of the application.
        username: User, where tokens are given for user and password, as by Concur and ServiceNow.
    """

    auth_url: str | None | Unset = UNSET
    client_id: str | None | Unset = UNSET
    client_secret: str | None | Unset = UNSET
    developer_token: str | None | Unset = UNSET
    password: str | None | Unset = UNSET
    refresh_token: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    username: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "authUrl": ("auth_url", None),
        "clientId": ("client_id", None),
        "clientSecret": ("client_secret", None),
        "developerToken": ("developer_token", None),
        "password": ("password", None),
        "refreshToken": ("refresh_token", None),
        "tenantId": ("tenant_id", None),
        "username": ("username", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "client_secret",
            "developer_token",
            "password",
            "refresh_token",
        )
    )
