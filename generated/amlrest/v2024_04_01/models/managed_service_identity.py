# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .managed_service_identity_type import ManagedServiceIdentityType
    from .user_assigned_identity import UserAssignedIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedServiceIdentity(JsonObject):
    """Managed identities of a resource.

    Attributes:
        principal_id: Object id of the identity.
        tenant_id: Microsoft Entra tenant.
        type_: Azure resource type.
        user_assigned_identities: User-assigned identities by resource id.
    """

    principal_id: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    type_: ManagedServiceIdentityType | str
    user_assigned_identities: dict[str, UserAssignedIdentity] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "principalId": ("principal_id", None),
        "tenantId": ("tenant_id", None),
        "type": ("type_", read_enum(MODELS, "ManagedServiceIdentityType")),
        "userAssignedIdentities": ("user_assigned_identities", read_map(read_model(MODELS, "UserAssignedIdentity"))),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "type_": UNSET,
    }
