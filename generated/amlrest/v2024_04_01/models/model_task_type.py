# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ModelTaskType(StrEnum):
    """Whether a model predicts classes or numbers."""

    CLASSIFICATION = "Classification"
    REGRESSION = "Regression"
