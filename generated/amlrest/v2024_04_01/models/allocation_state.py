# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class AllocationState(StrEnum):
    """Steady while the cluster keeps its size, Resizing while it changes."""

    STEADY = "Steady"
    RESIZING = "Resizing"
