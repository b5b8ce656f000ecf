# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceLastOperation(JsonObject):
    """What was last done to a compute instance, and how it went.

    Attributes:
        operation_name: What was done.
        operation_time: When it was done.
        operation_status: How it went.
    """

    operation_name: models.OperationName | str | None | Unset = UNSET
    operation_time: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    operation_status: models.OperationStatus | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "operationName": ("operation_name", read_enum(models, "OperationName")),
        "operationTime": ("operation_time", to_timestamp),
        "operationStatus": ("operation_status", read_enum(models, "OperationStatus")),
    }
