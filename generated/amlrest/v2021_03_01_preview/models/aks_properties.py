# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AKSProperties(JsonObject):
    """Size, network and state of an attached AKS cluster.

    Attributes:
        cluster_fqdn: Domain name of the cluster.
        system_services: Services of Azure ML that run on the cluster.
        agent_count: Number of agent nodes.
        agent_vm_size: Size of the agent nodes.
        cluster_purpose: What the cluster is meant for; FastProd if left out.
        ssl_configuration: TLS settings.
        aks_networking_configuration: Network ranges of the cluster.
        load_balancer_type: Whether the load balancer is public or internal; PublicIp if left out.
        load_balancer_subnet: Subnet of an internal load balancer.
    """

    cluster_fqdn: str | None | Unset = UNSET
    system_services: list[models.SystemService] | None | Unset = UNSET
    agent_count: int | None | Unset = UNSET
    agent_vm_size: str | None | Unset = UNSET
    cluster_purpose: models.ClusterPurpose | str | None | Unset = UNSET
    ssl_configuration: models.SslConfiguration | None | Unset = UNSET
    aks_networking_configuration: models.AksNetworkingConfiguration | None | Unset = UNSET
    load_balancer_type: models.LoadBalancerType | str | None | Unset = UNSET
    load_balancer_subnet: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "clusterFqdn": ("cluster_fqdn", None),
        "systemServices": ("system_services", read_list(read_model(models, "SystemService"))),
        "agentCount": ("agent_count", None),
        "agentVmSize": ("agent_vm_size", None),
        "clusterPurpose": ("cluster_purpose", read_enum(models, "ClusterPurpose")),
        "sslConfiguration": ("ssl_configuration", read_model(models, "SslConfiguration")),
        "aksNetworkingConfiguration": (
            "aks_networking_configuration",
            read_model(models, "AksNetworkingConfiguration"),
        ),
        "loadBalancerType": ("load_balancer_type", read_enum(models, "LoadBalancerType")),
        "loadBalancerSubnet": ("load_balancer_subnet", None),
    }
