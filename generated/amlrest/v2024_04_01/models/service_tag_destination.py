# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServiceTagDestination(JsonObject):
    """Addresses and ports of an Azure service.

    Attributes:
        action: Whether to allow or to deny.
        address_prefixes: Address ranges to use instead of the service tag.
        port_ranges: Ports and ranges of ports, separated by commas, or * for all.
        protocol: Protocol, such as TCP, or * for all.
        service_tag: Service tag, a name for an Azure service's addresses, such as AzureMonitor.
    """

    action: models.RuleAction | str | None | Unset = UNSET
    address_prefixes: list[str] | None | Unset = UNSET
    port_ranges: str | None | Unset = UNSET
    protocol: str | None | Unset = UNSET
    service_tag: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "action": ("action", read_enum(models, "RuleAction")),
        "addressPrefixes": ("address_prefixes", None),
        "portRanges": ("port_ranges", None),
        "protocol": ("protocol", None),
        "serviceTag": ("service_tag", None),
    }
