# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SystemService(JsonObject):
    """A service of Azure ML on an attached AKS cluster.

    Attributes:
        system_service_type: What the service does.
        public_ip_address: Public IP address.
        version: Version of the service.
    """

    system_service_type: str | None | Unset = UNSET
    public_ip_address: str | None | Unset = UNSET
    version: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "systemServiceType": ("system_service_type", None),
        "publicIpAddress": ("public_ip_address", None),
        "version": ("version", None),
    }
