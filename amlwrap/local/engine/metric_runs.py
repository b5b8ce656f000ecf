"""The end of a job's run in the metric store, which the job does not depend on."""

from __future__ import annotations

import logging

from amlwrap.local.store.metrics import MetricStore, MetricStoreError

_LOG = logging.getLogger("amlwrap.local")


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
