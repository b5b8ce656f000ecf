# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LiteralJobInput(JsonObject):
    """A plain value as a job's input.

    Attributes:
        job_input_type: Always "literal", which tells this type from its siblings.
        description: Free text, for people.
        value: The value as text.
    """

    job_input_type: str = "literal"
    description: str | None | Unset = UNSET
    value: str
    _wire: ClassVar[Wire] = {
        "jobInputType": ("job_input_type", None),
        "description": ("description", None),
        "value": ("value", None),
    }
