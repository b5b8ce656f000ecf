# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class ProvisioningStatus(StrEnum):
    """Whether a schedule has been set up."""

    COMPLETED = "Completed"
    PROVISIONING = "Provisioning"
    FAILED = "Failed"
