"""How a sweep draws its trials.

Source: definition `SamplingAlgorithm` and its subtypes.
"""

from __future__ import annotations

from typing import Any

from amlwrap.job import SamplingAlgorithm, SamplingRule, SweepJob
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import said, whole
from amlwrap.local.wire.search_spaces import read_word


def read_sampling(sent: Json) -> dict[str, Any]:
    """Return how trials are drawn, as arguments of `SweepJob`.

    Raises:
        RefusedError: there is no such algorithm or rule.
    """
    algorithm = read_word(sent["samplingAlgorithmType"], SamplingAlgorithm, ("algorithm",))
    if algorithm is not SamplingAlgorithm.RANDOM:
        return {"algorithm": algorithm}
    rule = sent.get("rule")
    return {
        "algorithm": algorithm,
        "sampling_rule": None if rule is None else read_word(rule, SamplingRule, ("sampling_rule",)),
        "seed": whole(sent.get("seed")),
    }


def write_sampling(job: SweepJob) -> Json:
    """Return how trials are drawn."""
    written = {"samplingAlgorithmType": str(job.algorithm)}
    if job.algorithm is not SamplingAlgorithm.RANDOM:
        return written
    return written | said(rule=str(job.sampling_rule or SamplingRule.RANDOM), seed=job.seed)
