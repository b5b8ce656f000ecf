# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedIdentity(JsonObject):
    """Runs the job with a managed identity.

    Attributes:
        identity_type: Always "Managed", which tells this type from its siblings.
        client_id: Application id of a user-assigned identity; left out for the system-assigned one.
        object_id: Object id of a user-assigned identity; left out for the system-assigned one.
        resource_id: Resource id of a user-assigned identity; left out for the system-assigned one.
    """

    identity_type: str = "Managed"
    client_id: str | None | Unset = UNSET
    object_id: str | None | Unset = UNSET
    resource_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "identityType": ("identity_type", None),
        "clientId": ("client_id", None),
        "objectId": ("object_id", None),
        "resourceId": ("resource_id", None),
    }
