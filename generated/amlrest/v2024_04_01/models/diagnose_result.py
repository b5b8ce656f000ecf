# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DiagnoseResult(JsonObject):
    """One finding about the setup of a workspace.

    Attributes:
        code: Machine-readable code of the finding.
        level: How serious the finding is.
        message: The finding, for people.
    """

    code: str | None | Unset = UNSET
    level: models.DiagnoseResultLevel | str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "code": ("code", None),
        "level": ("level", read_enum(models, "DiagnoseResultLevel")),
        "message": ("message", None),
    }
