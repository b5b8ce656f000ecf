# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotebookPreparationError(JsonObject):
    """Why the notebook service could not be set up.

    Attributes:
        error_message: What went wrong, for people.
        status_code: Number of the error.
    """

    error_message: str | None | Unset = UNSET
    status_code: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "errorMessage": ("error_message", None),
        "statusCode": ("status_code", None),
    }
