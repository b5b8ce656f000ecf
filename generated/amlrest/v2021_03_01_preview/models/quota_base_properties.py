# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class QuotaBaseProperties(JsonObject):
    """The quota to set for one resource.

    Attributes:
        id: Resource id of what the quota is for.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        limit: Most that may be used.
        unit: Unit of the limit.
    """

    id: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    unit: models.QuotaUnit | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "type": ("type_", None),
        "limit": ("limit", None),
        "unit": ("unit", read_enum(models, "QuotaUnit")),
    }
