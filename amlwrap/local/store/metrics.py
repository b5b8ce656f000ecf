"""The MLflow store that jobs log to, read and written through MLflow's own client, which has a process of its own.

MLflow takes seconds to import and dozens of megabytes for as long as it is loaded. Its process starts as soon as
somebody seems to be up to something, and ends when nothing has been asked of it for a while. One thread talks to it:
the event loop never waits.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from amlwrap.local.store.metrics_process import MetricsProcess, MetricStoreError
from amlwrap.local.store.metrics_runs import runs_of

__all__ = ["Logged", "MetricStore", "MetricStoreError", "RunIds"]

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
    """Runs, parameters and metrics of all jobs.

    What has been asked for is done, in turn, also when the caller is cancelled meanwhile. Every method that asks
    raises `MetricStoreError` when it cannot be done.

    Args:
        folder: where the store is; created when missing.
        idle_seconds: how long MLflow's process stays after the last request.
    """

    def __init__(self, folder: Path, *, idle_seconds: float = 60.0) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.tracking_uri = folder.as_uri()
        self._folder = folder
        self._idle_seconds = idle_seconds
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="metrics")
        self._process = MetricsProcess(folder)
        self._rest: asyncio.TimerHandle | None = None

    def warm_up(self) -> None:
        """Begin to load MLflow without waiting for it; who asks again keeps it loaded."""
        self._submit(self._process.start)

    def close(self) -> None:
        """Let what was asked for be done, and end MLflow's process; nothing can be asked for any more."""
        self._stop_resting()
        self._executor.submit(self._process.end)
        self._executor.shutdown()

    async def aclose(self) -> None:
        """Do the same as `close`, without holding up the event loop."""
        self._stop_resting()
        await asyncio.to_thread(self.close)

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
        values = dict(parameters or {})
        run_id, experiment_id = await self._call(
            lambda: self._process.ask("start_run", experiment=experiment, name=name, parent=parent, parameters=values)
        )
        return RunIds(run_id, experiment_id)

    async def end_run(self, run_id: str, job_status: str) -> None:
        """End the run of a job that ended as `Completed`, `Failed` or `Canceled`."""
        status = _RUN_STATUS[job_status]
        await self._call(lambda: self._process.ask("end_run", run_id=run_id, status=status))

    async def end_run_of(self, job: str, job_status: str) -> None:
        """End what a job has begun and not ended, whatever became of who called `start_run` for it.

        Costs next to nothing for a job without a run.

        Args:
            job: the job's name.
            job_status: `Completed`, `Failed` or `Canceled`.
        """
        status = _RUN_STATUS[job_status]

        def end() -> None:
            if run_ids := runs_of(self._folder, job):
                self._process.ask("end_unfinished", run_ids=run_ids, status=status)

        await self._call(end)

    async def metric_history(self, run_id: str, name: str) -> list[float]:
        """Return a metric's values in the order of their steps, NaN included; empty when it was never logged."""
        return await self._call(lambda: list(self._process.ask("metric_history", run_id=run_id, name=name)))

    async def logged(self, run_id: str) -> Logged:
        """Return what a run has logged so far."""
        return await self._call(lambda: Logged(*self._process.ask("logged", run_id=run_id)))

    async def _call(self, work: Callable[[], Result]) -> Result:
        # Shielded: a cancelled caller is gone at once, and what it has asked for goes on to its end.
        return await asyncio.shield(self._submit(work))

    def _submit(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        """Have the thread do something after all that was submitted before; afterwards the process may rest."""
        loop = asyncio.get_running_loop()
        try:
            done = loop.run_in_executor(self._executor, work)
        except RuntimeError:
            raise MetricStoreError("The metric store is closed, since the local workspace is being stopped.") from None
        self._stop_resting()
        self._rest = loop.call_later(self._idle_seconds, self._executor.submit, self._process.end)
        return done

    def _stop_resting(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
