# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TensorFlow(JsonObject):
    """Starts workers and parameter servers, with TF_CONFIG set.

    Attributes:
        distribution_type: Always "TensorFlow", which tells this type from its siblings.
        worker_count: TensorFlow workers; as many as nodes if left out.
        parameter_server_count: TensorFlow parameter servers; none if left out.
    """

    distribution_type: str = "TensorFlow"
    worker_count: int | None | Unset = UNSET
    parameter_server_count: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "distributionType": ("distribution_type", None),
        "workerCount": ("worker_count", None),
        "parameterServerCount": ("parameter_server_count", None),
    }
