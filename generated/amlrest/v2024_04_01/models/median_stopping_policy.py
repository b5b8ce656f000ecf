# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MedianStoppingPolicy(JsonObject):
    """Stops trials whose best metric is worse than the median of the running averages.

    Attributes:
        policy_type: Type of the policy; set by the class.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        delay_evaluation: How many evaluations to wait before the policy is first applied.
    """

    policy_type: str = "MedianStopping"
    evaluation_interval: int | None | Unset = UNSET
    delay_evaluation: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "policyType": ("policy_type", None),
        "evaluationInterval": ("evaluation_interval", None),
        "delayEvaluation": ("delay_evaluation", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "policy_type": UNSET,
    }
