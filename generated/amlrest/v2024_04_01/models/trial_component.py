# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .job_resource_configuration import JobResourceConfiguration
    from .mpi import Mpi
    from .py_torch import PyTorch
    from .tensor_flow import TensorFlow
    from .unknown_distribution_configuration import UnknownDistributionConfiguration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TrialComponent(JsonObject):
    """What each trial of a sweep runs.

    Attributes:
        code_id: Resource id of the code version whose files are in the working directory.
        command: Command line, run by a shell in the working directory; ${{inputs.name}} stands for an input.
        environment_id: Resource id of the environment version that the command runs in.
        environment_variables: Environment variables of the process, by name.
        distribution: How the job is spread over processes; one process if not set.
        resources: How many nodes of which size each trial takes.
    """

    code_id: str | None | Unset = UNSET
    command: str
    environment_id: str
    environment_variables: dict[str, str | None] | None | Unset = UNSET
    distribution: Mpi | PyTorch | TensorFlow | UnknownDistributionConfiguration | None | Unset = UNSET
    resources: JobResourceConfiguration | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "codeId": ("code_id", None),
        "command": ("command", None),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "distribution": (
            "distribution",
            read_union(
                MODELS,
                "distributionType",
                {"Mpi": "Mpi", "PyTorch": "PyTorch", "TensorFlow": "TensorFlow"},
                "UnknownDistributionConfiguration",
            ),
        ),
        "resources": ("resources", read_model(MODELS, "JobResourceConfiguration")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "command": UNSET,
        "environment_id": UNSET,
    }
