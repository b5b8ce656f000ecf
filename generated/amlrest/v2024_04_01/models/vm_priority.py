# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class VmPriority(StrEnum):
    """Dedicated machines, or cheaper ones that may be taken away."""

    DEDICATED = "Dedicated"
    LOW_PRIORITY = "LowPriority"
