# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .managed_network_status import ManagedNetworkStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedNetworkProvisionStatus(JsonObject):
    """ManagedNetworkProvisionStatus, as the contract names it."""

    spark_ready: bool | None | Unset = UNSET
    status: ManagedNetworkStatus | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "sparkReady": ("spark_ready", None),
        "status": ("status", read_enum(MODELS, "ManagedNetworkStatus")),
    }
