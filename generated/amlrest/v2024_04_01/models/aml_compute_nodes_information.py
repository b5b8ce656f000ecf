# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .aml_compute_node_information import AmlComputeNodeInformation


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlComputeNodesInformation(JsonObject):
    """A page of a cluster's nodes.

    Attributes:
        nodes: The nodes of this page.
        next_link: URL of the next page; absent on the last one.
    """

    nodes: list[AmlComputeNodeInformation] | None | Unset = UNSET
    next_link: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "nodes": ("nodes", read_list(read_model(MODELS, "AmlComputeNodeInformation"))),
        "nextLink": ("next_link", None),
    }
