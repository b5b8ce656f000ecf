# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TruncationSelectionPolicy(JsonObject):
    """Stops a fixed percentage of the worst trials at each evaluation.

    Attributes:
        policy_type: Always "TruncationSelection", which tells this type from its siblings.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        delay_evaluation: How many evaluations to wait before the policy is first applied; 0 if left out.
        truncation_percentage: Percentage of trials to stop, 1 to 99.
    """

    policy_type: str = "TruncationSelection"
    evaluation_interval: int | None | Unset = UNSET
    delay_evaluation: int | None | Unset = UNSET
    truncation_percentage: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "policyType": ("policy_type", None),
        "evaluationInterval": ("evaluation_interval", None),
        "delayEvaluation": ("delay_evaluation", None),
        "truncationPercentage": ("truncation_percentage", None),
    }
