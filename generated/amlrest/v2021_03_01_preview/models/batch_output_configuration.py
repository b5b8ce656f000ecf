# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchOutputConfiguration(JsonObject):
    """What batch scoring writes, and to which file.

    Attributes:
        append_row_file_name: File that AppendRow writes to.
        output_action: Whether to write one row for each item or only a summary.
    """

    append_row_file_name: str | None | Unset = UNSET
    output_action: models.BatchOutputAction | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "appendRowFileName": ("append_row_file_name", None),
        "outputAction": ("output_action", read_enum(models, "BatchOutputAction")),
    }
