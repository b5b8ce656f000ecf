# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .bandit_policy import BanditPolicy
    from .bayesian_sampling_algorithm import BayesianSamplingAlgorithm
    from .custom_model_job_input import CustomModelJobInput
    from .custom_model_job_output import CustomModelJobOutput
    from .grid_sampling_algorithm import GridSamplingAlgorithm
    from .job_service import JobService
    from .job_status import JobStatus
    from .literal_job_input import LiteralJobInput
    from .managed_identity import ManagedIdentity
    from .median_stopping_policy import MedianStoppingPolicy
    from .ml_flow_model_job_input import MLFlowModelJobInput
    from .ml_flow_model_job_output import MLFlowModelJobOutput
    from .ml_table_job_input import MLTableJobInput
    from .ml_table_job_output import MLTableJobOutput
    from .notification_setting import NotificationSetting
    from .objective import Objective
    from .queue_settings import QueueSettings
    from .random_sampling_algorithm import RandomSamplingAlgorithm
    from .sweep_job_limits import SweepJobLimits
    from .trial_component import TrialComponent
    from .triton_model_job_input import TritonModelJobInput
    from .triton_model_job_output import TritonModelJobOutput
    from .truncation_selection_policy import TruncationSelectionPolicy
    from .unknown_early_termination_policy import UnknownEarlyTerminationPolicy
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .unknown_job_input import UnknownJobInput
    from .unknown_job_output import UnknownJobOutput
    from .unknown_sampling_algorithm import UnknownSamplingAlgorithm
    from .uri_file_job_input import UriFileJobInput
    from .uri_file_job_output import UriFileJobOutput
    from .uri_folder_job_input import UriFolderJobInput
    from .uri_folder_job_output import UriFolderJobOutput
    from .user_identity import UserIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SweepJob(JsonObject):
    """A job that runs a command many times with other hyperparameters, looking for the best metric.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        job_type: Type of the job; set by the class.
        display_name: Name to show.
        status: Where the sweep stands.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        services: Addresses of the job, for example Tracking and Studio.
        compute_id: Resource id of the compute.
        is_archived: Whether the version is hidden from lists.
        identity: In whose name the trials read data.
        search_space: Distribution of each hyperparameter by name, for example ["uniform", [0.01, 0.9]].
        sampling_algorithm: How the hyperparameters of the next trial are picked.
        limits: Limits of the sweep and of its trials.
        early_termination: When trials that fall behind are stopped; never, if not set.
        objective: The metric to optimise, and its direction.
        trial: What each trial runs.
        inputs: Inputs by name, used in the command as ${{inputs.name}}.
        outputs: Outputs by name, used in the command as ${{outputs.name}}.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "Sweep"
    display_name: str | None | Unset = UNSET
    status: JobStatus | str | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    services: dict[str, JobService | None] | None | Unset = UNSET
    compute_id: str | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    identity: AmlToken | ManagedIdentity | UserIdentity | UnknownIdentityConfiguration | None | Unset = UNSET
    component_id: str | None | Unset = UNSET
    notification_setting: NotificationSetting | None | Unset = UNSET
    search_space: dict[str, Any]
    sampling_algorithm: (
        BayesianSamplingAlgorithm | GridSamplingAlgorithm | RandomSamplingAlgorithm | UnknownSamplingAlgorithm
    )
    limits: SweepJobLimits | None | Unset = UNSET
    early_termination: (
        BanditPolicy | MedianStoppingPolicy | TruncationSelectionPolicy | UnknownEarlyTerminationPolicy | None | Unset
    ) = UNSET
    objective: Objective
    trial: TrialComponent
    inputs: (
        dict[
            str,
            MLTableJobInput
            | CustomModelJobInput
            | MLFlowModelJobInput
            | LiteralJobInput
            | TritonModelJobInput
            | UriFileJobInput
            | UriFolderJobInput
            | UnknownJobInput
            | None,
        ]
        | None
        | Unset
    ) = UNSET
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
        "searchSpace": ("search_space", None),
        "samplingAlgorithm": (
            "sampling_algorithm",
            read_union(
                MODELS,
                "samplingAlgorithmType",
                {
                    "Bayesian": "BayesianSamplingAlgorithm",
                    "Grid": "GridSamplingAlgorithm",
                    "Random": "RandomSamplingAlgorithm",
                },
                "UnknownSamplingAlgorithm",
            ),
        ),
        "limits": ("limits", read_model(MODELS, "SweepJobLimits")),
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
        "objective": ("objective", read_model(MODELS, "Objective")),
        "trial": ("trial", read_model(MODELS, "TrialComponent")),
        "inputs": (
            "inputs",
            read_map(
                read_union(
                    MODELS,
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
        "search_space": UNSET,
        "sampling_algorithm": UNSET,
        "objective": UNSET,
        "trial": UNSET,
    }
