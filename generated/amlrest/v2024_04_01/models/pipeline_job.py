# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PipelineJob(JsonObject):
    """A job of several steps, each a job of its own, that hand files to one another.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        job_type: Always "Pipeline", which tells this type from its siblings.
        display_name: Name that Studio shows, which need not be unique.
        status: Where the job stands; set by the service.
        experiment_name: Experiment that the job is listed under, without spaces; "Default" if left out.
        services: Addresses of the job by name, for example Tracking and Studio.
        compute_id: Resource id of the compute for steps that name none of their own.
        is_archived: Whether lists leave the job out unless archived ones are asked for.
        identity: In whose name the job reads data; the token that Azure ML issues if left out.
        component_id: Resource id of the component that the job runs, where it runs a registered one.
        notification_setting: Whom to tell what happens to the job, by email or webhook.
        settings: Settings of any shape for all steps, such as whether to go on when one has failed.
        jobs: The steps by name, each of any shape that the service takes.
        inputs: Inputs of the pipeline by name, which steps refer to.
        outputs: Outputs of the pipeline by name, which steps write.
        source_job_id: Resource id of the earlier job that this pipeline is made from.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "Pipeline"
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
    settings: dict[str, Any] | None | Unset = UNSET
    jobs: dict[str, dict[str, Any] | None] | None | Unset = UNSET
    inputs: (
        dict[
            str,
            models.MLTableJobInput
            | models.CustomModelJobInput
            | models.MLFlowModelJobInput
            | models.LiteralJobInput
            | models.TritonModelJobInput
            | models.UriFileJobInput
            | models.UriFolderJobInput
            | models.UnknownJobInput
            | None,
        ]
        | None
        | Unset
    ) = UNSET
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
    source_job_id: str | None | Unset = UNSET
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
        "settings": ("settings", None),
        "jobs": ("jobs", None),
        "inputs": (
            "inputs",
            read_map(
                read_union(
                    models,
                    "jobInputType",
                    {
                        "mltable": "MLTableJobInput",
                        "custom_model": "CustomModelJobInput",
                        "mlflow_model": "MLFlowModelJobInput",
                        "literal": "LiteralJobInput",
                        "triton_model": "TritonModelJobInput",
                        "uri_file": "UriFileJobInput",
                        "uri_folder": "UriFolderJobInput",
                    },
                    "UnknownJobInput",
                )
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
        "sourceJobId": ("source_job_id", None),
    }
