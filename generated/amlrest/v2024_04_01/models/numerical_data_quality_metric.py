# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class NumericalDataQualityMetric(StrEnum):
    """Which share of a numerical feature's values is null, of a wrong type or out of bounds."""

    NULL_VALUE_RATE = "NullValueRate"
    DATA_TYPE_ERROR_RATE = "DataTypeErrorRate"
    OUT_OF_BOUNDS_RATE = "OutOfBoundsRate"
