# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ModelVersion(JsonObject):
    """The files of one trained model, and what is known of them.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether it is left out of lists that do not ask for archived items; false if left out.
        is_anonymous: Whether it was registered without a name of its own, as part of a submission.
        flavors: MLflow flavors of the model, by name, for example python_function.
        model_type: Format of the files, such as custom_model, mlflow_model or triton_model.
        model_uri: URL, or azureml URI, of the file or folder.
        job_name: Name of the job that made the model.
        provisioning_state: Where its creation, change or deletion stands.
        stage: Stage of the model's life, for example Production.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    flavors: dict[str, models.FlavorData | None] | None | Unset = UNSET
    model_type: str | None | Unset = UNSET
    model_uri: str | None | Unset = UNSET
    job_name: str | None | Unset = UNSET
    provisioning_state: models.AssetProvisioningState | str | None | Unset = UNSET
    stage: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "flavors": ("flavors", read_map(read_model(models, "FlavorData"))),
        "modelType": ("model_type", None),
        "modelUri": ("model_uri", None),
        "jobName": ("job_name", None),
        "provisioningState": ("provisioning_state", read_enum(models, "AssetProvisioningState")),
        "stage": ("stage", None),
    }
