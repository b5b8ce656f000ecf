# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchDeployment(JsonObject):
    """How a batch endpoint scores, by a model or pipeline on a compute.

    Attributes:
        code_configuration: Code that loads the model and scores a mini-batch; not needed for an MLflow model.
        compute: The compute that scoring jobs run on.
        description: Free text, for people.
        environment_id: Resource id of the environment version that scoring runs in; not needed for an MLflow model.
        environment_variables: Environment variables of the scoring processes, by name.
        error_threshold: Failed files, or records of tabular data, after which the job is stopped; -1, meant if left out, never
            stops it.
        logging_level: How much is logged; Info if left out.
        mini_batch_size: How much one call scores, in files, or in bytes of tabular data; 10 if left out.
        model: The model to score with.
        output_configuration: What is written, and to which file.
        partition_keys: Columns by which the input is split into mini-batches.
        properties: Facts that can be added, but not changed or removed, by name.
        retry_settings: How often a mini-batch is tried again, and how long one try may take.
    """

    code_configuration: models.CodeConfiguration | None | Unset = UNSET
    compute: models.ComputeConfiguration | None | Unset = UNSET
    description: str | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    error_threshold: int | None | Unset = UNSET
    logging_level: models.BatchLoggingLevel | str | None | Unset = UNSET
    mini_batch_size: int | None | Unset = UNSET
    model: (
        models.DataPathAssetReference
        | models.IdAssetReference
        | models.OutputPathAssetReference
        | models.UnknownAssetReferenceBase
        | None
        | Unset
    ) = UNSET
    output_configuration: models.BatchOutputConfiguration | None | Unset = UNSET
    partition_keys: list[str] | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    retry_settings: models.BatchRetrySettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "codeConfiguration": ("code_configuration", read_model(models, "CodeConfiguration")),
        "compute": ("compute", read_model(models, "ComputeConfiguration")),
        "description": ("description", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "errorThreshold": ("error_threshold", None),
        "loggingLevel": ("logging_level", read_enum(models, "BatchLoggingLevel")),
        "miniBatchSize": ("mini_batch_size", None),
        "model": (
            "model",
            read_union(
                models,
                "referenceType",
                {
                    "DataPath": "DataPathAssetReference",
                    "Id": "IdAssetReference",
                    "OutputPath": "OutputPathAssetReference",
                },
                "UnknownAssetReferenceBase",
            ),
        ),
        "outputConfiguration": ("output_configuration", read_model(models, "BatchOutputConfiguration")),
        "partitionKeys": ("partition_keys", None),
        "properties": ("properties", None),
        "retrySettings": ("retry_settings", read_model(models, "BatchRetrySettings")),
    }
