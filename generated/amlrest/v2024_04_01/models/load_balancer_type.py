# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class LoadBalancerType(StrEnum):
    """Whether an AKS cluster has a public or an internal load balancer."""

    PUBLIC_IP = "PublicIp"
    INTERNAL_LOAD_BALANCER = "InternalLoadBalancer"
