# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class VMTier(StrEnum):
    """Whether a price is for a dedicated machine, or a cheaper one that may be taken away."""

    STANDARD = "Standard"
    LOW_PRIORITY = "LowPriority"
    SPOT = "Spot"
