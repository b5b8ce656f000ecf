# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataVersionResourceArmPaginatedResult(JsonObject):
    """One page of a list of DataVersionResource.

    Attributes:
        next_link: URL of the next page; absent on the last one.
        value: The items.
    """

    next_link: str | None | Unset = UNSET
    value: list[models.DataVersionResource] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "nextLink": ("next_link", None),
        "value": ("value", read_list(read_model(models, "DataVersionResource"))),
    }
