# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class Goal(StrEnum):
    """Direction of optimisation."""

    MINIMIZE = "Minimize"
    MAXIMIZE = "Maximize"
