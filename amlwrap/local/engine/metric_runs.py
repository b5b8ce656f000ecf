"""A job's run in the metric store, which has the job's display name and tags, and on whose end no job depends."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from amlwrap.local.engine.job_records import KIND, display_name
from amlwrap.local.state import State
from amlwrap.local.store.metrics import MetricStore, MetricStoreError, RunIds
from amlwrap.local.store.records import Record

_LOG = logging.getLogger("amlwrap.local")


async def start_metric_run(
    state: State,
    metrics: MetricStore,
    experiment: str,
    job: str,
    *,
    parent: str | None = None,
    parameters: Mapping[str, str] | None = None,
) -> RunIds:
    """Begin the run of a job, called and tagged as the job is now.

    Args:
        state: the workspace.
        metrics: where the run will be.
        experiment: experiment name.
        job: the job's name.
        parent: run id of the sweep that a trial belongs to.
        parameters: what the run logs from the beginning.
    """
    found = state.records.find(KIND, job)
    return await metrics.start_run(
        experiment, job, display_name=display_name(found) if found else job, tags=found.filing.tags if found else {},
        parent=parent, parameters=parameters,
    )  # fmt: skip


async def file_metric_run(metrics: MetricStore, before: Record, job: Record) -> None:
    """Call and tag the run of a job, if it has one, as the job is, or say in the server's log why that cannot be.

    Args:
        metrics: where the run is.
        before: the job's record as it was.
        job: its record as it is.
    """
    gone = before.filing.tags.keys() - job.filing.tags.keys()
    try:
        await metrics.file_run(job.name, display_name(job), job.filing.tags, gone)
    except (MetricStoreError, OSError):
        _LOG.exception("the metric run of job %s could not be filed", job.name)


async def end_metric_run(metrics: MetricStore, job: str, status: str) -> None:
    """End the run of a job that has ended, or say in the server's log why that cannot be.

    Args:
        metrics: where the run is.
        job: the job's name.
        status: what the job ended as.
    """
    try:
        await metrics.end_run(job, status)
    except (MetricStoreError, OSError):
        _LOG.exception("the metric run of job %s could not be ended", job)
