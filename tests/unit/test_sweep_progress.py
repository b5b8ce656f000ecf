"""How far a sweep is: how many trials there will be, and how long they take."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amlwrap.job import Job, JobStatus, Objective, SweepJob, Trial
from amlwrap.metrics import TrialResult, rank_trials
from amlwrap.sweep import Choice, Uniform
from amlwrap.sweep_progress import SweepProgress

START = datetime(2026, 1, 1, tzinfo=UTC)
OBJECTIVE = Objective(primary_metric="auc", goal="Maximize")


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def ended(number: int, start: float, seconds: float, metric: float = 0.5) -> TrialResult:
    return TrialResult(
        name=f"s_{number}", parameters={}, metric=metric, status=JobStatus.COMPLETED, seconds=seconds,
        started_at=at(start),
    )  # fmt: skip


def running(number: int, start: float, metric: float | None = None) -> TrialResult:
    return TrialResult(
        name=f"s_{number}", parameters={}, metric=metric, status=JobStatus.RUNNING, seconds=None, started_at=at(start)
    )


def progress(
    *trials: TrialResult, now: float = 1, status: JobStatus = JobStatus.RUNNING, **asked: Any
) -> SweepProgress:
    facts: dict[str, Any] = {"search_space": {"x": Uniform(0, 1)}, "max_total_trials": 10, **asked}
    sweep = SweepJob(trial=Trial(command="c"), objective=OBJECTIVE, compute="cpu", **facts)
    job = Job(name="s", id="", type="Sweep", status=status, description=sweep)
    return SweepProgress(job=job, trials=rank_trials(trials, OBJECTIVE.goal), seen_at=at(now))


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({}, 10),
        ({"max_total_trials": None}, None),
        ({"algorithm": "Grid", "search_space": {"x": Choice([1, 2]), "y": Choice([1, 2, 3])}}, 6),
        ({"algorithm": "Grid", "search_space": {"x": Choice(list(range(20)))}}, 10),
        ({"algorithm": "Grid", "search_space": {"x": Choice([1, 2])}, "max_total_trials": None}, 2),
    ],
)
def test_a_grid_has_no_more_trials_than_points(asked: dict[str, Any], total: int | None) -> None:
    assert progress(**asked).total == total


def test_trials_that_have_ended_come_as_they_were_drawn_and_the_best_by_its_metric() -> None:
    seen = progress(running(3, 0, 0.99), ended(10, 0, 1, 0.7), ended(2, 0, 1, 0.5))
    assert [trial.name for trial in seen.ended] == ["s_2", "s_10"]
    assert [trial.name for trial in seen.running] == ["s_3"]
    assert seen.best is not None
    assert seen.best.name == "s_10"


@pytest.mark.parametrize(
    ("trials", "now", "left"),
    [
        # Two at once, ten seconds each: eight to come take four times ten seconds.
        ([ended(0, 0, 10), ended(1, 0, 10)], 10, 40),
        # Two of these have run for half of their time.
        ([ended(0, 0, 10), ended(1, 0, 10), running(2, 10), running(3, 10)], 15, 35),
        # One after the other, with pauses of ten seconds, which those to come have as well.
        ([ended(0, 10, 10), ended(1, 30, 10)], 50, 160),
        # The last one alone takes as long as it takes, though several ran at once before.
        ([ended(number, 0, 10) for number in range(9)] + [running(9, 10)], 12, 8),
        # One that takes longer than those before is over at any moment.
        ([ended(number, 0, 10) for number in range(9)] + [running(9, 10)], 60, 0),
    ],
)
def test_what_is_to_come_goes_on_as_what_there_was(trials: list[TrialResult], now: float, left: float) -> None:
    assert progress(*trials, now=now).seconds_left == pytest.approx(left)


@pytest.mark.parametrize(
    "seen",
    [
        progress(running(0, 0)),
        progress(ended(0, 0, 1), max_total_trials=None),
        progress(ended(0, 0, 1), status=JobStatus.COMPLETED),
        progress(ended(0, 0, 0)),
    ],
)
def test_nobody_guesses_without_a_trial_that_ended_a_number_or_an_end_to_wait_for(seen: SweepProgress) -> None:
    assert seen.seconds_left is None
