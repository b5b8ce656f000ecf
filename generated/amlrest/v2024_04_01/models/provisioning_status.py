# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ProvisioningStatus(StrEnum):
    """Whether a schedule has been set up."""

    COMPLETED = "Completed"
    PROVISIONING = "Provisioning"
    FAILED = "Failed"
