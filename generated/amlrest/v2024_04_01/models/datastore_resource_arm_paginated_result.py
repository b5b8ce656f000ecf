# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DatastoreResourceArmPaginatedResult(JsonObject):
    """One page of a list of DatastoreResource.

    Attributes:
        value: The items.
        next_link: URL of the next page; absent on the last one.
    """

    value: list[models.DatastoreResource] | None | Unset = UNSET
    next_link: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "value": ("value", read_list(read_model(models, "DatastoreResource"))),
        "nextLink": ("next_link", None),
    }
