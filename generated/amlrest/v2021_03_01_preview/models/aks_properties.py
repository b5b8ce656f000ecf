# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .aks_networking_configuration import AksNetworkingConfiguration
    from .cluster_purpose import ClusterPurpose
    from .load_balancer_type import LoadBalancerType
    from .ssl_configuration import SslConfiguration
    from .system_service import SystemService


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AKSProperties(JsonObject):
    """Size, network and state of an attached AKS cluster.

    Attributes:
        cluster_fqdn: Domain name of the cluster.
        system_services: Azure ML's services on the cluster.
        agent_count: Number of agent nodes.
        agent_vm_size: Size of the agent nodes.
        cluster_purpose: What the cluster is meant for.
        ssl_configuration: TLS settings.
        aks_networking_configuration: Network ranges of the cluster.
        load_balancer_type: Whether the load balancer is public or internal.
        load_balancer_subnet: Subnet of the load balancer.
    """

    cluster_fqdn: str | None | Unset = UNSET
    system_services: list[SystemService] | None | Unset = UNSET
    agent_count: int | None | Unset = UNSET
    agent_vm_size: str | None | Unset = UNSET
    cluster_purpose: ClusterPurpose | str | None | Unset = UNSET
    ssl_configuration: SslConfiguration | None | Unset = UNSET
    aks_networking_configuration: AksNetworkingConfiguration | None | Unset = UNSET
    load_balancer_type: LoadBalancerType | str | None | Unset = UNSET
    load_balancer_subnet: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "clusterFqdn": ("cluster_fqdn", None),
        "systemServices": ("system_services", read_list(read_model(MODELS, "SystemService"))),
        "agentCount": ("agent_count", None),
        "agentVmSize": ("agent_vm_size", None),
        "clusterPurpose": ("cluster_purpose", read_enum(MODELS, "ClusterPurpose")),
        "sslConfiguration": ("ssl_configuration", read_model(MODELS, "SslConfiguration")),
        "aksNetworkingConfiguration": (
            "aks_networking_configuration",
            read_model(MODELS, "AksNetworkingConfiguration"),
        ),
        "loadBalancerType": ("load_balancer_type", read_enum(MODELS, "LoadBalancerType")),
        "loadBalancerSubnet": ("load_balancer_subnet", None),
    }
