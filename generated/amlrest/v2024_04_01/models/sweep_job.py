# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SweepJob(JsonObject):
    """A job that runs a command many times with other hyperparameters, looking for the best metric.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        job_type: Always "Sweep", which tells this type from its siblings.
        display_name: Name that Studio shows, which need not be unique.
        status: Where the job stands; set by the service.
        experiment_name: Experiment that the job is listed under, without spaces; "Default" if left out.
        services: Addresses of the job by name, for example Tracking and Studio.
        compute_id: Resource id of the compute that the job runs on.
        is_archived: Whether lists leave the job out unless archived ones are asked for.
        identity: In whose name the job reads data; the token that Azure ML issues if left out.
        component_id: Resource id of the component that the job runs, where it runs a registered one.
        notification_setting: Whom to tell what happens to the job, by email or webhook.
        search_space: Distribution of each hyperparameter by name, for example ["uniform", [0.01, 0.9]].
        sampling_algorithm: How the hyperparameters of the next trial are picked.
        limits: How many trials are run, how many at once, and for how long.
        early_termination: When trials that fall behind are stopped; never, if left out.
        objective: The metric to optimise, and its direction.
        trial: What each trial runs.
        inputs: Inputs by name, used in the trial's command as ${{inputs.name}}.
        outputs: Outputs by name, used in the trial's command as ${{outputs.name}}.
        queue_settings: How the job waits for compute, by service tier.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "Sweep"
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
    search_space: dict[str, Any]
    sampling_algorithm: (
        models.BayesianSamplingAlgorithm
        | models.GridSamplingAlgorithm
        | models.RandomSamplingAlgorithm
        | models.UnknownSamplingAlgorithm
    )
    limits: models.SweepJobLimits | None | Unset = UNSET
    early_termination: (
        models.BanditPolicy
        | models.MedianStoppingPolicy
        | models.TruncationSelectionPolicy
        | models.UnknownEarlyTerminationPolicy
        | None
        | Unset
    ) = UNSET
    objective: models.Objective
    trial: models.TrialComponent
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
        "searchSpace": ("search_space", None),
        "samplingAlgorithm": (
            "sampling_algorithm",
            read_union(
                models,
                "samplingAlgorithmType",
                {
                    "Bayesian": "BayesianSamplingAlgorithm",
                    "Grid": "GridSamplingAlgorithm",
                    "Random": "RandomSamplingAlgorithm",
                },
                "UnknownSamplingAlgorithm",
            ),
        ),
        "limits": ("limits", read_model(models, "SweepJobLimits")),
        "earlyTermination": (
            "early_termination",
            read_union(
                models,
                "policyType",
                {
                    "Bandit": "BanditPolicy",
                    "MedianStopping": "MedianStoppingPolicy",
                    "TruncationSelection": "TruncationSelectionPolicy",
                },
                "UnknownEarlyTerminationPolicy",
            ),
        ),
        "objective": ("objective", read_model(models, "Objective")),
        "trial": ("trial", read_model(models, "TrialComponent")),
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
        "queueSettings": ("queue_settings", read_model(models, "QueueSettings")),
    }
