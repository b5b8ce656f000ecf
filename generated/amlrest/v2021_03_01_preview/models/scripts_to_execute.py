# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScriptsToExecute(JsonObject):
    """Scripts that run when a compute instance is made and started.

    Attributes:
        startup_script: Runs at every start.
        creation_script: Runs once, when the machine is made.
    """

    startup_script: models.ScriptReference | None | Unset = UNSET
    creation_script: models.ScriptReference | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "startupScript": ("startup_script", read_model(models, "ScriptReference")),
        "creationScript": ("creation_script", read_model(models, "ScriptReference")),
    }
