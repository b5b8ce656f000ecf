# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class FeaturizationMode(StrEnum):
    """Whether features are made by AutoML alone, with your settings, or not at all; forecasting does not take Off."""

    AUTO = "Auto"
    CUSTOM = "Custom"
    OFF = "Off"
