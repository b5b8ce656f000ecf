# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CodeConfiguration(JsonObject):
    """The code and script that load a model and answer requests.

    Attributes:
        code_id: Resource id of the code version that holds the script.
        scoring_script: Script in the code that loads the model and answers requests, for example score.py.
    """

    code_id: str | None | Unset = UNSET
    scoring_script: str
    _wire: ClassVar[Wire] = {
        "codeId": ("code_id", None),
        "scoringScript": ("scoring_script", None),
    }
