# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class StochasticOptimizer(StrEnum):
    """Algorithm that adapts the weights; None leaves the choice to AutoML."""

    NONE = "None"
    SGD = "Sgd"
    ADAM = "Adam"
    ADAMW = "Adamw"
