# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScriptReference(JsonObject):
    """A script for a compute instance.

    Attributes:
        script_source: Where the script comes from, inline or ref.
        script_data: Text of the script if inline, else its path.
        script_arguments: Arguments of the script.
        timeout: After how long the script is stopped.
    """

    script_source: str | None | Unset = UNSET
    script_data: str | None | Unset = UNSET
    script_arguments: str | None | Unset = UNSET
    timeout: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "scriptSource": ("script_source", None),
        "scriptData": ("script_data", None),
        "scriptArguments": ("script_arguments", None),
        "timeout": ("timeout", None),
    }
