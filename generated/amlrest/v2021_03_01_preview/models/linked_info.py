# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LinkedInfo(JsonObject):
    """The resource in another service that a datastore was created for.

    Attributes:
        linked_id: Id of the linked resource.
        linked_resource_name: Name of the linked resource.
        origin: Service that the linked resource belongs to.
    """

    linked_id: str | None | Unset = UNSET
    linked_resource_name: str | None | Unset = UNSET
    origin: models.OriginType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "linkedId": ("linked_id", None),
        "linkedResourceName": ("linked_resource_name", None),
        "origin": ("origin", read_enum(models, "OriginType")),
    }
