# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class LearningRateScheduler(StrEnum):
    """Known values."""

    NONE = "None"
    WARMUP_COSINE = "WarmupCosine"
    STEP = "Step"
