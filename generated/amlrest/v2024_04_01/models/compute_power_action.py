# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ComputePowerAction(StrEnum):
    """Whether a schedule starts or stops a compute instance."""

    START = "Start"
    STOP = "Stop"
