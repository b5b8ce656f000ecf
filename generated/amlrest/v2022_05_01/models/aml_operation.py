# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_model

if TYPE_CHECKING:
    from .aml_operation_display import AmlOperationDisplay


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlOperation(JsonObject):
    """AmlOperation, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
    """

    name: str | None | Unset = UNSET
    display: AmlOperationDisplay | None | Unset = UNSET
    is_data_action: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "display": ("display", read_model("AmlOperationDisplay")),
        "isDataAction": ("is_data_action", None),
    }
