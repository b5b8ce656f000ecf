# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownAutoMLVertical(JsonObject):
    """Any other AutoMLVertical, of a type that this api-version does not list.

    Attributes:
        task_type: A type that this api-version does not list.
        log_verbosity: Least severe messages that are logged; Info if left out.
        training_data: Table or list of items, as an MLTable, to learn from.
        target_column_name: Column that holds what is to be predicted.
    """

    task_type: str
    log_verbosity: models.LogVerbosity | str | None | Unset = UNSET
    training_data: models.MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(models, "LogVerbosity")),
        "trainingData": ("training_data", read_model(models, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
    }
