# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .bandit_policy import BanditPolicy
    from .median_stopping_policy import MedianStoppingPolicy
    from .sampling_algorithm_type import SamplingAlgorithmType
    from .truncation_selection_policy import TruncationSelectionPolicy
    from .unknown_early_termination_policy import UnknownEarlyTerminationPolicy


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageSweepSettings(JsonObject):
    """ImageSweepSettings, as the contract names it.

    Attributes:
        sampling_algorithm: How the hyperparameters of the next trial are picked.
        early_termination: When trials that fall behind are stopped; never, if not set.
    """

    sampling_algorithm: SamplingAlgorithmType | str
    early_termination: (
        BanditPolicy | MedianStoppingPolicy | TruncationSelectionPolicy | UnknownEarlyTerminationPolicy | None | Unset
    ) = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "samplingAlgorithm": ("sampling_algorithm", read_enum(MODELS, "SamplingAlgorithmType")),
        "earlyTermination": (
            "early_termination",
            read_union(
                MODELS,
                "policyType",
                {
                    "Bandit": "BanditPolicy",
                    "MedianStopping": "MedianStoppingPolicy",
                    "TruncationSelection": "TruncationSelectionPolicy",
                },
                "UnknownEarlyTerminationPolicy",
            ),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "sampling_algorithm": UNSET,
    }
