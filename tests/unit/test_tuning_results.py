"""What a job that tuned wrote down: trials best first, the best, and its scores."""

from __future__ import annotations

import pytest

from amlwrap.job import Goal
from amlwrap.tuning_results import BestOfTuning, TunedTrial, tuning_result
from tests.support.tuning_records import written


def test_trials_are_ranked_by_how_they_ended_then_by_value_then_by_turn() -> None:
    result = tuning_result(written())
    assert [trial.number for trial in result.trials] == [2, 4, 0, 1, 3, 5]
    least = tuning_result(written(goal="Minimize"))
    assert [trial.number for trial in least.trials] == [0, 2, 4, 1, 3, 5]
    assert least.goal is Goal.MINIMIZE


def test_a_trial_and_the_best_are_told_as_they_were_written() -> None:
    result = tuning_result(written())
    assert result.trials[4] == TunedTrial(
        number=3, parameters={"num_leaves": 10}, metric=None, status="Failed", seconds=0.5, reason="no rows"
    )
    assert result.best == BestOfTuning(number=2, metric=0.9, params={"num_leaves": 9}, arguments=["--num_leaves", "9"])
    assert result.defaults is result.trials[2]
    assert (result.metric, result.folds, result.seed, result.asked) == ("folds-auc", 5, 42, 6)
    assert (result.stopped, dict(result.importance)) == (None, {"num_leaves": 1.0})


@pytest.mark.parametrize(
    ("metric", "scores", "expected"),
    [
        ("auc", {"test-auc_mu": 0.1, "test-auc": 0.8}, ("test-auc", 0.8)),
        ("ndcg", {"train-ndcg_at_5": 0.9, "test-ndcg_at_5": 0.7}, ("test-ndcg_at_5", 0.7)),
        ("ndcg@3", {"test-ndcg_at_3": None}, ("test-ndcg_at_3", None)),
        ("auc", {"train-auc": 0.8}, None),
        ("auc", {}, None),
    ],
)
def test_the_score_on_test_rows_is_that_of_the_deciding_metric(
    metric: str, scores: dict[str, float | None], expected: tuple[str, float | None] | None
) -> None:
    assert tuning_result(written(metric=metric, scores=scores)).test_score == expected


def test_a_job_that_was_cancelled_early_has_no_best() -> None:
    result = tuning_result(written(best=None, trials=[]))
    assert (result.best, result.defaults, list(result.trials)) == (None, None, [])


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b"5", b"\xff", written(goal="Up"), written(trials=[{}]), written(best={}), written(metric=1)],
)
def test_what_the_trainer_does_not_write_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        tuning_result(content)
