# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ErrorDetail(JsonObject):
    """What went wrong, with nested details.

    Attributes:
        code: Machine-readable error code; may be null.
        message: What went wrong, for people.
        target: What the error is about.
        details: Errors behind this one.
        additional_info: Further facts, such as the correlation id.
    """

    code: str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    details: list[models.ErrorDetail] | None | Unset = UNSET
    additional_info: list[models.ErrorAdditionalInfo] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "code": ("code", None),
        "message": ("message", None),
        "target": ("target", None),
        "details": ("details", read_list(read_model(models, "ErrorDetail"))),
        "additionalInfo": ("additional_info", read_list(read_model(models, "ErrorAdditionalInfo"))),
    }
