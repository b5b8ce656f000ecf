# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .managed_service_identity_type import ManagedServiceIdentityType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialManagedServiceIdentity(JsonObject):
    """PartialManagedServiceIdentity, as the contract names it.

    Attributes:
        type_: Azure resource type.
        user_assigned_identities: User-assigned identities by resource id.
    """

    type_: ManagedServiceIdentityType | str | None | Unset = UNSET
    user_assigned_identities: dict[str, dict[str, Any]] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(MODELS, "ManagedServiceIdentityType")),
        "userAssignedIdentities": ("user_assigned_identities", None),
    }
