"""What a sweep's trials came to: which is the best, and what there is to say when none is, or when several tie.

A trial's result is the last value it logged of the primary metric. NaN is none, as if nothing had been logged. An
infinity is one, and a bad one whatever its sign: it is never the best.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from attrs import field, frozen

CONSTANT_MODEL_TAG = "amlwrap.constant_model"
"""Tag of a trial's run, `true` where no tree of its model has a split: such trials predict the same for every row."""


@frozen(kw_only=True)
class TrialResult:
    """A trial that has ended.

    Attributes:
        name: the trial's job name.
        status: how it ended.
        value: last value of the primary metric, NaN included; None when it logged none.
        logged: names of all metrics it logged.
        constant: whether its model predicts the same for every row.
        hyperparameters: by search-space key.
    """

    name: str
    status: str
    value: float | None = None
    logged: Collection[str] = ()
    constant: bool = False
    hyperparameters: Mapping[str, Any] = field(factory=dict)

    @property
    def metric(self) -> float | None:
        """The value that counts: NaN does not."""
        return None if self.value is None or math.isnan(self.value) else self.value


def best_result(results: Sequence[TrialResult], *, maximize: bool) -> TrialResult | None:
    """Return the best trial: one that completed if any has a finite result, else one that was stopped.

    Args:
        results: in the order in which the trials were drawn; of several that are equal, the first is the best.
        maximize: whether larger is better.
    """
    for status in ("Completed", "Canceled"):
        ended = [(result.metric, result) for result in results if result.status == status]
        finite = [(metric, result) for metric, result in ended if metric is not None and math.isfinite(metric)]
        if finite:
            return (max if maximize else min)(finite, key=lambda pair: pair[0])[1]
    return None


def why_none_is_best(results: Sequence[TrialResult], metric: str) -> str:
    """Return why a sweep has no result, in one sentence."""
    completed = [result for result in results if result.status == "Completed"]
    if not completed:
        ends = ", ".join(f"{count} {status}" for status, count in sorted(Counter(r.status for r in results).items()))
        return f"None of the {len(results)} trials completed ({ends}); see the log of {results[0].name}."
    odd = Counter("NaN" if math.isnan(r.value) else "infinity" for r in completed if r.value is not None)
    if odd:
        counts = " and ".join(f"to {word} in {count}" for word, count in sorted(odd.items()))
        said = f"No trial logged the primary metric '{metric}' as a finite number"
        return f"{said}: it came {counts} of the {len(completed)} that completed."
    names = sorted({name for result in completed for name in result.logged})
    logged = f"they logged {', '.join(names)}" if names else "they logged no metric at all"
    return f"No trial logged the primary metric '{metric}'; {logged}."


def constant_note(results: Sequence[TrialResult]) -> str | None:
    """Return one line about the trials whose model predicts the same for every row; None when there are none."""
    constant = [result for result in results if result.constant]
    if not constant:
        return None
    several, metrics = len(constant) > 1, {result.metric for result in constant}
    tie = "tie at" if several and len(metrics) == 1 and None not in metrics else "ended with"
    drawn = [{key.lstrip("-"): value for key, value in result.hyperparameters.items()} for result in constant]
    sizes = [each["min_data_in_leaf"] for each in drawn if isinstance(each.get("min_data_in_leaf"), int | float)]
    advice = "lower what forbids splits, such as min_data_in_leaf"
    if sizes:
        span = f"{min(sizes):.15g}" if min(sizes) == max(sizes) else f"{min(sizes):.15g} to {max(sizes):.15g}"
        advice = f"lower min_data_in_leaf ({'they' if several else 'it'} had {span})"
    return f"{len(constant)} of {len(results)} trials {tie} a constant model: no split was possible; {advice}."


def shown(value: float) -> str:
    """Return a metric's value for the log, with a word where it cannot be what decides."""
    if math.isnan(value):
        return "NaN, which is no result"
    return f"{value}, which is never the best" if math.isinf(value) else str(value)
