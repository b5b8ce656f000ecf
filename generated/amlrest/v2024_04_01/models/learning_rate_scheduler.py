# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class LearningRateScheduler(StrEnum):
    """How the learning rate falls during training; by steps, or along a cosine after a warm-up."""

    NONE = "None"
    WARMUP_COSINE = "WarmupCosine"
    STEP = "Step"
