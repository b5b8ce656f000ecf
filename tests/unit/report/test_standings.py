"""How trials stand: what was the best after each."""

from __future__ import annotations

import pytest

from amlwrap.job import Goal, JobStatus
from amlwrap.metrics import TrialResult
from amlwrap.report.standings import best_so_far

STOPPED, COMPLETED = JobStatus.CANCELED, JobStatus.COMPLETED


@pytest.mark.parametrize(
    ("trials", "best"),
    [
        ([(0.1, STOPPED), (0.3, COMPLETED), (0.4, COMPLETED), (0.2, COMPLETED)], [(1, 0.3), (2, 0.3), (3, 0.2)]),
        ([(0.3, COMPLETED), (0.1, STOPPED), (None, COMPLETED)], [(0, 0.3), (1, 0.3)]),
        ([(0.2, STOPPED), (0.3, STOPPED), (0.1, STOPPED)], [(0, 0.2), (1, 0.2), (2, 0.1)]),
        ([(None, JobStatus.FAILED)], []),
    ],
)
def test_the_best_so_far_never_gets_worse(
    trials: list[tuple[float | None, JobStatus]], best: list[tuple[float, float]]
) -> None:
    results = [
        TrialResult(name=f"s_{number}", parameters={}, metric=metric, status=status, seconds=1)
        for number, (metric, status) in enumerate(trials)
    ]
    assert best_so_far(results, Goal.MINIMIZE) == best
