# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class VmPriority(StrEnum):
    """Dedicated machines, or cheaper ones that may be taken away."""

    DEDICATED = "Dedicated"
    LOW_PRIORITY = "LowPriority"
