# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class JobStatus(StrEnum):
    """Where a job stands; Completed, Failed, Canceled and NotResponding are final."""

    NOTSTARTED = "NotStarted"
    STARTING = "Starting"
    PROVISIONING = "Provisioning"
    PREPARING = "Preparing"
    QUEUED = "Queued"
    RUNNING = "Running"
    FINALIZING = "Finalizing"
    CANCELREQUESTED = "CancelRequested"
    COMPLETED = "Completed"
    FAILED = "Failed"
    CANCELED = "Canceled"
    NOTRESPONDING = "NotResponding"
    PAUSED = "Paused"
    UNKNOWN = "Unknown"
