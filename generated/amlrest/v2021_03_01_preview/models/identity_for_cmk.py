# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class IdentityForCmk(JsonObject):
    """The identity that reads the key.

    Attributes:
        user_assigned_identity: Resource id of the user-assigned identity.
    """

    user_assigned_identity: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "userAssignedIdentity": ("user_assigned_identity", None),
    }
