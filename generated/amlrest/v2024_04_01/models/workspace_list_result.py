# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .workspace import Workspace


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceListResult(JsonObject):
    """WorkspaceListResult, as the contract names it.

    Attributes:
        value: The items of this page.
        next_link: URL of the next page; absent on the last one.
    """

    value: list[Workspace] | None | Unset = UNSET
    next_link: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "value": ("value", read_list(read_model(MODELS, "Workspace"))),
        "nextLink": ("next_link", None),
    }
