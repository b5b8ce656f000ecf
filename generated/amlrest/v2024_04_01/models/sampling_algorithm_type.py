# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class SamplingAlgorithmType(StrEnum):
    """How a sweep picks the hyperparameters of the next trial."""

    GRID = "Grid"
    RANDOM = "Random"
    BAYESIAN = "Bayesian"
