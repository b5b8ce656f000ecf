# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .goal import Goal


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Objective(JsonObject):
    """The metric that a sweep optimises, and in which direction.

    Attributes:
        goal: Whether a smaller or a larger metric is better.
        primary_metric: Name of the metric as the trials log it.
    """

    goal: Goal | str
    primary_metric: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "goal": ("goal", read_enum(MODELS, "Goal")),
        "primaryMetric": ("primary_metric", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "goal": UNSET,
        "primary_metric": UNSET,
    }
