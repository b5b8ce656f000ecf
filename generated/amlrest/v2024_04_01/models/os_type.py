# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class OsType(StrEnum):
    """Operating system of the nodes."""

    LINUX = "Linux"
    WINDOWS = "Windows"
