# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .script_reference import ScriptReference


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScriptsToExecute(JsonObject):
    """Scripts that run when a compute instance is made and started.

    Attributes:
        startup_script: Runs at every start.
        creation_script: Runs once, when the compute instance is made.
    """

    startup_script: ScriptReference | None | Unset = UNSET
    creation_script: ScriptReference | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "startupScript": ("startup_script", read_model(MODELS, "ScriptReference")),
        "creationScript": ("creation_script", read_model(MODELS, "ScriptReference")),
    }
