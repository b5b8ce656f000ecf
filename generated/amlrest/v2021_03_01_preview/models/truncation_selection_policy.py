# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False)
class TruncationSelectionPolicy(JsonObject):
    """TruncationSelectionPolicy."""

    delay_evaluation: int | None | Unset = UNSET
    evaluation_interval: int | None | Unset = UNSET
    policy_type: str = "TruncationSelection"
    truncation_percentage: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "delayEvaluation": ("delay_evaluation", None),
        "evaluationInterval": ("evaluation_interval", None),
        "policyType": ("policy_type", None),
        "truncationPercentage": ("truncation_percentage", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "policy_type": UNSET,
    }
