# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TrialComponent(JsonObject):
    """What each trial of a sweep runs.

    Attributes:
        code_id: Resource id of the code version whose files are in the working directory; none if left out.
        command: Command line, run by a shell in the working directory; ${{inputs.name}} stands for an input.
        environment_id: Resource id of the environment version that the trials run in.
        environment_variables: Environment variables of the process, by name.
        distribution: How the job is spread over processes; one process if left out.
        resources: How many nodes of which size each trial takes.
    """

    code_id: str | None | Unset = UNSET
    command: str
    environment_id: str
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    distribution: (
        models.Mpi | models.PyTorch | models.TensorFlow | models.UnknownDistributionConfiguration | None | Unset
    ) = UNSET
    resources: models.JobResourceConfiguration | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "codeId": ("code_id", None),
        "command": ("command", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "distribution": (
            "distribution",
            read_union(
                models,
                "distributionType",
                {"Mpi": "Mpi", "PyTorch": "PyTorch", "TensorFlow": "TensorFlow"},
                "UnknownDistributionConfiguration",
            ),
        ),
        "resources": ("resources", read_model(models, "JobResourceConfiguration")),
    }
