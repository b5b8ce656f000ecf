# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ErrorResponse(JsonObject):
    """The body of a failed request.

    Attributes:
        error: The error.
    """

    error: models.ErrorDetail | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "error": ("error", read_model(models, "ErrorDetail")),
    }
