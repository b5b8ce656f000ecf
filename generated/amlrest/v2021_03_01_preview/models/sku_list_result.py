# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .workspace_sku import WorkspaceSku


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuListResult(JsonObject):
    """SkuListResult, as the contract names it.

    Attributes:
        value: The items of this page.
        next_link: URL of the next page; absent on the last one.
    """

    value: list[WorkspaceSku] | None | Unset = UNSET
    next_link: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "value": ("value", read_list(read_model(MODELS, "WorkspaceSku"))),
        "nextLink": ("next_link", None),
    }
