# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class StaticInputData(JsonObject):
    """Data of a window between two fixed times.

    Attributes:
        input_data_type: Always "Static", which tells this type from its siblings.
        data_context: What the data is to the model, for example its inputs, its outputs or its training data.
        job_input_type: What the data is, for example mltable.
        uri: URL of the data, azureml:// path in a datastore, or id of a data version.
        columns: Columns with a special use, such as the target.
        window_start: When the window begins.
        window_end: When the window ends.
        preprocessing_component_id: Id of a component that prepares the data first.
    """

    input_data_type: str = "Static"
    data_context: str | None | Unset = UNSET
    job_input_type: models.JobInputType | str
    uri: str
    columns: dict[str, str | None] | None | Unset = UNSET
    window_start: Timestamp = field(converter=to_timestamp)
    window_end: Timestamp = field(converter=to_timestamp)
    preprocessing_component_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "inputDataType": ("input_data_type", None),
        "dataContext": ("data_context", None),
        "jobInputType": ("job_input_type", read_enum(models, "JobInputType")),
        "uri": ("uri", None),
        "columns": ("columns", None),
        "windowStart": ("window_start", to_timestamp),
        "windowEnd": ("window_end", to_timestamp),
        "preprocessingComponentId": ("preprocessing_component_id", None),
    }
