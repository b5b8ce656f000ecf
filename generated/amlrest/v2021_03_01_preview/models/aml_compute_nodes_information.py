# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlComputeNodesInformation(JsonObject):
    """A page of a cluster's nodes.

    Attributes:
        compute_type: Always "AmlCompute", which tells this type from its siblings.
        next_link: URL of the next page; absent on the last one.
        nodes: The nodes of this page.
    """

    compute_type: str = "AmlCompute"
    next_link: str | None | Unset = UNSET
    nodes: list[models.AmlComputeNodeInformation] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "nextLink": ("next_link", None),
        "nodes": ("nodes", read_list(read_model(models, "AmlComputeNodeInformation"))),
    }
