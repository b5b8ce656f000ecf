# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MLAssistConfiguration(JsonObject):
    """Whether and where a model proposes labels.

    Attributes:
        inferencing_compute_binding: Where the model that proposes labels runs.
        ml_assist_enabled: Whether a model proposes labels.
        training_compute_binding: Where the model that proposes labels is trained.
    """

    inferencing_compute_binding: models.ComputeConfiguration | None | Unset = UNSET
    ml_assist_enabled: bool | None | Unset = UNSET
    training_compute_binding: models.ComputeConfiguration | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "inferencingComputeBinding": ("inferencing_compute_binding", read_model(models, "ComputeConfiguration")),
        "mlAssistEnabled": ("ml_assist_enabled", None),
        "trainingComputeBinding": ("training_compute_binding", read_model(models, "ComputeConfiguration")),
    }
