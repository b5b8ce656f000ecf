"""Which parameters made the trials differ."""

from __future__ import annotations

import optuna
import pytest

from tuning.importance import importance_of
from tuning.sampling import bayesian_sampler, draw


def searched(trials: int) -> optuna.Study:
    """Return a study of which one parameter decides, one does not, one has a single value, and a trial failed."""
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study(sampler=bayesian_sampler(1, 30))
    for number in range(trials):
        trial = study.ask()
        decides = draw(trial, "decides", "uniform", [0, 1])
        draw(trial, "idle", "choice", [[1, 2, 3]])
        draw(trial, "single", "choice", [["gbdt"]])
        study.tell(trial, float("inf") if number == 3 else decides)
    study.tell(study.ask(), state=optuna.trial.TrialState.FAIL)
    return study


def test_what_decides_comes_first() -> None:
    found = importance_of(searched(20))
    assert next(iter(found)) == "decides"
    assert sum(found.values()) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in found.values())


def test_a_few_trials_tell_nothing() -> None:
    assert importance_of(searched(5)) == {}
