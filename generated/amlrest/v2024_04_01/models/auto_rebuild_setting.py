# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class AutoRebuildSetting(StrEnum):
    """Known values."""

    DISABLED = "Disabled"
    ON_BASE_IMAGE_UPDATE = "OnBaseImageUpdate"
