# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MedianStoppingPolicy(JsonObject):
    """Stops trials whose best metric is worse than the median of the running averages.

    Attributes:
        policy_type: Always "MedianStopping", which tells this type from its siblings.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        delay_evaluation: How many evaluations to wait before the policy is first applied; 0 if left out.
    """

    policy_type: str = "MedianStopping"
    evaluation_interval: int | None | Unset = UNSET
    delay_evaluation: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "policyType": ("policy_type", None),
        "evaluationInterval": ("evaluation_interval", None),
        "delayEvaluation": ("delay_evaluation", None),
    }
