# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceConnectivityEndpoints(JsonObject):
    """Addresses of a compute instance.

    Attributes:
        public_ip_address: Public IP address.
        private_ip_address: IP address inside the virtual network.
    """

    public_ip_address: str | None | Unset = UNSET
    private_ip_address: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "publicIpAddress": ("public_ip_address", None),
        "privateIpAddress": ("private_ip_address", None),
    }
