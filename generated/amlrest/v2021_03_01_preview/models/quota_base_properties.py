# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .quota_unit import QuotaUnit


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class QuotaBaseProperties(JsonObject):
    """QuotaBaseProperties, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        type_: Azure resource type.
    """

    id: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    unit: QuotaUnit | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "type": ("type_", None),
        "limit": ("limit", None),
        "unit": ("unit", read_enum(MODELS, "QuotaUnit")),
    }
