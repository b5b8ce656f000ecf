# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .private_endpoint_service_connection_status import PrivateEndpointServiceConnectionStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SharedPrivateLinkResourceProperty(JsonObject):
    """SharedPrivateLinkResourceProperty, as the contract names it."""

    private_link_resource_id: str | None | Unset = UNSET
    group_id: str | None | Unset = UNSET
    request_message: str | None | Unset = UNSET
    status: PrivateEndpointServiceConnectionStatus | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "privateLinkResourceId": ("private_link_resource_id", None),
        "groupId": ("group_id", None),
        "requestMessage": ("request_message", None),
        "status": ("status", read_enum(MODELS, "PrivateEndpointServiceConnectionStatus")),
    }
