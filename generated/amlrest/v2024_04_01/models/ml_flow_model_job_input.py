# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MLFlowModelJobInput(JsonObject):
    """An MLflow model as a job's input.

    Attributes:
        uri: URL of the file, folder or model, azureml:// path in a datastore, or id of a registered version.
        mode: How the input reaches the job; mounted read-only if left out.
        job_input_type: Always "mlflow_model", which tells this type from its siblings.
        description: Free text, for people.
    """

    uri: str
    mode: models.InputDeliveryMode | str | None | Unset = UNSET
    job_input_type: str = "mlflow_model"
    description: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "uri": ("uri", None),
        "mode": ("mode", read_enum(models, "InputDeliveryMode")),
        "jobInputType": ("job_input_type", None),
        "description": ("description", None),
    }
