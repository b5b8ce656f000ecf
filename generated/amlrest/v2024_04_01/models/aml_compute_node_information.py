# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlComputeNodeInformation(JsonObject):
    """One node of a cluster.

    Attributes:
        node_id: Id of the node.
        private_ip_address: IP address inside the virtual network.
        public_ip_address: Public IP address.
        port: Port that SSH is reached at.
        node_state: What the node is doing.
        run_id: Id of the run on the node.
    """

    node_id: str | None | Unset = UNSET
    private_ip_address: str | None | Unset = UNSET
    public_ip_address: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
    node_state: models.NodeState | str | None | Unset = UNSET
    run_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "nodeId": ("node_id", None),
        "privateIpAddress": ("private_ip_address", None),
        "publicIpAddress": ("public_ip_address", None),
        "port": ("port", None),
        "nodeState": ("node_state", read_enum(models, "NodeState")),
        "runId": ("run_id", None),
    }
