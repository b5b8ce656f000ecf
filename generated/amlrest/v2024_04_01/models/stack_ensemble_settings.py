# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .stack_meta_learner_type import StackMetaLearnerType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class StackEnsembleSettings(JsonObject):
    """StackEnsembleSettings, as the contract names it."""

    stack_meta_learner_type: StackMetaLearnerType | str | None | Unset = UNSET
    stack_meta_learner_train_percentage: float | None | Unset = UNSET
    stack_meta_learner_k_wargs: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "stackMetaLearnerType": ("stack_meta_learner_type", read_enum(MODELS, "StackMetaLearnerType")),
        "stackMetaLearnerTrainPercentage": ("stack_meta_learner_train_percentage", None),
        "stackMetaLearnerKWargs": ("stack_meta_learner_k_wargs", None),
    }
