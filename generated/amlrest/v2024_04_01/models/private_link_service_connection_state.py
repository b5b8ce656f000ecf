# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .private_endpoint_service_connection_status import PrivateEndpointServiceConnectionStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateLinkServiceConnectionState(JsonObject):
    """PrivateLinkServiceConnectionState, as the contract names it.

    Attributes:
        description: Free text, for people.
    """

    status: PrivateEndpointServiceConnectionStatus | str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    actions_required: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "status": ("status", read_enum(MODELS, "PrivateEndpointServiceConnectionStatus")),
        "description": ("description", None),
        "actionsRequired": ("actions_required", None),
    }
