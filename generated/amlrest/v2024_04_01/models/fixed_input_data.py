# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FixedInputData(JsonObject):
    """The same data in every run of the monitor.

    Attributes:
        input_data_type: Always "Fixed", which tells this type from its siblings.
        data_context: What the data is to the model, for example its inputs, its outputs or its training data.
        job_input_type: What the data is, for example mltable.
        uri: URL of the data, azureml:// path in a datastore, or id of a data version.
        columns: Columns with a special use, such as the target.
    """

    input_data_type: str = "Fixed"
    data_context: str | None | Unset = UNSET
    job_input_type: models.JobInputType | str
    uri: str
    columns: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "inputDataType": ("input_data_type", None),
        "dataContext": ("data_context", None),
        "jobInputType": ("job_input_type", read_enum(models, "JobInputType")),
        "uri": ("uri", None),
        "columns": ("columns", None),
    }
