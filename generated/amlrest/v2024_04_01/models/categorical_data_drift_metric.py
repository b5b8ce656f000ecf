# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class CategoricalDataDriftMetric(StrEnum):
    """A measure of how far categorical features have drifted."""

    JENSEN_SHANNON_DISTANCE = "JensenShannonDistance"
    POPULATION_STABILITY_INDEX = "PopulationStabilityIndex"
    PEARSONS_CHI_SQUARED_TEST = "PearsonsChiSquaredTest"
