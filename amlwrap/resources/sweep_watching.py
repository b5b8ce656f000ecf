"""Watching a sweep: its trials as they stand, look after look, until it has ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from amlwrap.errors import AmlwrapError, AuthenticationError, UsageError
from amlwrap.job import JobStatus
from amlwrap.sweep_progress import SweepProgress

if TYPE_CHECKING:
    import httpx

    from amlwrap.job import Job
    from amlwrap.metrics import TrialResult

_FIRST_INTERVAL = 1.0  # seconds between looks; grows while nothing changes, as trials can take hours
_LONGEST_INTERVAL = 8.0
_PATIENCE = 5  # looks in a row at which the trials of a sweep that runs may be out of reach
_NEVER = (UsageError, AuthenticationError)  # what another look does not mend


class TrialsUnreadableError(AmlwrapError):
    """The trials of a sweep cannot be read while it runs; its log can."""


def watch_sweep(
    get_job: Callable[[str], Job], tracking_uri: Callable[[Job], str | None], http: httpx.Client, name: str
) -> Iterator[SweepProgress]:
    """Yield how far a sweep is, first at once and at last when it has ended.

    A look is three requests: for the job, for its run, and for the runs of all trials; one more for each further 500.

    Args:
        get_job: returns a job as it is now.
        tracking_uri: returns where a job's metrics are.
        http: signed in to the workspace.
        name: of the sweep.

    Raises:
        UsageError: the job is no sweep.
        TrialsUnreadableError: its trials cannot be read.
    """
    from amlwrap.metrics import check_is_sweep, read_trials

    job = get_job(name)
    check_is_sweep(job)
    server = tracking_uri(job)
    trials: Sequence[TrialResult] = ()
    missed, interval, before = 0, _FIRST_INTERVAL, (-1, -1)
    while True:
        try:
            trials, missed = read_trials(evolve(job, tracking_uri=server), http), 0
        except AmlwrapError as error:
            missed += job.status is JobStatus.RUNNING  # the run may come after the job
            if isinstance(error, _NEVER) or job.is_finished or missed > _PATIENCE:
                raise TrialsUnreadableError(str(error)) from error
        progress = SweepProgress(job=job, trials=trials)
        yield progress
        # The job is looked at before its trials, never after: the last look at them is at what they came to.
        if job.is_finished:
            return
        seen = len(progress.trials), len(progress.ended)
        interval, before = min(interval * 1.3, _LONGEST_INTERVAL) if seen == before else _FIRST_INTERVAL, seen
        time.sleep(interval)
        job = get_job(name)
