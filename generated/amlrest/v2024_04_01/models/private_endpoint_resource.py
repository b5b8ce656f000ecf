# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointResource(JsonObject):
    """A private endpoint and the subnet that it is in.

    Attributes:
        id: Resource id of the private endpoint.
        subnet_arm_id: Resource id of the subnet that the private endpoint is in.
    """

    id: str | None | Unset = UNSET
    subnet_arm_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "subnetArmId": ("subnet_arm_id", None),
    }
