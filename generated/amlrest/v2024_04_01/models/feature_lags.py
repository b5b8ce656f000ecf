# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class FeatureLags(StrEnum):
    """Whether past values of numeric features become features too."""

    NONE = "None"
    AUTO = "Auto"
