# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class MonitoringFeatureDataType(StrEnum):
    """Whether a feature holds numbers or categories."""

    NUMERICAL = "Numerical"
    CATEGORICAL = "Categorical"
