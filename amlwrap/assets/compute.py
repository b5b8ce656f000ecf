"""What a workspace runs jobs on."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


@frozen(kw_only=True)
class Compute:
    """A compute of the workspace.

    Attributes:
        name, id: short name and ARM id.
        type: the service's word for it, such as `AmlCompute`.
        size: virtual machine size, where the type has one.
        min_nodes, max_nodes: scale limits, where the type has them.
        state: provisioning state.
        location: Azure region.
    """

    name: str
    id: str
    type: str
    size: str | None = None
    min_nodes: int | None = None
    max_nodes: int | None = None
    state: str | None = None
    location: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)
