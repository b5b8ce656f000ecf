# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .action_type import ActionType
    from .operation_display import OperationDisplay
    from .origin import Origin


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Operation(JsonObject):
    """Operation, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
    """

    name: str | None | Unset = UNSET
    is_data_action: bool | None | Unset = UNSET
    display: OperationDisplay | None | Unset = UNSET
    origin: Origin | str | None | Unset = UNSET
    action_type: ActionType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "isDataAction": ("is_data_action", None),
        "display": ("display", read_model(MODELS, "OperationDisplay")),
        "origin": ("origin", read_enum(MODELS, "Origin")),
        "actionType": ("action_type", read_enum(MODELS, "ActionType")),
    }
