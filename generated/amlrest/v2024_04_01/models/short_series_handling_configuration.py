# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ShortSeriesHandlingConfiguration(StrEnum):
    """What happens to series that are too short; Auto pads them if all are, and else drops them."""

    NONE = "None"
    AUTO = "Auto"
    PAD = "Pad"
    DROP = "Drop"
