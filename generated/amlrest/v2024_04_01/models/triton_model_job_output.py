# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .output_delivery_mode import OutputDeliveryMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TritonModelJobOutput(JsonObject):
    """A Triton model as a job's output.

    Attributes:
        uri: URL or asset id.
        mode: Whether the files are mounted, copied or uploaded.
        job_output_type: Type of the output; set by the class.
        description: Free text, for people.
    """

    uri: str | None | Unset = UNSET
    mode: OutputDeliveryMode | str | None | Unset = UNSET
    job_output_type: str = "triton_model"
    description: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "uri": ("uri", None),
        "mode": ("mode", read_enum(MODELS, "OutputDeliveryMode")),
        "jobOutputType": ("job_output_type", None),
        "description": ("description", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_output_type": UNSET,
    }
