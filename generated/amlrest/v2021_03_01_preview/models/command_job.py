# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union, to_duration
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CommandJob(JsonObject):
    """A job that runs one command line in an environment on a compute.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job by name, for example Tracking and Studio; set by the service.
        job_type: Always "Command", which tells this type from its siblings.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the job's resource has been created; set by the service.
        tags: Labels of your own, which can be changed later.
        code_id: Resource id of the code version whose files are in the working directory; none if left out.
        command: Command line, run by a shell in the working directory; $AZURE_ML_INPUT_<name> is the path of an input.
        compute: Where the command runs.
        distribution: How the job is spread over processes; one process if left out.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        experiment_name: Experiment that the job is listed under, without spaces; "Default" if left out.
        identity: In whose name the job reads data; the token that Azure ML issues if left out.
        input_data_bindings: Data that the job reads, by input name.
        output: Where logs and artifacts are kept; set by the service.
        output_data_bindings: Places that the job writes to, by output name.
        parameters: Parameters that the service recorded for the job.
        priority: Scheduling priority on an AmlCompute cluster; for subscriptions that Azure has admitted to it.
        status: Where the job stands; set by the service.
        timeout: After how long the job is stopped, an ISO 8601 duration to the second, for example PT2H.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, models.JobEndpoint] | None | Unset = UNSET
    job_type: str = "Command"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: models.JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    code_id: str | None | Unset = UNSET
    command: str
    compute: models.ComputeConfiguration
    distribution: (
        models.Mpi | models.PyTorch | models.TensorFlow | models.UnknownDistributionConfiguration | None | Unset
    ) = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    identity: models.AmlToken | models.ManagedIdentity | models.UnknownIdentityConfiguration | None | Unset = UNSET
    input_data_bindings: dict[str, models.InputDataBinding] | None | Unset = UNSET
    output: models.JobOutput | None | Unset = UNSET
    output_data_bindings: dict[str, models.OutputDataBinding] | None | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    status: models.JobStatus | str | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(models, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(models, "JobProvisioningState")),
        "tags": ("tags", None),
        "codeId": ("code_id", None),
        "command": ("command", None),
        "compute": ("compute", read_model(models, "ComputeConfiguration")),
        "distribution": (
            "distribution",
            read_union(
                models,
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
                models,
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "inputDataBindings": ("input_data_bindings", read_map(read_model(models, "InputDataBinding"))),
        "output": ("output", read_model(models, "JobOutput")),
        "outputDataBindings": ("output_data_bindings", read_map(read_model(models, "OutputDataBinding"))),
        "parameters": ("parameters", None),
        "priority": ("priority", None),
        "status": ("status", read_enum(models, "JobStatus")),
        "timeout": ("timeout", to_duration),
    }
