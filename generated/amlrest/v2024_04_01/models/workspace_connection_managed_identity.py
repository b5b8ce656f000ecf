# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionManagedIdentity(JsonObject):
    """The managed identity to sign in with.

    Attributes:
        resource_id: Resource id of the managed identity.
        client_id: Client id of the managed identity, a GUID.
    """

    resource_id: str | None | Unset = UNSET
    client_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "resourceId": ("resource_id", None),
        "clientId": ("client_id", None),
    }
