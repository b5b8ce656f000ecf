# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union, to_duration
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SweepJob(JsonObject):
    """A job that runs a command many times with other hyperparameters, looking for the best metric.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job by name, for example Tracking and Studio; set by the service.
        job_type: Always "Sweep", which tells this type from its siblings.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the job's resource has been created; set by the service.
        tags: Labels of your own, which can be changed later.
        algorithm: How the hyperparameters of the next trial are picked.
        compute: Where the trials run.
        early_termination: When trials that fall behind are stopped; never, if left out.
        experiment_name: Experiment that the job is listed under, without spaces; "Default" if left out.
        identity: In whose name the job reads data; the token that Azure ML issues if left out.
        max_concurrent_trials: How many trials run at the same time at most.
        max_total_trials: How many trials are run at most.
        objective: The metric to optimise, and its direction.
        output: Where logs and artifacts are kept; set by the service.
        priority: Scheduling priority on an AmlCompute cluster; for subscriptions that Azure has admitted to it.
        search_space: Distribution of each hyperparameter by name, for example ["uniform", [0.01, 0.9]].
        status: Where the job stands; set by the service.
        timeout: After how long the whole sweep is stopped, an ISO 8601 duration to the minute, for example PT2H.
        trial: What each trial runs.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, models.JobEndpoint] | None | Unset = UNSET
    job_type: str = "Sweep"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: models.JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    algorithm: models.SamplingAlgorithm | str
    compute: models.ComputeConfiguration
    early_termination: (
        models.BanditPolicy
        | models.MedianStoppingPolicy
        | models.TruncationSelectionPolicy
        | models.UnknownEarlyTerminationPolicy
        | None
        | Unset
    ) = UNSET
    experiment_name: str | None | Unset = UNSET
    identity: models.AmlToken | models.ManagedIdentity | models.UnknownIdentityConfiguration | None | Unset = UNSET
    max_concurrent_trials: int | None | Unset = UNSET
    max_total_trials: int | None | Unset = UNSET
    objective: models.Objective
    output: models.JobOutput | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    search_space: dict[str, Any]
    status: models.JobStatus | str | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    trial: models.TrialComponent | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(models, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(models, "JobProvisioningState")),
        "tags": ("tags", None),
        "algorithm": ("algorithm", read_enum(models, "SamplingAlgorithm")),
        "compute": ("compute", read_model(models, "ComputeConfiguration")),
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
        "experimentName": ("experiment_name", None),
        "identity": (
            "identity",
            read_union(
                models,
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
        "maxTotalTrials": ("max_total_trials", None),
        "objective": ("objective", read_model(models, "Objective")),
        "output": ("output", read_model(models, "JobOutput")),
        "priority": ("priority", None),
        "searchSpace": ("search_space", None),
        "status": ("status", read_enum(models, "JobStatus")),
        "timeout": ("timeout", to_duration),
        "trial": ("trial", read_model(models, "TrialComponent")),
    }
