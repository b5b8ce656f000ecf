# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialManagedServiceIdentity(JsonObject):
    """Managed identities to give to a resource.

    Attributes:
        type_: Which kinds of managed identity the resource is to have.
        user_assigned_identities: User-assigned identities by resource id.
    """

    type_: models.ManagedServiceIdentityType | str | None | Unset = UNSET
    user_assigned_identities: dict[str, dict[str, Any]] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(models, "ManagedServiceIdentityType")),
        "userAssignedIdentities": ("user_assigned_identities", None),
    }
