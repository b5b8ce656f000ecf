# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class OperationStatus(StrEnum):
    """How an operation on a compute instance went."""

    INPROGRESS = "InProgress"
    SUCCEEDED = "Succeeded"
    CREATEFAILED = "CreateFailed"
    STARTFAILED = "StartFailed"
    STOPFAILED = "StopFailed"
    RESTARTFAILED = "RestartFailed"
    REIMAGEFAILED = "ReimageFailed"
    DELETEFAILED = "DeleteFailed"
