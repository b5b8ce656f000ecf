# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Restriction(JsonObject):
    """Why a SKU cannot be used, and where.

    Attributes:
        type_: What the restriction is about, such as location.
        values: What is shut out; regions, if the restriction is about location.
        reason_code: Why it cannot be used.
    """

    type_: str | None | Unset = UNSET
    values: list[str] | None | Unset = UNSET
    reason_code: models.ReasonCode | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "type": ("type_", None),
        "values": ("values", None),
        "reasonCode": ("reason_code", read_enum(models, "ReasonCode")),
    }
