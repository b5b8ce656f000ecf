# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedIdentity(JsonObject):
    """Runs the job with a managed identity.

    Attributes:
        identity_type: Type of the identity; set by the class.
        client_id: Application id of the identity.
        object_id: Object id of the identity.
        resource_id: Resource id of the identity.
    """

    identity_type: str = "Managed"
    client_id: str | None | Unset = UNSET
    object_id: str | None | Unset = UNSET
    resource_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "identityType": ("identity_type", None),
        "clientId": ("client_id", None),
        "objectId": ("object_id", None),
        "resourceId": ("resource_id", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "identity_type": UNSET,
    }
