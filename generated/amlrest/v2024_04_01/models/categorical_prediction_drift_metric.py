# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class CategoricalPredictionDriftMetric(StrEnum):
    """A measure of how far predicted classes have drifted."""

    JENSEN_SHANNON_DISTANCE = "JensenShannonDistance"
    POPULATION_STABILITY_INDEX = "PopulationStabilityIndex"
    PEARSONS_CHI_SQUARED_TEST = "PearsonsChiSquaredTest"
