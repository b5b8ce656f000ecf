"""How a sweep draws its trials and which it stops early: models and neutral values, both ways.

Source: definitions `SamplingAlgorithm`, `EarlyTerminationPolicy` and their subtypes.
"""

from __future__ import annotations

from typing import Any

from amlrest.types import UNSET
from amlrest.v2024_04_01 import models

from amlwrap import job as jobs
from amlwrap.dialects.alike import or_unset
from amlwrap.dialects.reading import number, tag, text


def encode_sampling(
    job: jobs.SweepJob,
) -> models.RandomSamplingAlgorithm | models.GridSamplingAlgorithm | models.BayesianSamplingAlgorithm:
    """Write how trials are drawn."""
    match job.algorithm:
        case jobs.SamplingAlgorithm.RANDOM:
            rule = UNSET if job.sampling_rule is None else str(job.sampling_rule)
            return models.RandomSamplingAlgorithm(rule=rule, seed=or_unset(job.seed))
        case jobs.SamplingAlgorithm.GRID:
            return models.GridSamplingAlgorithm()
        case jobs.SamplingAlgorithm.BAYESIAN:
            return models.BayesianSamplingAlgorithm()


def decode_sampling(value: object) -> dict[str, Any]:
    """Read how trials are drawn, as arguments of `amlwrap.job.SweepJob`.

    Raises:
        ValueError: in a way that there are no words for.
    """
    if not isinstance(value, models.RandomSamplingAlgorithm):
        return {"algorithm": tag(value, "sampling_algorithm_type")}
    if value.additional_properties.get("logbase") is not None:
        raise ValueError("draws on a logarithmic scale, which a preview has")
    rule = text(value.rule)
    return {
        "algorithm": jobs.SamplingAlgorithm.RANDOM,
        "sampling_rule": None if rule is None else jobs.SamplingRule(rule.capitalize()),
        "seed": number(value.seed),
    }
