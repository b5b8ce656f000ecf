# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class ComputePowerAction(StrEnum):
    """Whether a schedule starts or stops a compute instance."""

    START = "Start"
    STOP = "Stop"
