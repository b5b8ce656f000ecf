# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class InstanceSegmentationPrimaryMetrics(StrEnum):
    """A metric that AutoML can rank instance segmentation models by."""

    MEAN_AVERAGE_PRECISION = "MeanAveragePrecision"
