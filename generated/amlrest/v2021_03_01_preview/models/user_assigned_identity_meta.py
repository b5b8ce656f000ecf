# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UserAssignedIdentityMeta(JsonObject):
    """Ids of one user-assigned identity.

    Attributes:
        client_id: Client id of the identity, a GUID.
        principal_id: Object id of the identity.
    """

    client_id: str | None | Unset = UNSET
    principal_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "clientId": ("client_id", None),
        "principalId": ("principal_id", None),
    }
