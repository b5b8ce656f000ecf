# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AutoMLJob(JsonObject):
    """A job that tries algorithms and settings by itself, and keeps the best model that it finds.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        job_type: Always "AutoML", which tells this type from its siblings.
        display_name: Name that Studio shows, which need not be unique.
        status: Where the job stands; set by the service.
        experiment_name: Experiment that the job is listed under, without spaces; "Default" if left out.
        services: Addresses of the job by name, for example Tracking and Studio.
        compute_id: Resource id of the compute that the job runs on.
        is_archived: Whether lists leave the job out unless archived ones are asked for.
        identity: In whose name the job reads data; the token that Azure ML issues if left out.
        component_id: Resource id of the component that the job runs, where it runs a registered one.
        notification_setting: Whom to tell what happens to the job, by email or webhook.
        resources: How many nodes of which size the job takes.
        environment_id: Resource id of the environment version that trials run in; one that AutoML keeps if left out.
        environment_variables: Environment variables of the process, by name.
        task_details: What to predict, from which data, and how to search.
        outputs: Where results are written, by output name.
        queue_settings: How the job waits for compute, by service tier.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "AutoML"
    display_name: str | None | Unset = UNSET
    status: models.JobStatus | str | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    services: dict[str, models.JobService | None] | None | Unset = UNSET
    compute_id: str | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    identity: (
        models.AmlToken
        | models.ManagedIdentity
        | models.UserIdentity
        | models.UnknownIdentityConfiguration
        | None
        | Unset
    ) = UNSET
    component_id: str | None | Unset = UNSET
    notification_setting: models.NotificationSetting | None | Unset = UNSET
    resources: models.JobResourceConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    task_details: (
        models.Classification
        | models.Forecasting
        | models.ImageClassification
        | models.ImageClassificationMultilabel
        | models.ImageInstanceSegmentation
        | models.ImageObjectDetection
        | models.Regression
        | models.TextClassification
        | models.TextClassificationMultilabel
        | models.TextNer
        | models.UnknownAutoMLVertical
    )
    outputs: (
        dict[
            str,
            models.CustomModelJobOutput
            | models.MLFlowModelJobOutput
            | models.MLTableJobOutput
            | models.TritonModelJobOutput
            | models.UriFileJobOutput
            | models.UriFolderJobOutput
            | models.UnknownJobOutput
            | None,
        ]
        | None
        | Unset
    ) = UNSET
    queue_settings: models.QueueSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "jobType": ("job_type", None),
        "displayName": ("display_name", None),
        "status": ("status", read_enum(models, "JobStatus")),
        "experimentName": ("experiment_name", None),
        "services": ("services", read_map(read_model(models, "JobService"))),
        "computeId": ("compute_id", None),
        "isArchived": ("is_archived", None),
        "identity": (
            "identity",
            read_union(
                models,
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity", "UserIdentity": "UserIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "componentId": ("component_id", None),
        "notificationSetting": ("notification_setting", read_model(models, "NotificationSetting")),
        "resources": ("resources", read_model(models, "JobResourceConfiguration")),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "taskDetails": (
            "task_details",
            read_union(
                models,
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
                    models,
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
        "queueSettings": ("queue_settings", read_model(models, "QueueSettings")),
    }
