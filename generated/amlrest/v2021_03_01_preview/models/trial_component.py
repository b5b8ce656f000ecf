# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field

from ..types import UNSET, Duration, JsonObject, Unset, Wire, read_map, read_model, read_union, to_duration

if TYPE_CHECKING:
    from .input_data_binding import InputDataBinding
    from .mpi import Mpi
    from .output_data_binding import OutputDataBinding
    from .py_torch import PyTorch
    from .tensor_flow import TensorFlow
    from .unknown_distribution_configuration import UnknownDistributionConfiguration


@define(kw_only=True, eq=False, repr=False)
class TrialComponent(JsonObject):
    """TrialComponent."""

    code_id: str | None | Unset = UNSET
    command: str
    distribution: Mpi | PyTorch | TensorFlow | UnknownDistributionConfiguration | None | Unset = UNSET
    environment_id: str | None | Unset = UNSET
    environment_variables: dict[str, str] | None | Unset = UNSET
    input_data_bindings: dict[str, InputDataBinding] | None | Unset = UNSET
    output_data_bindings: dict[str, OutputDataBinding] | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "codeId": ("code_id", None),
        "command": ("command", None),
        "distribution": (
            "distribution",
            read_union(
                "distributionType",
                {"Mpi": "Mpi", "PyTorch": "PyTorch", "TensorFlow": "TensorFlow"},
                "UnknownDistributionConfiguration",
            ),
        ),
        "environmentId": ("environment_id", None),
        "environmentVariables": ("environment_variables", None),
        "inputDataBindings": ("input_data_bindings", read_map(read_model("InputDataBinding"))),
        "outputDataBindings": ("output_data_bindings", read_map(read_model("OutputDataBinding"))),
        "timeout": ("timeout", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "command": UNSET,
    }
