# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitoringTarget(JsonObject):
    """The model or deployment that is monitored.

    Attributes:
        model_id: Id of the model that is monitored.
        deployment_id: Id of the deployment that is monitored.
        task_type: Whether the model predicts classes or numbers.
    """

    model_id: str | None | Unset = UNSET
    deployment_id: str | None | Unset = UNSET
    task_type: models.ModelTaskType | str
    _wire: ClassVar[Wire] = {
        "modelId": ("model_id", None),
        "deploymentId": ("deployment_id", None),
        "taskType": ("task_type", read_enum(models, "ModelTaskType")),
    }
