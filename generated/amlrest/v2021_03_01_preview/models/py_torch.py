# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PyTorch(JsonObject):
    """Starts the command once per process, with the environment that torch.distributed reads.

    Attributes:
        distribution_type: Always "PyTorch", which tells this type from its siblings.
        process_count: Processes to start over all nodes.
    """

    distribution_type: str = "PyTorch"
    process_count: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "distributionType": ("distribution_type", None),
        "processCount": ("process_count", None),
    }
