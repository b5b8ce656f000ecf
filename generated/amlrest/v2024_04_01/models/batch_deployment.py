# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .batch_logging_level import BatchLoggingLevel
    from .batch_output_action import BatchOutputAction
    from .batch_pipeline_component_deployment_configuration import BatchPipelineComponentDeploymentConfiguration
    from .batch_retry_settings import BatchRetrySettings
    from .code_configuration import CodeConfiguration
    from .data_path_asset_reference import DataPathAssetReference
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .deployment_resource_configuration import DeploymentResourceConfiguration
    from .id_asset_reference import IdAssetReference
    from .output_path_asset_reference import OutputPathAssetReference
    from .unknown_asset_reference_base import UnknownAssetReferenceBase
    from .unknown_batch_deployment_configuration import UnknownBatchDeploymentConfiguration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchDeployment(JsonObject):
    """BatchDeployment, as the contract names it.

    Attributes:
        description: Free text, for people.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        provisioning_state: Whether the resource is ready.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    code_configuration: CodeConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    compute: str | None | Unset = UNSET
    deployment_configuration: (
        BatchPipelineComponentDeploymentConfiguration | UnknownBatchDeploymentConfiguration | None | Unset
    ) = UNSET
    error_threshold: int | None | Unset = UNSET
    retry_settings: BatchRetrySettings | None | Unset = UNSET
    mini_batch_size: int | None | Unset = UNSET
    logging_level: BatchLoggingLevel | str | None | Unset = UNSET
    model: (
        IdAssetReference | DataPathAssetReference | OutputPathAssetReference | UnknownAssetReferenceBase | None | Unset
    ) = UNSET
    max_concurrency_per_instance: int | None | Unset = UNSET
    output_action: BatchOutputAction | str | None | Unset = UNSET
    output_file_name: str | None | Unset = UNSET
    resources: DeploymentResourceConfiguration | None | Unset = UNSET
    provisioning_state: DeploymentProvisioningState | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "codeConfiguration": ("code_configuration", read_model(MODELS, "CodeConfiguration")),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "compute": ("compute", None),
        "deploymentConfiguration": (
            "deployment_configuration",
            read_union(
                MODELS,
                "deploymentConfigurationType",
                {"PipelineComponent": "BatchPipelineComponentDeploymentConfiguration"},
                "UnknownBatchDeploymentConfiguration",
            ),
        ),
        "errorThreshold": ("error_threshold", None),
        "retrySettings": ("retry_settings", read_model(MODELS, "BatchRetrySettings")),
        "miniBatchSize": ("mini_batch_size", None),
        "loggingLevel": ("logging_level", read_enum(MODELS, "BatchLoggingLevel")),
        "model": (
            "model",
            read_union(
                MODELS,
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
        "outputAction": ("output_action", read_enum(MODELS, "BatchOutputAction")),
        "outputFileName": ("output_file_name", None),
        "resources": ("resources", read_model(MODELS, "DeploymentResourceConfiguration")),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "DeploymentProvisioningState")),
    }
