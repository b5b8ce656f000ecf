"""What jobs log, kept in an SQLite file of its own: runs, parameters, metrics.

One thread reads and writes it, in turn: the event loop never waits, and every call is a transaction.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from amlwrap.local.store.database import transaction
from amlwrap.local.store.tracking.earlier import take_over
from amlwrap.local.store.tracking.experiments import Experiments
from amlwrap.local.store.tracking.models import Models
from amlwrap.local.store.tracking.runs import Runs
from amlwrap.local.store.tracking.schema import JOB_TAG, PARENT_TAG, open_tracking
from amlwrap.local.store.tracking.values import RunStatus

Result = TypeVar("Result")
_LOG = logging.getLogger("amlwrap.local")
_RUN_STATUS = {"Completed": RunStatus.FINISHED, "Failed": RunStatus.FAILED, "Canceled": RunStatus.KILLED}
_ALL = 2**62


class MetricStoreError(Exception):
    """The metric store could not do what it was asked; the text says what and why."""


@frozen
class Tracking:
    """What is in the store, for work that its thread does."""

    experiments: Experiments
    runs: Runs
    models: Models


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
        home: the folder that it is in, and in which earlier versions kept files instead, which are taken over.
    """

    def __init__(self, home: Path) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="metrics")
        self._connection = self._executor.submit(open_tracking, home / "tracking.db").result()
        self._tracking = Tracking(Experiments(self._connection), Runs(self._connection), Models(self._connection))
        # Nobody waits for it, but whoever asks for something; the server answers meanwhile.
        self._executor.submit(self._take_over, home)

    def close(self) -> None:
        """Let what was asked for be done; nothing can be asked for any more."""
        self._executor.submit(self._connection.close)
        self._executor.shutdown()

    async def aclose(self) -> None:
        """Do the same as `close`, without holding up the event loop."""
        await asyncio.to_thread(self.close)

    async def start_run(
        self, experiment: str, name: str, *, display_name: str = "", tags: Mapping[str, str] | None = None,
        parent: str | None = None, parameters: Mapping[str, str] | None = None,
    ) -> RunIds:  # fmt: skip
        """Create a run for a job, with the job's name as its id, and return the ids of it and its experiment.

        Args:
            experiment: experiment name; created when it is new.
            name: the job's name. What a namesake logged is removed.
            display_name: what people call the job, and the run with it; the job's name when empty.
            tags: the job's own tags, which its run has too.
            parent: run id of the sweep that a trial belongs to.
            parameters: values to log as parameters of the run.
        """
        own = {JOB_TAG: name} | ({PARENT_TAG: parent} if parent else {})

        def start(tracking: Tracking) -> RunIds:
            experiment_id = tracking.experiments.named(experiment)
            run_id = tracking.runs.create(experiment_id, display_name or name, tags=own, job=name)
            tracking.runs.file(name, display_name or name, tags or {}, ())
            tracking.runs.keep_params(run_id, parameters or {})
            return RunIds(run_id, experiment_id)

        return await self.perform(start)

    async def file_run(self, job: str, display_name: str, tags: Mapping[str, str], gone: Collection[str]) -> None:
        """Give the run of a job, if it has one, the job's display name and tags, and take tags away that are gone."""
        await self.perform(lambda tracking: tracking.runs.file(job, display_name, tags, gone))

    async def end_run(self, job: str, job_status: str) -> None:
        """End the run of a job that ended, if it has one, and runs nested in it that were left going.

        Args:
            job: the job's name.
            job_status: `Completed`, `Failed` or `Canceled`. The run ends alike, whatever the job's own process made of
                it: one that fails after `mlflow.start_run()` ends its run as finished.
        """
        status = _RUN_STATUS[job_status]
        await self.perform(lambda tracking: tracking.runs.end(job, status))

    async def remove_run(self, job: str) -> list[str]:
        """Remove what a job has logged, and runs nested in its own; return their ids."""
        return await self.perform(lambda tracking: tracking.runs.remove(job))

    async def metric_history(self, run_id: str, name: str) -> list[float]:
        """Return a metric's values in the order of their steps, NaN included; empty when it was never logged."""
        page = await self.perform(lambda tracking: tracking.runs.history(run_id, name, 0, _ALL))
        return [point.value for point in page.items]

    async def logged(self, run_id: str) -> Logged:
        """Return what a run has logged so far."""
        run = await self.perform(lambda tracking: tracking.runs.get(run_id))
        return Logged({point.key: point.value for point in run.metrics}, run.tags)

    async def perform(self, work: Callable[[Tracking], Result]) -> Result:
        """Have the store's thread do something, as one transaction, and return what comes of it.

        Raises:
            MetricStoreError: the store is closed, or its file cannot be read or written.
            RequestError: what was asked for cannot be.
            DiskFullError: there is no room for it.
        """
        try:
            done = asyncio.get_running_loop().run_in_executor(self._executor, self._do, work)
        except RuntimeError:
            raise MetricStoreError("The metric store is closed, since the local workspace is being stopped.") from None
        # Shielded: a cancelled caller is gone at once, and what it has asked for goes on to its end.
        return await asyncio.shield(done)

    def _do(self, work: Callable[[Tracking], Result]) -> Result:
        try:
            with transaction(self._connection):
                return work(self._tracking)
        except sqlite3.Error as error:
            raise MetricStoreError(f"The metric store cannot be read or written: {error}.") from error

    def _take_over(self, home: Path) -> None:
        try:
            take_over(self._connection, home / "mlruns")
        except Exception:  # noqa: BLE001 - nobody waits for it who could be told
            _LOG.exception("what jobs logged with an earlier version was not taken over; the next start tries again")
