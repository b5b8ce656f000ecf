# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, to_duration
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RollingInputData(JsonObject):
    """Data of a window that moves along with the runs of the monitor.

    Attributes:
        input_data_type: Always "Rolling", which tells this type from its siblings.
        data_context: What the data is to the model, for example its inputs, its outputs or its training data.
        job_input_type: What the data is, for example mltable.
        uri: URL of the data, azureml:// path in a datastore, or id of a data version.
        columns: Columns with a special use, such as the target.
        window_offset: How long before the run the window ends, an ISO 8601 duration, for example P1D.
        window_size: Length of the window, an ISO 8601 duration, for example P7D.
        preprocessing_component_id: Id of a component that prepares the data first.
    """

    input_data_type: str = "Rolling"
    data_context: str | None | Unset = UNSET
    job_input_type: models.JobInputType | str
    uri: str
    columns: dict[str, str | None] | None | Unset = UNSET
    window_offset: Duration = field(converter=to_duration)
    window_size: Duration = field(converter=to_duration)
    preprocessing_component_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "inputDataType": ("input_data_type", None),
        "dataContext": ("data_context", None),
        "jobInputType": ("job_input_type", read_enum(models, "JobInputType")),
        "uri": ("uri", None),
        "columns": ("columns", None),
        "windowOffset": ("window_offset", to_duration),
        "windowSize": ("window_size", to_duration),
        "preprocessingComponentId": ("preprocessing_component_id", None),
    }
