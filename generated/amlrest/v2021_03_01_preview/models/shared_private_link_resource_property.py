# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SharedPrivateLinkResourceProperty(JsonObject):
    """Which resource is reached, and whether its owner has approved.

    Attributes:
        private_link_resource_id: Resource id of what is reached.
        group_id: Which part of the resource is meant, such as amlworkspace.
        request_message: Message to the owner, who has to approve.
        status: Whether the owner has approved.
    """

    private_link_resource_id: str | None | Unset = UNSET
    group_id: str | None | Unset = UNSET
    request_message: str | None | Unset = UNSET
    status: models.PrivateEndpointServiceConnectionStatus | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "privateLinkResourceId": ("private_link_resource_id", None),
        "groupId": ("group_id", None),
        "requestMessage": ("request_message", None),
        "status": ("status", read_enum(models, "PrivateEndpointServiceConnectionStatus")),
    }
