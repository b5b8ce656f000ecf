# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UserAssignedIdentity(JsonObject):
    """Ids of one user-assigned identity.

    Attributes:
        principal_id: Object id of the identity.
        client_id: Client id of the identity, a GUID.
    """

    principal_id: str | None | Unset = UNSET
    client_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "principalId": ("principal_id", None),
        "clientId": ("client_id", None),
    }
