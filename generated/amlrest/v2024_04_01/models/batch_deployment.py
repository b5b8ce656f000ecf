# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
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
        description: Free text, for people.
        properties: Facts that can be added, but not changed or removed, by name.
        code_configuration: Code that loads the model and scores a mini-batch; not needed for an MLflow model.
        environment_id: Resource id of the environment version that scoring runs in; not needed for an MLflow model.
        environment_variables: Environment variables of the scoring processes, by name.
        compute: The compute that scoring jobs run on.
        deployment_configuration: What is run, if it is not one model.
        error_threshold: Failed files, or records of tabular data, after which the job is stopped; -1, meant if left out, never
            stops it.
        retry_settings: How often a mini-batch is tried again, and how long one try may take.
        mini_batch_size: How much one call scores, in files, or in bytes of tabular data; 10 if left out.
        logging_level: How much is logged; Info if left out.
        model: The model to score with.
        max_concurrency_per_instance: Mini-batches that a node scores at a time; 1 if left out.
        output_action: Whether to write one row for each item or only a summary; AppendRow if left out.
        output_file_name: File that AppendRow writes to; predictions.csv if left out.
        resources: How many nodes of which size scoring takes.
        provisioning_state: Where its creation, change or deletion stands.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    code_configuration: models.CodeConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    compute: str | None | Unset = UNSET
    deployment_configuration: (
        models.BatchPipelineComponentDeploymentConfiguration | models.UnknownBatchDeploymentConfiguration | None | Unset
    ) = UNSET
    error_threshold: int | None | Unset = UNSET
    retry_settings: models.BatchRetrySettings | None | Unset = UNSET
    mini_batch_size: int | None | Unset = UNSET
    logging_level: models.BatchLoggingLevel | str | None | Unset = UNSET
    model: (
        models.IdAssetReference
        | models.DataPathAssetReference
        | models.OutputPathAssetReference
        | models.UnknownAssetReferenceBase
        | None
        | Unset
    ) = UNSET
    max_concurrency_per_instance: int | None | Unset = UNSET
    output_action: models.BatchOutputAction | str | None | Unset = UNSET
    output_file_name: str | None | Unset = UNSET
    resources: models.DeploymentResourceConfiguration | None | Unset = UNSET
    provisioning_state: models.DeploymentProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "codeConfiguration": ("code_configuration", read_model(models, "CodeConfiguration")),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "compute": ("compute", None),
        "deploymentConfiguration": (
            "deployment_configuration",
            read_union(
                models,
                "deploymentConfigurationType",
                {"PipelineComponent": "BatchPipelineComponentDeploymentConfiguration"},
                "UnknownBatchDeploymentConfiguration",
            ),
        ),
        "errorThreshold": ("error_threshold", None),
        "retrySettings": ("retry_settings", read_model(models, "BatchRetrySettings")),
        "miniBatchSize": ("mini_batch_size", None),
        "loggingLevel": ("logging_level", read_enum(models, "BatchLoggingLevel")),
        "model": (
            "model",
            read_union(
                models,
                "referenceType",
                {
                    "Id": "IdAssetReference",
                    "DataPath": "DataPathAssetReference",
                    "OutputPath": "OutputPathAssetReference",
                },
                "UnknownAssetReferenceBase",
            ),
        ),
        "maxConcurrencyPerInstance": ("max_concurrency_per_instance", None),
        "outputAction": ("output_action", read_enum(models, "BatchOutputAction")),
        "outputFileName": ("output_file_name", None),
        "resources": ("resources", read_model(models, "DeploymentResourceConfiguration")),
        "provisioningState": ("provisioning_state", read_enum(models, "DeploymentProvisioningState")),
    }
