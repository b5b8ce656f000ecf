# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AllNodes(JsonObject):
    """Runs a service on every node of the job.

    Attributes:
        nodes_value_type: Always "All", which tells this type from its siblings.
    """

    nodes_value_type: str = "All"
    _wire: ClassVar[Wire] = {
        "nodesValueType": ("nodes_value_type", None),
    }
