# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class JobTier(StrEnum):
    """Service tier of a job; Spot is cheaper and may be interrupted, Null leaves the choice to the service."""

    NULL = "Null"
    SPOT = "Spot"
    BASIC = "Basic"
    STANDARD = "Standard"
    PREMIUM = "Premium"
