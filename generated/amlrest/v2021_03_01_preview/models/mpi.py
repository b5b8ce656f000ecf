# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Mpi(JsonObject):
    """Starts the command with MPI.

    Attributes:
        distribution_type: Always "Mpi", which tells this type from its siblings.
        process_count_per_instance: Processes to start on each node.
    """

    distribution_type: str = "Mpi"
    process_count_per_instance: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "distributionType": ("distribution_type", None),
        "processCountPerInstance": ("process_count_per_instance", None),
    }
