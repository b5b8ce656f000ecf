# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class VolumeDefinitionType(StrEnum):
    """Kind of mount; a folder of the host, a Docker volume, memory, or a Windows named pipe."""

    BIND = "bind"
    VOLUME = "volume"
    TMPFS = "tmpfs"
    NPIPE = "npipe"
