# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class MountState(StrEnum):
    """Whether data is mounted."""

    MOUNTREQUESTED = "MountRequested"
    MOUNTED = "Mounted"
    MOUNTFAILED = "MountFailed"
    UNMOUNTREQUESTED = "UnmountRequested"
    UNMOUNTFAILED = "UnmountFailed"
    UNMOUNTED = "Unmounted"
