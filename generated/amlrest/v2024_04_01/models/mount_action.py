# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class MountAction(StrEnum):
    """Whether data is mounted or unmounted."""

    MOUNT = "Mount"
    UNMOUNT = "Unmount"
