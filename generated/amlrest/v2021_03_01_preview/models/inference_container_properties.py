# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class InferenceContainerProperties(JsonObject):
    """Routes of an image that serves a model.

    Attributes:
        liveness_route: Answers while the container is alive.
        readiness_route: Answers while the container can take requests.
        scoring_route: Takes scoring requests.
    """

    liveness_route: models.Route | None | Unset = UNSET
    readiness_route: models.Route | None | Unset = UNSET
    scoring_route: models.Route | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "livenessRoute": ("liveness_route", read_model(models, "Route")),
        "readinessRoute": ("readiness_route", read_model(models, "Route")),
        "scoringRoute": ("scoring_route", read_model(models, "Route")),
    }
