# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .model_task_type import ModelTaskType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitoringTarget(JsonObject):
    """MonitoringTarget, as the contract names it."""

    model_id: str | None | Unset = UNSET
    deployment_id: str | None | Unset = UNSET
    task_type: ModelTaskType | str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "modelId": ("model_id", None),
        "deploymentId": ("deployment_id", None),
        "taskType": ("task_type", read_enum(MODELS, "ModelTaskType")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "task_type": UNSET,
    }
