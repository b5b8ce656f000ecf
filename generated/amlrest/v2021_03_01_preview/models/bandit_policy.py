# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BanditPolicy(JsonObject):
    """Stops trials whose metric is worse than the best one by more than a slack.

    Attributes:
        delay_evaluation: How many evaluations to wait before the policy is first applied.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        policy_type: Type of the policy; set by the class.
        slack_amount: Allowed distance to the best metric, absolute.
        slack_factor: Allowed distance to the best metric, as a ratio.
    """

    delay_evaluation: int | None | Unset = UNSET
    evaluation_interval: int | None | Unset = UNSET
    policy_type: str = "Bandit"
    slack_amount: float | None | Unset = UNSET
    slack_factor: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "delayEvaluation": ("delay_evaluation", None),
        "evaluationInterval": ("evaluation_interval", None),
        "policyType": ("policy_type", None),
        "slackAmount": ("slack_amount", None),
        "slackFactor": ("slack_factor", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "policy_type": UNSET,
    }
