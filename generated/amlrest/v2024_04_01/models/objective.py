# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Objective(JsonObject):
    """The metric that a sweep optimises, and in which direction.

    Attributes:
        primary_metric: Name of the metric as the trials log it.
        goal: Whether a smaller or a larger metric is better.
    """

    primary_metric: str
    goal: models.Goal | str
    _wire: ClassVar[Wire] = {
        "primaryMetric": ("primary_metric", None),
        "goal": ("goal", read_enum(models, "Goal")),
    }
