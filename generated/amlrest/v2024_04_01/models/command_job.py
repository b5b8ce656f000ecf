# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .command_job_limits import CommandJobLimits
    from .custom_model_job_input import CustomModelJobInput
    from .custom_model_job_output import CustomModelJobOutput
    from .job_resource_configuration import JobResourceConfiguration
    from .job_service import JobService
    from .job_status import JobStatus
    from .literal_job_input import LiteralJobInput
    from .managed_identity import ManagedIdentity
    from .ml_flow_model_job_input import MLFlowModelJobInput
    from .ml_flow_model_job_output import MLFlowModelJobOutput
    from .ml_table_job_input import MLTableJobInput
    from .ml_table_job_output import MLTableJobOutput
    from .mpi import Mpi
    from .notification_setting import NotificationSetting
    from .py_torch import PyTorch
    from .queue_settings import QueueSettings
    from .tensor_flow import TensorFlow
    from .triton_model_job_input import TritonModelJobInput
    from .triton_model_job_output import TritonModelJobOutput
    from .unknown_distribution_configuration import UnknownDistributionConfiguration
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .unknown_job_input import UnknownJobInput
    from .unknown_job_output import UnknownJobOutput
    from .uri_file_job_input import UriFileJobInput
    from .uri_file_job_output import UriFileJobOutput
    from .uri_folder_job_input import UriFolderJobInput
    from .uri_folder_job_output import UriFolderJobOutput
    from .user_identity import UserIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CommandJob(JsonObject):
    """A job that runs one command line in an environment on a compute.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        job_type: Type of the job; set by the class.
        display_name: Name to show.
        status: Where the job stands.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        services: Addresses of the job, for example Tracking and Studio.
        compute_id: Resource id of the compute.
        is_archived: Whether the version is hidden from lists.
        identity: In whose name the job reads data.
        resources: How many nodes of which size the job takes.
        code_id: Resource id of the code version whose files are in the working directory.
        command: Command line, run by a shell in the working directory; ${{inputs.name}} stands for an input.
        environment_id: Resource id of the environment version that the command runs in.
        inputs: Inputs by name, used in the command as ${{inputs.name}}.
        outputs: Outputs by name, used in the command as ${{outputs.name}}.
        distribution: How the job is spread over processes; one process if not set.
        limits: Limits of the job.
        environment_variables: Environment variables of the process, by name.
        parameters: Parameters that the service recorded for the job.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str = "Command"
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
    code_id: str | None | Unset = UNSET
    command: str
    environment_id: str
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
    distribution: Mpi | PyTorch | TensorFlow | UnknownDistributionConfiguration | None | Unset = UNSET
    limits: CommandJobLimits | None | Unset = UNSET
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
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
        "codeId": ("code_id", None),
        "command": ("command", None),
        "environmentId": ("environment_id", None),
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
        "distribution": (
            "distribution",
            read_union(
                MODELS,
                "distributionType",
                {"Mpi": "Mpi", "PyTorch": "PyTorch", "TensorFlow": "TensorFlow"},
                "UnknownDistributionConfiguration",
            ),
        ),
        "limits": ("limits", read_model(MODELS, "CommandJobLimits")),
        "environmentVariables": ("environment_variables", None),
        "parameters": ("parameters", None),
        "queueSettings": ("queue_settings", read_model(MODELS, "QueueSettings")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
        "command": UNSET,
        "environment_id": UNSET,
    }
