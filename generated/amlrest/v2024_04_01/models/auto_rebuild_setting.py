# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class AutoRebuildSetting(StrEnum):
    """Whether an environment's image is built again when the image that it starts from is updated."""

    DISABLED = "Disabled"
    ON_BASE_IMAGE_UPDATE = "OnBaseImageUpdate"
