# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum

if TYPE_CHECKING:
    from .output_delivery_mode import OutputDeliveryMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MLFlowModelJobOutput(JsonObject):
    """An MLflow model as a job's output.

    Attributes:
        mode: Whether the files are mounted, copied or uploaded.
        uri: URL or asset id.
        description: Free text, for people.
        job_output_type: Type of the output; set by the class.
    """

    mode: OutputDeliveryMode | str | None | Unset = UNSET
    uri: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    job_output_type: str = "mlflow_model"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "mode": ("mode", read_enum("OutputDeliveryMode")),
        "uri": ("uri", None),
        "description": ("description", None),
        "jobOutputType": ("job_output_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_output_type": UNSET,
    }
