# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class StackEnsembleSettings(JsonObject):
    """How a model is stacked on the outputs of others.

    Attributes:
        stack_meta_learner_type: Algorithm that learns from the outputs of the other models; AutoML's choice if left out.
        stack_meta_learner_train_percentage: Fraction of the training data kept back for that algorithm; 0.2 if left out.
        stack_meta_learner_k_wargs: Arguments of that algorithm by name.
    """

    stack_meta_learner_type: models.StackMetaLearnerType | str | None | Unset = UNSET
    stack_meta_learner_train_percentage: float | None | Unset = UNSET
    stack_meta_learner_k_wargs: dict[str, Any] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "stackMetaLearnerType": ("stack_meta_learner_type", read_enum(models, "StackMetaLearnerType")),
        "stackMetaLearnerTrainPercentage": ("stack_meta_learner_train_percentage", None),
        "stackMetaLearnerKWargs": ("stack_meta_learner_k_wargs", None),
    }
