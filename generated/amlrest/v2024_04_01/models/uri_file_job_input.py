# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .input_delivery_mode import InputDeliveryMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UriFileJobInput(JsonObject):
    """A file as a job's input.

    Attributes:
        uri: URL or asset id.
        mode: Whether the files are mounted, copied or uploaded.
        job_input_type: Type of the input; set by the class.
        description: Free text, for people.
    """

    uri: str
    mode: InputDeliveryMode | str | None | Unset = UNSET
    job_input_type: str = "uri_file"
    description: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "uri": ("uri", None),
        "mode": ("mode", read_enum(MODELS, "InputDeliveryMode")),
        "jobInputType": ("job_input_type", None),
        "description": ("description", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "uri": UNSET,
        "job_input_type": UNSET,
    }
