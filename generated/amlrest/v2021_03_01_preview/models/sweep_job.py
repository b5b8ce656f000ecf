# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field

from ..types import (
    UNSET,
    Duration,
    JsonObject,
    Unset,
    Wire,
    read_enum,
    read_map,
    read_model,
    read_union,
    to_duration,
)

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


@define(kw_only=True, eq=False, repr=False)
class SweepJob(JsonObject):
    """SweepJob."""

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, JobEndpoint] | None | Unset = UNSET
    job_type: str = "Sweep"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    algorithm: SamplingAlgorithm | str
    compute: ComputeConfiguration
    early_termination: (
        BanditPolicy
        | MedianStoppingPolicy
        | TruncationSelectionPolicy
        | UnknownEarlyTerminationPolicy
        | None
        | Unset
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
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model("JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum("JobProvisioningState")),
        "tags": ("tags", None),
        "algorithm": ("algorithm", read_enum("SamplingAlgorithm")),
        "compute": ("compute", read_model("ComputeConfiguration")),
        "earlyTermination": (
            "early_termination",
            read_union(
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
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
        "maxTotalTrials": ("max_total_trials", None),
        "objective": ("objective", read_model("Objective")),
        "output": ("output", read_model("JobOutput")),
        "priority": ("priority", None),
        "searchSpace": ("search_space", None),
        "status": ("status", read_enum("JobStatus")),
        "timeout": ("timeout", None),
        "trial": ("trial", read_model("TrialComponent")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
        "algorithm": UNSET,
        "compute": UNSET,
        "objective": UNSET,
        "search_space": UNSET,
    }
