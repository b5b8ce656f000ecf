# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AssignedUser(JsonObject):
    """The person a compute instance belongs to.

    Attributes:
        object_id: Object id of the person.
        tenant_id: Microsoft Entra tenant of the person.
    """

    object_id: str
    tenant_id: str
    _wire: ClassVar[Wire] = {
        "objectId": ("object_id", None),
        "tenantId": ("tenant_id", None),
    }
