# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Identity(JsonObject):
    """Managed identities of a resource.

    Attributes:
        principal_id: Object id of the identity.
        tenant_id: Microsoft Entra tenant, a GUID.
        type_: Which kinds of managed identity the resource has.
        user_assigned_identities: User-assigned identities by resource id.
    """

    principal_id: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    type_: models.ResourceIdentityType | str | None | Unset = UNSET
    user_assigned_identities: dict[str, models.UserAssignedIdentity] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "principalId": ("principal_id", None),
        "tenantId": ("tenant_id", None),
        "type": ("type_", read_enum(models, "ResourceIdentityType")),
        "userAssignedIdentities": ("user_assigned_identities", read_map(read_model(models, "UserAssignedIdentity"))),
    }
