"""The MLflow store that jobs log to, read and written through MLflow's own client.

MLflow takes seconds to import, so that happens in a thread as soon as somebody seems to be up to something, and
every call runs in that same thread: the event loop never waits for it.

Source: MLflow tracking API, file store.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from mlflow.tracking import MlflowClient

Result = TypeVar("Result")
_RUN_STATUS = {"Completed": "FINISHED", "Failed": "FAILED", "Canceled": "KILLED"}


@frozen
class RunIds:
    """The ids of a run and its experiment in the store."""

    run_id: str
    experiment_id: str


@frozen
class Logged:
    """What a run has logged: the last value of each metric, as MLflow shows it, and the run's tags."""

    metrics: Mapping[str, float]
    tags: Mapping[str, str]


class MetricStore:
    """Runs, parameters and metrics of all jobs."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.tracking_uri = folder.as_uri()
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="mlflow")
        self._client: MlflowClient | None = None
        self._warm = False

    def warm_up(self) -> None:
        """Begin to import MLflow without waiting for it; once is enough."""
        if not self._warm:
            self._warm = True
            self._executor.submit(self._connect)

    def close(self) -> None:
        """Let the thread end; what is running is finished first."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    async def start_run(
        self, experiment: str, name: str, *, parent: str | None = None, parameters: Mapping[str, str] | None = None
    ) -> RunIds:
        """Create a run for a job and return its ids.

        Args:
            experiment: experiment name; created when it is new.
            name: the job's name.
            parent: run id of the sweep that a trial belongs to.
            parameters: values to log as parameters of the run.
        """

        def create(client: MlflowClient) -> RunIds:
            found = client.get_experiment_by_name(experiment)
            experiment_id = found.experiment_id if found else client.create_experiment(experiment)
            tags = {"mlflow.parentRunId": parent} if parent else {}
            run = client.create_run(experiment_id, run_name=name, tags=tags)
            for key, value in (parameters or {}).items():
                client.log_param(run.info.run_id, key, value)
            return RunIds(run.info.run_id, experiment_id)

        return await self._call(create)

    async def end_run(self, run_id: str, job_status: str) -> None:
        """End the run of a job that ended as `Completed`, `Failed` or `Canceled`."""
        await self._call(lambda client: client.set_terminated(run_id, _RUN_STATUS[job_status]))

    async def metric_history(self, run_id: str, name: str) -> list[float]:
        """Return a metric's values in the order of their steps, NaN included; empty when it was never logged."""

        def read(client: MlflowClient) -> list[float]:
            history = client.get_metric_history(run_id, name)
            return [entry.value for entry in sorted(history, key=lambda entry: (entry.step, entry.timestamp))]

        return await self._call(read)

    async def logged(self, run_id: str) -> Logged:
        """Return what a run has logged so far."""

        def read(client: MlflowClient) -> Logged:
            data = client.get_run(run_id).data
            return Logged(data.metrics, data.tags)

        return await self._call(read)

    async def _call(self, action: Callable[[MlflowClient], Result]) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, lambda: action(self._connect()))

    def _connect(self) -> MlflowClient:
        if self._client is None:
            # MLflow 3 asks for this before it opens a store that is a folder.
            os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
            from mlflow.tracking import MlflowClient

            self._client = MlflowClient(self.tracking_uri)
        return self._client
