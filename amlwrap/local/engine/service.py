"""All jobs of a workspace: taken in, queued, run, cancelled, deleted, and accounted for after a crash."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import Coroutine
from pathlib import Path

from amlwrap.local.engine.description import Task
from amlwrap.local.engine.job import TERMINAL, Job
from amlwrap.local.engine.queue import JobQueue
from amlwrap.local.engine.records import KIND, artifact_prefix, create_record, update_record
from amlwrap.local.engine.runner import CommandRun
from amlwrap.local.engine.storage import Place, store_file
from amlwrap.local.engine.sweep_description import Sweep
from amlwrap.local.engine.sweep_run import SweepRun
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.store.documents import Document, Json
from amlwrap.local.store.metrics import MetricStore
from amlwrap.local.wire.arm.computes import maximum_nodes

_LOG = logging.getLogger("amlwrap.local")
_STOPPED = "The local workspace was stopped while the job ran."
_CRASHED = "The local workspace ended while the job ran, and the job with it."


class JobService:
    """The jobs of one running workspace."""

    def __init__(self, state: State, metrics: MetricStore) -> None:
        self.state = state
        self.metrics = metrics
        self._queue = JobQueue(state.usage, self._capacity)
        self._jobs: dict[str, Job] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._folder = state.home / "jobs"
        self.closing = False

    async def recover(self) -> None:
        """Mark jobs that a former server left unfinished as Failed, and keep what they had logged."""
        for document in self.state.documents.list(KIND):
            if document.body["properties"]["status"] not in TERMINAL:
                await self._keep_live_blobs(document.name)
                update_record(self.state, document.name, "Failed", {"amlwrap.error": _CRASHED})
                run_id = document.body["properties"]["properties"].get("mlflow.runId")
                if run_id:
                    self.run_in_background(self.metrics.end_run(run_id, "Failed"))
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    def submit_command(self, name: str, properties: Json, request: Json, task: Task) -> Document:
        """Take in a command job, described by `properties` and asked for by `request`; return its resource."""
        record = create_record(self.state, name, properties, request, self.metrics.tracking_uri)
        self._admit(Job(name, record.sequence, task))
        return record

    def submit_trial(self, sweep: Job, name: str, properties: Json, task: Task, hyperparameters: Json) -> Job:
        """Take in a trial of a sweep, which is a command job with a parent."""
        record = create_record(self.state, name, properties, properties, self.metrics.tracking_uri)
        job = Job(name, record.sequence, task, parent_run_id=sweep.run_id, hyperparameters=hyperparameters)
        self._admit(job)
        return job

    def submit_sweep(self, name: str, properties: Json, request: Json, sweep: Sweep) -> Document:
        """Take in a sweep job and return its resource; it begins at once, its trials wait for nodes."""
        record = create_record(self.state, name, properties, request, self.metrics.tracking_uri)
        job = Job(name, record.sequence)
        self._jobs[name.lower()] = job
        run = SweepRun(self.state, self.metrics, self, job, sweep, self._folder / str(job.sequence))
        self.run_in_background(self._run_sweep(job, run))
        return record

    def find(self, name: str) -> Job | None:
        """Return a job that has not ended, or None."""
        return self._jobs.get(name.lower())

    def cancel(self, name: str, reason: str = "The job was cancelled.") -> bool:
        """Ask a job to end; return False when it had ended already."""
        job = self.find(name)
        if job is None:
            return False
        if not job.stopping.is_set():
            update_record(self.state, job.name, "CancelRequested")
        job.stop(reason)
        if self._queue.remove(job):
            self._end(job, "Canceled", reason)
        return True

    async def delete(self, name: str) -> None:
        """Cancel a job if it runs, then remove its resource and what it left in the artifact store.

        A sweep takes its trials with it.
        """
        job = self.find(name)
        if job is not None:
            self.cancel(name)
            await job.finished.wait()
        found = self.state.documents.find(KIND, name)
        if found is None:
            return
        for other in self.state.documents.list(KIND):
            if other.body["properties"]["properties"].get("azureml.sweepName") == found.name:
                await self.delete(other.name)
        container = ARTIFACT_CONTAINER
        for blob in list(self.state.blobs.iterate_blobs(container, f"{artifact_prefix(found.name)}/")):
            self.state.blobs.delete_blob(container, blob.name)
        self.state.documents.delete(KIND, name)

    async def close(self) -> None:
        """End every job, since none outlives the server, and wait until nothing of them runs."""
        self.closing = True
        for job in list(self._jobs.values()):
            job.stop(_STOPPED, "Failed")
            if self._queue.remove(job):
                self._end(job, "Failed", _STOPPED)
        if self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)
        self.metrics.close()

    # running

    def _admit(self, job: Job) -> None:
        self._jobs[job.name.lower()] = job
        update_record(self.state, job.name, "Queued")
        self._queue.add(job)
        self._start_waiting()

    def _start_waiting(self) -> None:
        while not self.closing and (job := self._queue.start_next()) is not None:
            self.run_in_background(self._run_command(job))

    def run_in_background(self, work: Coroutine[None, None, None]) -> None:
        """Let something run that the server finishes before it ends."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run_command(self, job: Job) -> None:
        if job.task is None:
            raise ValueError(f"{job.name} has no command")
        folder = self._folder / str(job.sequence)
        try:
            await CommandRun(self.state, self.metrics, job, job.task, folder).run()
        except Exception as error:  # noqa: BLE001 - the job fails, whatever broke; the server must not
            await self._fail(job, error)
        finally:
            self._queue.release(job)
            self._forget(job)

    async def _run_sweep(self, job: Job, run: SweepRun) -> None:
        try:
            await run.run()
        except Exception as error:  # noqa: BLE001 - the job fails, whatever broke; the server must not
            await self._fail(job, error)
        finally:
            self._forget(job)

    async def _fail(self, job: Job, error: Exception) -> None:
        """Record a job as Failed whose run broke in a way nobody foresaw; the server goes on."""
        _LOG.error("job %s broke", job.name, exc_info=error)
        reason = f"The local workspace could not run the job: {error}"
        update_record(self.state, job.name, "Failed", {"amlwrap.error": reason})
        await self._keep_live_blobs(job.name)

    def _end(self, job: Job, status: str, reason: str) -> None:
        update_record(self.state, job.name, status, {"amlwrap.error": reason})
        self._forget(job)

    def _forget(self, job: Job) -> None:
        self._jobs.pop(job.name.lower(), None)
        job.finished.set()
        self._start_waiting()

    def _capacity(self, compute: str) -> int:
        found = self.state.documents.find("computes", compute)
        return maximum_nodes(found) if found else 0

    async def _keep_live_blobs(self, name: str) -> None:
        container = ARTIFACT_CONTAINER
        for blob in list(self.state.blobs.iterate_blobs(container, f"{artifact_prefix(name)}/")):
            if blob.live and blob.file.exists():
                await store_file(self.state, Path(blob.file), Place(container, blob.name))
            elif blob.live:
                self.state.blobs.delete_blob(container, blob.name)
