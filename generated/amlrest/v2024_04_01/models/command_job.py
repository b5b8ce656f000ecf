# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CommandJob(JsonObject):
    """A job that runs one command line in an environment on a compute.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        job_type: Always "Command", which tells this type from its siblings.
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
        code_id: Resource id of the code version whose files are in the working directory; none if left out.
        command: Command line, run by a shell in the working directory; ${{inputs.name}} stands for an input.
        environment_id: Resource id of the environment version that the command runs in.
        inputs: Inputs by name, used in the command as ${{inputs.name}}.
        outputs: Outputs by name, used in the command as ${{outputs.name}}.
        distribution: How the job is spread over processes; one process if left out.
        limits: How long the job may run.
        environment_variables: Environment variables of the process, by name.
        parameters: Parameters that the service recorded for the job.
        queue_settings: How the job waits for compute, by service tier.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "Command"
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
    code_id: str | None | Unset = UNSET
    command: str
    environment_id: str
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
    distribution: (
        models.Mpi | models.PyTorch | models.TensorFlow | models.UnknownDistributionConfiguration | None | Unset
    ) = UNSET
    limits: models.CommandJobLimits | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
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
        "codeId": ("code_id", None),
        "command": ("command", None),
        "environmentId": ("environment_id", None),
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
        "distribution": (
            "distribution",
            read_union(
                models,
                "distributionType",
                {"Mpi": "Mpi", "PyTorch": "PyTorch", "TensorFlow": "TensorFlow"},
                "UnknownDistributionConfiguration",
            ),
        ),
        "limits": ("limits", read_model(models, "CommandJobLimits")),
        "environmentVariables": ("environment_variables", None),
        "parameters": ("parameters", None),
        "queueSettings": ("queue_settings", read_model(models, "QueueSettings")),
    }
