# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .batch_logging_level import BatchLoggingLevel
    from .batch_output_configuration import BatchOutputConfiguration
    from .batch_retry_settings import BatchRetrySettings
    from .code_configuration import CodeConfiguration
    from .compute_configuration import ComputeConfiguration
    from .data_path_asset_reference import DataPathAssetReference
    from .id_asset_reference import IdAssetReference
    from .output_path_asset_reference import OutputPathAssetReference
    from .unknown_asset_reference_base import UnknownAssetReferenceBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchDeployment(JsonObject):
    """BatchDeployment, as the contract names it.

    Attributes:
        description: Free text, for people.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
    """

    code_configuration: CodeConfiguration | None | Unset = UNSET
    compute: ComputeConfiguration | None | Unset = UNSET
    description: str | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    error_threshold: int | None | Unset = UNSET
    logging_level: BatchLoggingLevel | str | None | Unset = UNSET
    mini_batch_size: int | None | Unset = UNSET
    model: (
        DataPathAssetReference | IdAssetReference | OutputPathAssetReference | UnknownAssetReferenceBase | None | Unset
    ) = UNSET
    output_configuration: BatchOutputConfiguration | None | Unset = UNSET
    partition_keys: list[str] | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    retry_settings: BatchRetrySettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "codeConfiguration": ("code_configuration", read_model(MODELS, "CodeConfiguration")),
        "compute": ("compute", read_model(MODELS, "ComputeConfiguration")),
        "description": ("description", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "errorThreshold": ("error_threshold", None),
        "loggingLevel": ("logging_level", read_enum(MODELS, "BatchLoggingLevel")),
        "miniBatchSize": ("mini_batch_size", None),
        "model": (
            "model",
            read_union(
                MODELS,
                "referenceType",
                {
                    "DataPath": "DataPathAssetReference",
                    "Id": "IdAssetReference",
                    "OutputPath": "OutputPathAssetReference",
                },
                "UnknownAssetReferenceBase",
            ),
        ),
        "outputConfiguration": ("output_configuration", read_model(MODELS, "BatchOutputConfiguration")),
        "partitionKeys": ("partition_keys", None),
        "properties": ("properties", None),
        "retrySettings": ("retry_settings", read_model(MODELS, "BatchRetrySettings")),
    }
