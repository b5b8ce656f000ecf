# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AksNetworkingConfiguration(JsonObject):
    """Network ranges of an AKS cluster.

    Attributes:
        subnet_id: Resource id of the subnet.
        service_cidr: Address range of the cluster's services, for example 10.0.0.0/16.
        dns_service_ip: IP address of the cluster's DNS service, inside the range of services.
        docker_bridge_cidr: Address range of the Docker bridge, apart from the other ranges.
    """

    subnet_id: str | None | Unset = UNSET
    service_cidr: str | None | Unset = UNSET
    dns_service_ip: str | None | Unset = UNSET
    docker_bridge_cidr: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "subnetId": ("subnet_id", None),
        "serviceCidr": ("service_cidr", None),
        "dnsServiceIP": ("dns_service_ip", None),
        "dockerBridgeCidr": ("docker_bridge_cidr", None),
    }
