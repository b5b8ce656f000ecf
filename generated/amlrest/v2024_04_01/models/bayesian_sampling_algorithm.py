# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BayesianSamplingAlgorithm(JsonObject):
    """Picks hyperparameters by what earlier trials achieved.

    Attributes:
        sampling_algorithm_type: Always "Bayesian", which tells this type from its siblings.
    """

    sampling_algorithm_type: str = "Bayesian"
    _wire: ClassVar[Wire] = {
        "samplingAlgorithmType": ("sampling_algorithm_type", None),
    }
