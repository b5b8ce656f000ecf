# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .classification import Classification
    from .custom_model_job_output import CustomModelJobOutput
    from .forecasting import Forecasting
    from .image_classification import ImageClassification
    from .image_classification_multilabel import ImageClassificationMultilabel
    from .image_instance_segmentation import ImageInstanceSegmentation
    from .image_object_detection import ImageObjectDetection
    from .job_resource_configuration import JobResourceConfiguration
    from .job_service import JobService
    from .job_status import JobStatus
    from .managed_identity import ManagedIdentity
    from .ml_flow_model_job_output import MLFlowModelJobOutput
    from .ml_table_job_output import MLTableJobOutput
    from .notification_setting import NotificationSetting
    from .queue_settings import QueueSettings
    from .regression import Regression
    from .text_classification import TextClassification
    from .text_classification_multilabel import TextClassificationMultilabel
    from .text_ner import TextNer
    from .triton_model_job_output import TritonModelJobOutput
    from .unknown_auto_ml_vertical import UnknownAutoMLVertical
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .unknown_job_output import UnknownJobOutput
    from .uri_file_job_output import UriFileJobOutput
    from .uri_folder_job_output import UriFolderJobOutput
    from .user_identity import UserIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AutoMLJob(JsonObject):
    """AutoMLJob, as the contract names it.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        job_type: Type of the job; set by the class.
        display_name: Name to show.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        compute_id: Resource id of the compute.
        is_archived: Whether the version is hidden from lists.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "AutoML"
    display_name: str | None | Unset = UNSET
    status: JobStatus | str | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    services: dict[str, JobService | None] | None | Unset = UNSET
    compute_id: str | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    identity: AmlToken | ManagedIdentity | UserIdentity | UnknownIdentityConfiguration | None | Unset = UNSET
    component_id: str | None | Unset = UNSET
    notification_setting: NotificationSetting | None | Unset = UNSET
    resources: JobResourceConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    task_details: (
        Classification
        | Forecasting
        | ImageClassification
        | ImageClassificationMultilabel
        | ImageInstanceSegmentation
        | ImageObjectDetection
        | Regression
        | TextClassification
        | TextClassificationMultilabel
        | TextNer
        | UnknownAutoMLVertical
    )
    outputs: (
        dict[
            str,
            CustomModelJobOutput
            | MLFlowModelJobOutput
            | MLTableJobOutput
            | TritonModelJobOutput
            | UriFileJobOutput
            | UriFolderJobOutput
            | UnknownJobOutput
            | None,
        ]
        | None
        | Unset
    ) = UNSET
    queue_settings: QueueSettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "jobType": ("job_type", None),
        "displayName": ("display_name", None),
        "status": ("status", read_enum(MODELS, "JobStatus")),
        "experimentName": ("experiment_name", None),
        "services": ("services", read_map(read_model(MODELS, "JobService"))),
        "computeId": ("compute_id", None),
        "isArchived": ("is_archived", None),
        "identity": (
            "identity",
            read_union(
                MODELS,
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity", "UserIdentity": "UserIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "componentId": ("component_id", None),
        "notificationSetting": ("notification_setting", read_model(MODELS, "NotificationSetting")),
        "resources": ("resources", read_model(MODELS, "JobResourceConfiguration")),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "taskDetails": (
            "task_details",
            read_union(
                MODELS,
                "taskType",
                {
                    "Classification": "Classification",
                    "Forecasting": "Forecasting",
                    "ImageClassification": "ImageClassification",
                    "ImageClassificationMultilabel": "ImageClassificationMultilabel",
                    "ImageInstanceSegmentation": "ImageInstanceSegmentation",
                    "ImageObjectDetection": "ImageObjectDetection",
                    "Regression": "Regression",
                    "TextClassification": "TextClassification",
                    "TextClassificationMultilabel": "TextClassificationMultilabel",
                    "TextNER": "TextNer",
                },
                "UnknownAutoMLVertical",
            ),
        ),
        "outputs": (
            "outputs",
            read_map(
                read_union(
                    MODELS,
                    "jobOutputType",
                    {
                        "custom_model": "CustomModelJobOutput",
                        "mlflow_model": "MLFlowModelJobOutput",
                        "mltable": "MLTableJobOutput",
                        "triton_model": "TritonModelJobOutput",
                        "uri_file": "UriFileJobOutput",
                        "uri_folder": "UriFolderJobOutput",
                    },
                    "UnknownJobOutput",
                )
            ),
        ),
        "queueSettings": ("queue_settings", read_model(MODELS, "QueueSettings")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
        "task_details": UNSET,
    }
