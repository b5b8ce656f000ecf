# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MedianStoppingPolicy(JsonObject):
    """Stops trials whose best metric is worse than the median of the running averages.

    Attributes:
        delay_evaluation: How many evaluations to wait before the policy is first applied; 0 if left out.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        policy_type: Always "MedianStopping", which tells this type from its siblings.
    """

    delay_evaluation: int | None | Unset = UNSET
    evaluation_interval: int | None | Unset = UNSET
    policy_type: str = "MedianStopping"
    _wire: ClassVar[Wire] = {
        "delayEvaluation": ("delay_evaluation", None),
        "evaluationInterval": ("evaluation_interval", None),
        "policyType": ("policy_type", None),
    }
