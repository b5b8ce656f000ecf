# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .batch_output_action import BatchOutputAction


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchOutputConfiguration(JsonObject):
    """BatchOutputConfiguration, as the contract names it."""

    append_row_file_name: str | None | Unset = UNSET
    output_action: BatchOutputAction | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "appendRowFileName": ("append_row_file_name", None),
        "outputAction": ("output_action", read_enum(MODELS, "BatchOutputAction")),
    }
