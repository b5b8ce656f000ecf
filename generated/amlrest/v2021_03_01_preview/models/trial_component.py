# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_map, read_model, read_union, to_duration
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TrialComponent(JsonObject):
    """What each trial of a sweep runs.

    Attributes:
        code_id: Resource id of the code version whose files are in the working directory; none if left out.
        command: Command line, run by a shell in the working directory; $AZURE_ML_INPUT_<name> is the path of an input.
        distribution: How the job is spread over processes; one process if left out.
        environment_id: Resource id of the environment version that the trials run in.
        environment_variables: Environment variables of the process, by name.
        input_data_bindings: Data that the job reads, by input name.
        output_data_bindings: Places that the job writes to, by output name.
        timeout: After how long one trial is stopped, an ISO 8601 duration to the second, for example PT30M.
    """

    code_id: str | None | Unset = UNSET
    command: str
    distribution: (
        models.Mpi | models.PyTorch | models.TensorFlow | models.UnknownDistributionConfiguration | None | Unset
    ) = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    input_data_bindings: dict[str, models.InputDataBinding] | None | Unset = UNSET
    output_data_bindings: dict[str, models.OutputDataBinding] | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "codeId": ("code_id", None),
        "command": ("command", None),
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
        "inputDataBindings": ("input_data_bindings", read_map(read_model(models, "InputDataBinding"))),
        "outputDataBindings": ("output_data_bindings", read_map(read_model(models, "OutputDataBinding"))),
        "timeout": ("timeout", to_duration),
    }
