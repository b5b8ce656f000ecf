# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class NumericalDataDriftMetric(StrEnum):
    """A measure of how far numerical features have drifted."""

    JENSEN_SHANNON_DISTANCE = "JensenShannonDistance"
    POPULATION_STABILITY_INDEX = "PopulationStabilityIndex"
    NORMALIZED_WASSERSTEIN_DISTANCE = "NormalizedWassersteinDistance"
    TWO_SAMPLE_KOLMOGOROV_SMIRNOV_TEST = "TwoSampleKolmogorovSmirnovTest"
