"""Which jobs are trials of sweeps, and what was drawn for them.

The local workspace says it of each trial. Azure's trials do not say whose they are: their sweeps do, in a tag for each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from amlwrap.errors import NotFoundError
from amlwrap.job import Job

_NAME = re.compile(r"(?P<sweep>.+)_\d+", re.DOTALL)
# Properties of the local workspace's trials.
_SWEEP, _HYPERPARAMETERS = "azureml.sweepName", "amlwrap.hyperparameters"
# What Azure's sweeps keep of a trial in a tag; source: azureml-train-core, `HyperDriveRun.get_hyperparameters`.
_TAG = "_aml_system_"


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
        drawn = get_job(sweep).tags.get(f"{_TAG}{job.name}")
    except NotFoundError:
        return None
    return None if drawn is None else Origin(sweep, _values(drawn))


def told_origin(job: Job) -> Origin | None:
    """Return where a trial comes from that says so itself; None for other jobs."""
    sweep = _sweep_in_name(job)
    if sweep is None or job.properties.get(_SWEEP) != sweep:
        return None
    return Origin(sweep, _values(job.properties.get(_HYPERPARAMETERS)))


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
        return f"{_TAG}{job.name}" in self._tags


def _sweep_in_name(job: Job) -> str | None:
    """Return the sweep that a job would be a trial of, by its name; None where it can be none."""
    named = _NAME.fullmatch(job.name) if job.type == "Command" else None
    return named["sweep"] if named else None


def _values(written: str | None) -> Mapping[str, Any]:
    try:
        values = json.loads(written or "")
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
