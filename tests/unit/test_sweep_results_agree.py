"""The local workspace names a sweep's best trial, and so does the client: each by a rule of its own, held together."""

from __future__ import annotations

import math
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from amlwrap import metrics
from amlwrap.job import Goal, JobStatus
from amlwrap.local.engine import results

# Few values, so that many trials tie.
_values = st.sampled_from([None, math.nan, math.inf, -math.inf, -0.0, 0.0, 0.5, -1.5, 0.1 + 0.2, 0.3])
_hyperparameters = st.dictionaries(
    st.sampled_from(["--min_data_in_leaf", "min_data_in_leaf", "--learning_rate"]),
    st.integers(1, 200) | st.sampled_from([20.0, 1_234_567, 0.5, "gbdt"]),
    max_size=1,
)
_ended = st.lists(
    st.builds(
        results.TrialResult,
        name=st.just(""),
        status=st.sampled_from(["Completed", "Canceled", "Failed"]),
        value=_values,
        constant=st.booleans(),
        hyperparameters=_hyperparameters,
    ),
    max_size=12,
)


def numbered(drawn: Sequence[results.TrialResult]) -> list[results.TrialResult]:
    """Return the trials by the names that a sweep gives them."""
    return [
        results.TrialResult(
            name=f"sweep_{number}",
            status=each.status,
            value=each.value,
            constant=each.constant,
            hyperparameters=each.hyperparameters,
        )
        for number, each in enumerate(drawn)
    ]


def as_read(ended: Sequence[results.TrialResult]) -> list[metrics.TrialResult]:
    """Return what the client reads of them."""
    return [
        metrics.TrialResult(
            name=each.name,
            parameters=dict(each.hyperparameters),
            metric=each.value,
            status=JobStatus(each.status),
            seconds=1.0,
            constant=each.constant,
        )
        for each in ended
    ]


@given(_ended, st.sampled_from(Goal), st.randoms(use_true_random=False))
def test_both_name_the_same_best_trial(drawn: list[results.TrialResult], goal: Goal, random: object) -> None:
    ended = numbered(drawn)
    named = results.best_result(ended, maximize=goal is Goal.MAXIMIZE)
    read = as_read(ended)
    random.shuffle(read)  # type: ignore[attr-defined]  # MLflow lists runs in an order of its own
    ranked = metrics.rank_trials(read, goal)
    found = metrics.best_trial(ranked)
    assert (found and found.name) == (named and named.name)
    assert found is None or found is ranked[0]


@given(_ended)
def test_both_tell_of_constant_models_alike(drawn: list[results.TrialResult]) -> None:
    ended = numbered(drawn)
    assert metrics.constant_note(as_read(ended)) == results.constant_note(ended)
