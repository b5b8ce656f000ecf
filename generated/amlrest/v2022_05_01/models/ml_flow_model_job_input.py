# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum

if TYPE_CHECKING:
    from .input_delivery_mode import InputDeliveryMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MLFlowModelJobInput(JsonObject):
    """An MLflow model as a job's input.

    Attributes:
        mode: Whether the files are mounted, copied or uploaded.
        uri: URL or asset id.
        description: Free text, for people.
        job_input_type: Type of the input; set by the class.
    """

    mode: InputDeliveryMode | str | None | Unset = UNSET
    uri: str
    description: str | None | Unset = UNSET
    job_input_type: str = "mlflow_model"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "mode": ("mode", read_enum("InputDeliveryMode")),
        "uri": ("uri", None),
        "description": ("description", None),
        "jobInputType": ("job_input_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "uri": UNSET,
        "job_input_type": UNSET,
    }
