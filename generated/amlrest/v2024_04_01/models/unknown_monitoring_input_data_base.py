# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .job_input_type import JobInputType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownMonitoringInputDataBase(JsonObject):
    """A MonitoringInputDataBase whose type this api-version does not list; all of it is kept.

    Attributes:
        job_input_type: Type of the input; set by the class.
        uri: URL or asset id.
    """

    input_data_type: str
    data_context: str | None | Unset = UNSET
    job_input_type: JobInputType | str
    uri: str
    columns: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "inputDataType": ("input_data_type", None),
        "dataContext": ("data_context", None),
        "jobInputType": ("job_input_type", read_enum(MODELS, "JobInputType")),
        "uri": ("uri", None),
        "columns": ("columns", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "input_data_type": UNSET,
        "job_input_type": UNSET,
        "uri": UNSET,
    }
