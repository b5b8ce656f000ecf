# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceCreatedBy(JsonObject):
    """Who made a compute instance.

    Attributes:
        user_name: Name of the person.
        user_org_id: Tenant of the person.
        user_id: Object id of the person.
    """

    user_name: str | None | Unset = UNSET
    user_org_id: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "userName": ("user_name", None),
        "userOrgId": ("user_org_id", None),
        "userId": ("user_id", None),
    }
