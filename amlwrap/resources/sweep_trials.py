"""Which jobs are trials of sweeps, and what was drawn for them.

The local workspace says it of each trial. Azure's trials do not say whose they are: their sweeps do, in a tag for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from amlwrap.errors import NotFoundError
from amlwrap.job import Job
from amlwrap.job.resource import DRAWN_TAG, read_drawn

_NAME = re.compile(r"(?P<sweep>.+)_\d+", re.DOTALL)
# Properties of the local workspace's trials.
_SWEEP, _HYPERPARAMETERS = "azureml.sweepName", "amlwrap.hyperparameters"


@frozen
class Origin:
    """Where a trial comes from.

    Attributes:
        sweep: name of its sweep.
        parameters: the hyperparameters that were drawn for it, by their names.
    """

    sweep: str
    parameters: Mapping[str, Any]


def find_origin(job: Job, get_job: Callable[[str], Job]) -> Origin | None:
    """Return where a trial comes from; None for a job that is none.

    Args:
        job: as the service shows it.
        get_job: returns a job as it is now; asked for the sweep where the trial does not tell of it.

    Raises:
        AmlwrapError: the sweep cannot be looked at.
    """
    sweep, told = _sweep_in_name(job), told_origin(job)
    if sweep is None or told is not None:
        return told
    try:
        tag = get_job(sweep).tags.get(f"{DRAWN_TAG}{job.name}")
    except NotFoundError:
        return None
    return None if tag is None else Origin(sweep, read_drawn(tag))


def told_origin(job: Job) -> Origin | None:
    """Return where a trial comes from that says so itself; None for other jobs."""
    sweep = _sweep_in_name(job)
    if sweep is None or job.properties.get(_SWEEP) != sweep:
        return None
    return Origin(sweep, read_drawn(job.properties.get(_HYPERPARAMETERS)))


class KnownTrials:
    """Tells trials in a list of jobs.

    Args:
        newest_sweeps: lists sweeps; asked once, where a job may be a trial and does not say so.
    """

    def __init__(self, newest_sweeps: Callable[[], Iterable[Job]]) -> None:
        self._newest_sweeps = newest_sweeps
        self._tags: set[str] | None = None

    def __contains__(self, job: Job) -> bool:
        if _sweep_in_name(job) is None:
            return False
        if told_origin(job):
            return True
        if self._tags is None:
            self._tags = {tag for found in self._newest_sweeps() for tag in found.tags}
        return f"{DRAWN_TAG}{job.name}" in self._tags


def _sweep_in_name(job: Job) -> str | None:
    """Return the sweep that a job would be a trial of, by its name; None where it can be none."""
    named = _NAME.fullmatch(job.name) if job.type == "Command" else None
    return named["sweep"] if named else None
