# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MedianStoppingPolicy(JsonObject):
    """Stops trials whose best metric is worse than the median of the running averages.

    Attributes:
        delay_evaluation: How many evaluations to wait before the policy is first applied.
        evaluation_interval: The policy is applied every so many times that the metric is logged.
        policy_type: Type of the policy; set by the class.
    """

    delay_evaluation: int | None | Unset = UNSET
    evaluation_interval: int | None | Unset = UNSET
    policy_type: str = "MedianStopping"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "delayEvaluation": ("delay_evaluation", None),
        "evaluationInterval": ("evaluation_interval", None),
        "policyType": ("policy_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "policy_type": UNSET,
    }
