"""What runs logged, read through MLflow: from Azure's tracking server, or from the local workspace's store."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from amlwrap.errors import AmlwrapError, UsageError
from amlwrap.jobs import Goal, SweepJob

if TYPE_CHECKING:
    from mlflow import MlflowClient
    from mlflow.entities import Run

    from amlwrap.assets import Job


@frozen(kw_only=True)
class TrialResult:
    """One trial of a sweep.

    Attributes:
        name: the trial's job name.
        parameters: its hyperparameters, by the names of the search space.
        metric: last value of the sweep's primary metric; None while the trial has logged none.
        status: MLflow's word for the run's state, such as `FINISHED`.
        seconds: how long it ran; None while it runs.
    """

    name: str
    parameters: Mapping[str, str]
    metric: float | None
    status: str
    seconds: float | None


def read_trials(job: Job) -> list[TrialResult]:
    """Return the trials of a sweep, best first; those without the metric last.

    Raises:
        UsageError: the job is no sweep, or the extra that reads its metrics is not installed.
        AmlwrapError: the tracking server refused.
    """
    if not isinstance(job.description, SweepJob):
        raise UsageError(f"Job {job.name} is a {job.type} job: only sweeps have trials.")
    metric = job.description.objective.primary_metric
    sign = 1 if job.description.objective.goal is Goal.MINIMIZE else -1
    trials = [_trial(run, metric) for run in _child_runs(job)]
    return sorted(trials, key=lambda trial: math.inf if trial.metric is None else sign * trial.metric)


def _child_runs(job: Job) -> Iterator[Run]:
    client = _open_client(job)
    from mlflow.exceptions import MlflowException

    token: str | None = None
    try:
        experiment = client.get_run(job.run_id or job.name).info.experiment_id
        while True:
            page = client.search_runs(
                [experiment], f"tags.mlflow.parentRunId = '{job.run_id}'", max_results=500, page_token=token
            )
            yield from page
            token = page.token
            if not token:
                return
    except MlflowException as error:
        raise AmlwrapError(f"The metrics of job {job.name} cannot be read: {error.message}") from None


def _open_client(job: Job) -> MlflowClient:
    if not job.tracking_uri:
        raise UsageError(f"The service names no MLflow tracking server for job {job.name}.")
    # MLflow asks before it reads the file store, which is what the local workspace keeps.
    os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    try:
        import mlflow
    except ImportError:
        raise UsageError("Reading metrics needs MLflow: pip install 'amlwrap[mlflow]'.") from None
    return mlflow.MlflowClient(job.tracking_uri)


def _trial(run: Run, metric: str) -> TrialResult:
    info: Any = run.info
    return TrialResult(
        name=info.run_name,
        parameters=dict(run.data.params),
        metric=run.data.metrics.get(metric),
        status=info.status,
        seconds=(info.end_time - info.start_time) / 1000 if info.end_time else None,
    )
