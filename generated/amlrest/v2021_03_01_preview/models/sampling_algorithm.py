# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class SamplingAlgorithm(StrEnum):
    """How a sweep picks the hyperparameters of the next trial."""

    GRID = "Grid"
    RANDOM = "Random"
    BAYESIAN = "Bayesian"
