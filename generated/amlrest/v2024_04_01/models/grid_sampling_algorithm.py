# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GridSamplingAlgorithm(JsonObject):
    """Tries every combination of choices.

    Attributes:
        sampling_algorithm_type: Type of the sampling; set by the class.
    """

    sampling_algorithm_type: str = "Grid"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "samplingAlgorithmType": ("sampling_algorithm_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "sampling_algorithm_type": UNSET,
    }
