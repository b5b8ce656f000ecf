# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LiteralJobInput(JsonObject):
    """A plain value as a job's input.

    Attributes:
        job_input_type: Type of the input; set by the class.
        description: Free text, for people.
        value: The items of this page.
    """

    job_input_type: str = "literal"
    description: str | None | Unset = UNSET
    value: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "jobInputType": ("job_input_type", None),
        "description": ("description", None),
        "value": ("value", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_input_type": UNSET,
        "value": UNSET,
    }
