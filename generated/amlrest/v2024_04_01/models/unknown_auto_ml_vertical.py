# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .log_verbosity import LogVerbosity
    from .ml_table_job_input import MLTableJobInput


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownAutoMLVertical(JsonObject):
    """A AutoMLVertical whose type this api-version does not list; all of it is kept."""

    task_type: str
    log_verbosity: LogVerbosity | str | None | Unset = UNSET
    training_data: MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(MODELS, "LogVerbosity")),
        "trainingData": ("training_data", read_model(MODELS, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "task_type": UNSET,
        "training_data": UNSET,
    }
