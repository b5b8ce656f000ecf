# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CodeConfiguration(JsonObject):
    """CodeConfiguration, as the contract names it.

    Attributes:
        code_id: Resource id of the code version whose files are in the working directory.
    """

    code_id: str | None | Unset = UNSET
    scoring_script: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "codeId": ("code_id", None),
        "scoringScript": ("scoring_script", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "scoring_script": UNSET,
    }
