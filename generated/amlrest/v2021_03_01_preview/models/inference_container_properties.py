# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .route import Route


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class InferenceContainerProperties(JsonObject):
    """Routes of an image that serves a model.

    Attributes:
        liveness_route: Answers while the container is alive.
        readiness_route: Answers while the container can take requests.
        scoring_route: Takes scoring requests.
    """

    liveness_route: Route | None | Unset = UNSET
    readiness_route: Route | None | Unset = UNSET
    scoring_route: Route | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "livenessRoute": ("liveness_route", read_model(MODELS, "Route")),
        "readinessRoute": ("readiness_route", read_model(MODELS, "Route")),
        "scoringRoute": ("scoring_route", read_model(MODELS, "Route")),
    }
