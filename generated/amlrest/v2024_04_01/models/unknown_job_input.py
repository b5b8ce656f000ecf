# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownJobInput(JsonObject):
    """Any other JobInput, of a type that this api-version does not list.

    Attributes:
        job_input_type: A type that this api-version does not list.
        description: Free text, for people.
    """

    job_input_type: str
    description: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "jobInputType": ("job_input_type", None),
        "description": ("description", None),
    }
