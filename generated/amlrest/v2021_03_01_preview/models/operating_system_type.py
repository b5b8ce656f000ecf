# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class OperatingSystemType(StrEnum):
    """Operating system, Linux or Windows."""

    LINUX = "Linux"
    WINDOWS = "Windows"
