"""What the log says of trials."""

from __future__ import annotations

import pytest

from tests.support.tuned import made_trial, made_tuned
from tuning.stopping import CANCELLED, OUT_OF_TIME
from tuning.telling import tell_trial, tell_tuning
from tuning.trials import FAILED, PRUNED

FIRST = made_trial(0, 2.0, 2.0, num_leaves=31)
BETTER = made_trial(1, 1.0, 1.0, num_leaves=7)
BROKEN = made_trial(2, state=FAILED, reason="Check failed: num_leaves", num_leaves=-1)


def test_a_trial_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    tuned = made_tuned(FIRST, BETTER, BROKEN)
    for trial in (FIRST, BETTER, BROKEN, made_trial(3, 1.5, state=PRUNED, num_leaves=15)):
        tell_trial(tuned, trial)
    assert capsys.readouterr().out.splitlines() == [
        "trial 0, LightGBM's defaults: l2 2; --num_leaves 31",
        "trial 1: l2 1, the best so far; --num_leaves 7",
        "trial 2: Check failed: num_leaves; --num_leaves -1",
        "trial 3: l2 1.5 on 1 of 3 folds, given up there; --num_leaves 15",
    ]


def test_the_end_says_what_was_best_and_what_went_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    tell_tuning(made_tuned(FIRST, BETTER, BROKEN))
    assert capsys.readouterr().out.splitlines() == [
        "Best of 3 trials: trial 1, l2 1 on 3 folds; LightGBM's defaults: 2. --num_leaves 7 --num_iterations 10",
        "1 of 3 trials failed, the first of them with: Check failed: num_leaves.",
    ]


@pytest.mark.parametrize(
    ("stopped", "why"), [(CANCELLED, "The job was cancelled"), (OUT_OF_TIME, "The time budget ended")]
)
def test_the_end_says_what_ended_it_early(stopped: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    tell_tuning(made_tuned(FIRST, stopped=stopped))
    assert f"{why} after 1 of 5 trials: the model has the best parameters until then" in capsys.readouterr().out
