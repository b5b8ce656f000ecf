# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class FeatureImportanceMode(StrEnum):
    """Whether the importance of features is computed."""

    DISABLED = "Disabled"
    ENABLED = "Enabled"
