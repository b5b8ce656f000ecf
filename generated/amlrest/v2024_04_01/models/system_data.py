# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SystemData(JsonObject):
    """Who created and last changed a resource, and when.

    Attributes:
        created_by: Who created the resource.
        created_by_type: What kind of identity created the resource.
        created_at: When the resource was created.
        last_modified_by: Who changed the resource last.
        last_modified_by_type: What kind of identity changed the resource last.
        last_modified_at: When the resource was last changed.
    """

    created_by: str | None | Unset = UNSET
    created_by_type: models.CreatedByType | str | None | Unset = UNSET
    created_at: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    last_modified_by: str | None | Unset = UNSET
    last_modified_by_type: models.CreatedByType | str | None | Unset = UNSET
    last_modified_at: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    _wire: ClassVar[Wire] = {
        "createdBy": ("created_by", None),
        "createdByType": ("created_by_type", read_enum(models, "CreatedByType")),
        "createdAt": ("created_at", to_timestamp),
        "lastModifiedBy": ("last_modified_by", None),
        "lastModifiedByType": ("last_modified_by_type", read_enum(models, "CreatedByType")),
        "lastModifiedAt": ("last_modified_at", to_timestamp),
    }
