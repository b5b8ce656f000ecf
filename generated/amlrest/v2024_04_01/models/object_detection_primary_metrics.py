# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ObjectDetectionPrimaryMetrics(StrEnum):
    """A metric that AutoML can rank object detectors by."""

    MEAN_AVERAGE_PRECISION = "MeanAveragePrecision"
