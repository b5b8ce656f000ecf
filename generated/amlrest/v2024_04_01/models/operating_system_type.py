# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class OperatingSystemType(StrEnum):
    """Operating system, Linux or Windows."""

    LINUX = "Linux"
    WINDOWS = "Windows"
