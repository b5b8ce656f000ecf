# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NlpVerticalFeaturizationSettings(JsonObject):
    """What AutoML is told about the text.

    Attributes:
        dataset_language: Language of the text, as a code of three letters, for example eng.
    """

    dataset_language: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "datasetLanguage": ("dataset_language", None),
    }
