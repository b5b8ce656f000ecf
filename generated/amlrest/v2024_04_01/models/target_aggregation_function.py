# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class TargetAggregationFunction(StrEnum):
    """How values that fall into the same period become one; None leaves them alone."""

    NONE = "None"
    SUM = "Sum"
    MAX = "Max"
    MIN = "Min"
    MEAN = "Mean"
