# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TensorFlow(JsonObject):
    """Starts workers and parameter servers, with TF_CONFIG set.

    Attributes:
        distribution_type: Type of the distribution; set by the class.
        worker_count: TensorFlow workers.
        parameter_server_count: TensorFlow parameter servers.
    """

    distribution_type: str = "TensorFlow"
    worker_count: int | None | Unset = UNSET
    parameter_server_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "distributionType": ("distribution_type", None),
        "workerCount": ("worker_count", None),
        "parameterServerCount": ("parameter_server_count", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "distribution_type": UNSET,
    }
