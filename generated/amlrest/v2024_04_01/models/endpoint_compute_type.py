# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class EndpointComputeType(StrEnum):
    """What an online deployment runs on; machines that Azure manages, a Kubernetes cluster, or a compute of the
    workspace."""

    MANAGED = "Managed"
    KUBERNETES = "Kubernetes"
    AZURE_ML_COMPUTE = "AzureMLCompute"
