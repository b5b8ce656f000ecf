# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False)
class BanditPolicy(JsonObject):
    """BanditPolicy."""

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
