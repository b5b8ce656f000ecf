# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateLinkServiceConnectionState(JsonObject):
    """Whether a private connection is approved, and why.

    Attributes:
        status: Whether the owner of the workspace has approved the connection.
        description: Why the connection was approved or rejected.
        actions_required: What whoever connects has still to do, if anything.
    """

    status: models.PrivateEndpointServiceConnectionStatus | str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    actions_required: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "status": ("status", read_enum(models, "PrivateEndpointServiceConnectionStatus")),
        "description": ("description", None),
        "actionsRequired": ("actions_required", None),
    }
