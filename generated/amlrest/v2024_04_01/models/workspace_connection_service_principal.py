# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionServicePrincipal(JsonObject):
    """The service principal to sign in with.

    Attributes:
        client_id: Client id of the service principal, a GUID.
        client_secret: Secret of the service principal.
        tenant_id: Microsoft Entra tenant of the service principal.
    """

    client_id: str | None | Unset = UNSET
    client_secret: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "clientId": ("client_id", None),
        "clientSecret": ("client_secret", None),
        "tenantId": ("tenant_id", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("client_secret",))
