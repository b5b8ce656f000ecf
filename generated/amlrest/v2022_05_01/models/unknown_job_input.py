# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownJobInput(JsonObject):
    """A JobInput whose type this api-version does not list; all of it is kept.

    Attributes:
        description: Free text, for people.
        job_input_type: Type of the input; set by the class.
    """

    description: str | None | Unset = UNSET
    job_input_type: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "jobInputType": ("job_input_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_input_type": UNSET,
    }
