# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union

if TYPE_CHECKING:
    from .batch_logging_level import BatchLoggingLevel
    from .batch_output_action import BatchOutputAction
    from .batch_retry_settings import BatchRetrySettings
    from .code_configuration import CodeConfiguration
    from .data_path_asset_reference import DataPathAssetReference
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .id_asset_reference import IdAssetReference
    from .output_path_asset_reference import OutputPathAssetReference
    from .resource_configuration import ResourceConfiguration
    from .unknown_asset_reference_base import UnknownAssetReferenceBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchDeployment(JsonObject):
    """BatchDeployment, as the contract names it.

    Attributes:
        description: Free text, for people.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        provisioning_state: Whether the resource is ready.
    """

    code_configuration: CodeConfiguration | None | Unset = UNSET
    description: str | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    compute: str | None | Unset = UNSET
    error_threshold: int | None | Unset = UNSET
    logging_level: BatchLoggingLevel | str | None | Unset = UNSET
    max_concurrency_per_instance: int | None | Unset = UNSET
    mini_batch_size: int | None | Unset = UNSET
    model: (
        DataPathAssetReference | IdAssetReference | OutputPathAssetReference | UnknownAssetReferenceBase | None | Unset
    ) = UNSET
    output_action: BatchOutputAction | str | None | Unset = UNSET
    output_file_name: str | None | Unset = UNSET
    provisioning_state: DeploymentProvisioningState | str | None | Unset = UNSET
    resources: ResourceConfiguration | None | Unset = UNSET
    retry_settings: BatchRetrySettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "codeConfiguration": ("code_configuration", read_model("CodeConfiguration")),
        "description": ("description", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "properties": ("properties", None),
        "compute": ("compute", None),
        "errorThreshold": ("error_threshold", None),
        "loggingLevel": ("logging_level", read_enum("BatchLoggingLevel")),
        "maxConcurrencyPerInstance": ("max_concurrency_per_instance", None),
        "miniBatchSize": ("mini_batch_size", None),
        "model": (
            "model",
            read_union(
                "referenceType",
                {
                    "DataPath": "DataPathAssetReference",
                    "Id": "IdAssetReference",
                    "OutputPath": "OutputPathAssetReference",
                },
                "UnknownAssetReferenceBase",
            ),
        ),
        "outputAction": ("output_action", read_enum("BatchOutputAction")),
        "outputFileName": ("output_file_name", None),
        "provisioningState": ("provisioning_state", read_enum("DeploymentProvisioningState")),
        "resources": ("resources", read_model("ResourceConfiguration")),
        "retrySettings": ("retry_settings", read_model("BatchRetrySettings")),
    }
