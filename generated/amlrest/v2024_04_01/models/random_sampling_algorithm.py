# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RandomSamplingAlgorithm(JsonObject):
    """Picks hyperparameters at random.

    Attributes:
        sampling_algorithm_type: Always "Random", which tells this type from its siblings.
        seed: Start of the random numbers, which makes the draws repeatable.
        rule: Whether draws are independent, as when left out, or spread evenly with a Sobol sequence.
    """

    sampling_algorithm_type: str = "Random"
    seed: int | None | Unset = UNSET
    rule: models.RandomSamplingAlgorithmRule | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "samplingAlgorithmType": ("sampling_algorithm_type", None),
        "seed": ("seed", None),
        "rule": ("rule", read_enum(models, "RandomSamplingAlgorithmRule")),
    }
