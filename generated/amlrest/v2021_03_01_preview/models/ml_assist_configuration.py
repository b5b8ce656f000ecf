# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .compute_configuration import ComputeConfiguration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MLAssistConfiguration(JsonObject):
    """Whether and where a model proposes labels.

    Attributes:
        inferencing_compute_binding: Where the model proposes labels.
        ml_assist_enabled: Whether a model proposes labels.
        training_compute_binding: Where the model is trained.
    """

    inferencing_compute_binding: ComputeConfiguration | None | Unset = UNSET
    ml_assist_enabled: bool | None | Unset = UNSET
    training_compute_binding: ComputeConfiguration | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "inferencingComputeBinding": ("inferencing_compute_binding", read_model(MODELS, "ComputeConfiguration")),
        "mlAssistEnabled": ("ml_assist_enabled", None),
        "trainingComputeBinding": ("training_compute_binding", read_model(MODELS, "ComputeConfiguration")),
    }
