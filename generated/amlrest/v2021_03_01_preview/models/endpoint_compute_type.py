# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class EndpointComputeType(StrEnum):
    """What an online deployment runs on; machines that Azure manages, a Kubernetes cluster, or a compute of the
    workspace."""

    MANAGED = "Managed"
    K8S = "K8S"
    AZURE_ML_COMPUTE = "AzureMLCompute"
