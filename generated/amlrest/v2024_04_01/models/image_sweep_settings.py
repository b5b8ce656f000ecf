# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageSweepSettings(JsonObject):
    """How a sweep over models and hyperparameters picks trials, and gives up on some.

    Attributes:
        sampling_algorithm: How the hyperparameters of the next trial are picked.
        early_termination: When trials that fall behind are stopped; never, if left out.
    """

    sampling_algorithm: models.SamplingAlgorithmType | str
    early_termination: (
        models.BanditPolicy
        | models.MedianStoppingPolicy
        | models.TruncationSelectionPolicy
        | models.UnknownEarlyTerminationPolicy
        | None
        | Unset
    ) = UNSET
    _wire: ClassVar[Wire] = {
        "samplingAlgorithm": ("sampling_algorithm", read_enum(models, "SamplingAlgorithmType")),
        "earlyTermination": (
            "early_termination",
            read_union(
                models,
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
