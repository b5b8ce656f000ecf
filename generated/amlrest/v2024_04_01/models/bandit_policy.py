# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BanditPolicy(JsonObject):
    """Stops trials whose metric is worse than the best one by more than a slack.

    Attributes:
        policy_type: Always "Bandit", which tells this type from its siblings.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        delay_evaluation: How many evaluations to wait before the policy is first applied; 0 if left out.
        slack_factor: Allowed distance to the best metric, as a ratio; an alternative to slackAmount.
        slack_amount: Allowed distance to the best metric, absolute; an alternative to slackFactor.
    """

    policy_type: str = "Bandit"
    evaluation_interval: int | None | Unset = UNSET
    delay_evaluation: int | None | Unset = UNSET
    slack_factor: float | None | Unset = UNSET
    slack_amount: float | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "policyType": ("policy_type", None),
        "evaluationInterval": ("evaluation_interval", None),
        "delayEvaluation": ("delay_evaluation", None),
        "slackFactor": ("slack_factor", None),
        "slackAmount": ("slack_amount", None),
    }
