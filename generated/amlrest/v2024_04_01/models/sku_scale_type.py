# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class SkuScaleType(StrEnum):
    """Whether the number of instances changes by itself, by hand or not at all."""

    AUTOMATIC = "Automatic"
    MANUAL = "Manual"
    NONE = "None"
