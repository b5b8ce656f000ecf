# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union, to_duration
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .compute_configuration import ComputeConfiguration
    from .input_data_binding import InputDataBinding
    from .job_endpoint import JobEndpoint
    from .job_output import JobOutput
    from .job_provisioning_state import JobProvisioningState
    from .job_status import JobStatus
    from .managed_identity import ManagedIdentity
    from .mpi import Mpi
    from .output_data_binding import OutputDataBinding
    from .py_torch import PyTorch
    from .tensor_flow import TensorFlow
    from .unknown_distribution_configuration import UnknownDistributionConfiguration
    from .unknown_identity_configuration import UnknownIdentityConfiguration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CommandJob(JsonObject):
    """A job that runs one command line in an environment on a compute.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job, for example Tracking and Studio.
        job_type: Type of the job; set by the class.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the job's resource has been created.
        tags: Labels of your own, which can be changed later and filtered by.
        code_id: Resource id of the code version whose files are in the working directory.
        command: Command line, run by a shell in the working directory; $AZURE_ML_INPUT_<name> is the path of an input.
        compute: Where the command runs.
        distribution: How the job is spread over processes; one process if not set.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        identity: In whose name the job reads data.
        input_data_bindings: Data that the job reads, by input name.
        output: Where logs and artifacts are kept.
        output_data_bindings: Places that the job writes to, by output name.
        parameters: Parameters that the service recorded for the job.
        priority: Scheduling priority on an AmlCompute cluster.
        status: Where the job stands.
        timeout: After how long the job is stopped, for example PT2H.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, JobEndpoint] | None | Unset = UNSET
    job_type: str = "Command"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    code_id: str | None | Unset = UNSET
    command: str
    compute: ComputeConfiguration
    distribution: Mpi | PyTorch | TensorFlow | UnknownDistributionConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    identity: AmlToken | ManagedIdentity | UnknownIdentityConfiguration | None | Unset = UNSET
    input_data_bindings: dict[str, InputDataBinding] | None | Unset = UNSET
    output: JobOutput | None | Unset = UNSET
    output_data_bindings: dict[str, OutputDataBinding] | None | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    status: JobStatus | str | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(MODELS, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "JobProvisioningState")),
        "tags": ("tags", None),
        "codeId": ("code_id", None),
        "command": ("command", None),
        "compute": ("compute", read_model(MODELS, "ComputeConfiguration")),
        "distribution": (
            "distribution",
            read_union(
                MODELS,
                "distributionType",
                {"Mpi": "Mpi", "PyTorch": "PyTorch", "TensorFlow": "TensorFlow"},
                "UnknownDistributionConfiguration",
            ),
        ),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
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
        "inputDataBindings": ("input_data_bindings", read_map(read_model(MODELS, "InputDataBinding"))),
        "output": ("output", read_model(MODELS, "JobOutput")),
        "outputDataBindings": ("output_data_bindings", read_map(read_model(MODELS, "OutputDataBinding"))),
        "parameters": ("parameters", None),
        "priority": ("priority", None),
        "status": ("status", read_enum(MODELS, "JobStatus")),
        "timeout": ("timeout", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
        "command": UNSET,
        "compute": UNSET,
    }
