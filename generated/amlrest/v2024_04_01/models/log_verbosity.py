# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class LogVerbosity(StrEnum):
    """Least severe messages that are logged; NotSet logs none."""

    NOT_SET = "NotSet"
    DEBUG = "Debug"
    INFO = "Info"
    WARNING = "Warning"
    ERROR = "Error"
    CRITICAL = "Critical"
