# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class SamplingAlgorithmType(StrEnum):
    """How the hyperparameters of the next trial are picked; all in turn, at random, or by what went well."""

    GRID = "Grid"
    RANDOM = "Random"
    BAYESIAN = "Bayesian"
