# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union, to_duration
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .bandit_policy import BanditPolicy
    from .compute_configuration import ComputeConfiguration
    from .job_endpoint import JobEndpoint
    from .job_output import JobOutput
    from .job_provisioning_state import JobProvisioningState
    from .job_status import JobStatus
    from .managed_identity import ManagedIdentity
    from .median_stopping_policy import MedianStoppingPolicy
    from .objective import Objective
    from .sampling_algorithm import SamplingAlgorithm
    from .trial_component import TrialComponent
    from .truncation_selection_policy import TruncationSelectionPolicy
    from .unknown_early_termination_policy import UnknownEarlyTerminationPolicy
    from .unknown_identity_configuration import UnknownIdentityConfiguration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SweepJob(JsonObject):
    """A job that runs a command many times with other hyperparameters, looking for the best metric.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job, for example Tracking and Studio.
        job_type: Type of the job; set by the class.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the sweep's resource has been created.
        tags: Labels of your own, which can be changed later and filtered by.
        algorithm: How the hyperparameters of the next trial are picked.
        compute: Where the trials run.
        early_termination: When trials that fall behind are stopped; never, if not set.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        identity: In whose name the trials read data.
        max_concurrent_trials: How many trials run at the same time.
        max_total_trials: How many trials are run in all.
        objective: The metric to optimise, and its direction.
        output: Where logs and artifacts are kept.
        priority: Scheduling priority on an AmlCompute cluster.
        search_space: Distribution of each hyperparameter by name, for example ["uniform", [0.01, 0.9]].
        status: Where the sweep stands.
        timeout: After how long the whole sweep is stopped, for example PT2H.
        trial: What each trial runs.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, JobEndpoint] | None | Unset = UNSET
    job_type: str = "Sweep"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    algorithm: SamplingAlgorithm | str
    compute: ComputeConfiguration
    early_termination: (
        BanditPolicy | MedianStoppingPolicy | TruncationSelectionPolicy | UnknownEarlyTerminationPolicy | None | Unset
    ) = UNSET
    experiment_name: str | None | Unset = UNSET
    identity: AmlToken | ManagedIdentity | UnknownIdentityConfiguration | None | Unset = UNSET
    max_concurrent_trials: int | None | Unset = UNSET
    max_total_trials: int | None | Unset = UNSET
    objective: Objective
    output: JobOutput | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    search_space: dict[str, Any]
    status: JobStatus | str | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    trial: TrialComponent | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(MODELS, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "JobProvisioningState")),
        "tags": ("tags", None),
        "algorithm": ("algorithm", read_enum(MODELS, "SamplingAlgorithm")),
        "compute": ("compute", read_model(MODELS, "ComputeConfiguration")),
        "earlyTermination": (
            "early_termination",
            read_union(
                MODELS,
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
                MODELS,
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
        "maxTotalTrials": ("max_total_trials", None),
        "objective": ("objective", read_model(MODELS, "Objective")),
        "output": ("output", read_model(MODELS, "JobOutput")),
        "priority": ("priority", None),
        "searchSpace": ("search_space", None),
        "status": ("status", read_enum(MODELS, "JobStatus")),
        "timeout": ("timeout", None),
        "trial": ("trial", read_model(MODELS, "TrialComponent")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
        "algorithm": UNSET,
        "compute": UNSET,
        "objective": UNSET,
        "search_space": UNSET,
    }
