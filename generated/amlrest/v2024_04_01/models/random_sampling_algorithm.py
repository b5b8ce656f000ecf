# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .random_sampling_algorithm_rule import RandomSamplingAlgorithmRule


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RandomSamplingAlgorithm(JsonObject):
    """Picks hyperparameters at random.

    Attributes:
        sampling_algorithm_type: Type of the sampling; set by the class.
        seed: Makes the draws repeatable.
        rule: Random, or spread evenly with a Sobol sequence.
    """

    sampling_algorithm_type: str = "Random"
    seed: int | None | Unset = UNSET
    rule: RandomSamplingAlgorithmRule | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "samplingAlgorithmType": ("sampling_algorithm_type", None),
        "seed": ("seed", None),
        "rule": ("rule", read_enum(MODELS, "RandomSamplingAlgorithmRule")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "sampling_algorithm_type": UNSET,
    }
