"""All jobs of a workspace: taken in, queued, run, cancelled, deleted, and accounted for after a restart."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Coroutine

from amlwrap.assets import Compute
from amlwrap.job import CommandJob, JobStatus, SweepJob
from amlwrap.local.engine.folder_alias import FolderAlias
from amlwrap.local.engine.job import Job
from amlwrap.local.engine.job_folder import JobFolder
from amlwrap.local.engine.job_records import (
    KIND,
    REASON,
    TERMINAL,
    artifact_prefix,
    create_record,
    sweep_of,
    update_record,
)
from amlwrap.local.engine.logs import keep_logs
from amlwrap.local.engine.metric_runs import end_metric_run, file_metric_run
from amlwrap.local.engine.queue import JobQueue
from amlwrap.local.engine.runner import CommandRun
from amlwrap.local.engine.storage import remove_tree
from amlwrap.local.engine.sweep import Sweep, resolve_sweep
from amlwrap.local.engine.sweep_run import SweepRun
from amlwrap.local.engine.task import resolve_command
from amlwrap.local.errors import ClosingError, RequestError
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.store.metrics import MetricStore
from amlwrap.local.store.operations import OperationKind, OperationStatus
from amlwrap.local.store.records import Filing, Record, Request

_LOG = logging.getLogger("amlwrap.local")
_STOPPED = "The local workspace was stopped while the job ran."
_CRASHED = "The local workspace ended while the job ran, and the job with it."
_WAITING = (JobStatus.NOT_STARTED, JobStatus.QUEUED)


class JobService:
    """The jobs of one running workspace."""

    def __init__(self, state: State, metrics: MetricStore) -> None:
        self.state = state
        self.metrics = metrics
        self._queue = JobQueue(state.usage, self._capacity)
        self._jobs: dict[str, Job] = {}
        # By the compute's lower-case name: between two trials a sweep has nothing there, and goes on all the same.
        self._sweeps: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._folder = state.home / "jobs"
        self._alias = FolderAlias(self._folder)
        self._closing = False

    async def recover(self) -> None:
        """Take up what a former server left: waiting jobs wait on, running ones have failed; their logs are kept."""
        await keep_logs(self.state)
        doomed = {each.subject.lower(): each for each in self.state.operations.unfinished(OperationKind.DELETE)}
        waiting = []
        for record in self.state.records.list(KIND):
            if record.status in TERMINAL or record.name.lower() in doomed:
                continue
            if record.status in _WAITING and sweep_of(record) is None:
                waiting.append(record)
            else:
                self._account_for(record)
        for operation in self.state.operations.unfinished(OperationKind.CANCEL):
            self.state.operations.end(operation.id, OperationStatus.SUCCEEDED)  # nothing that ran runs any more
        for operation in doomed.values():
            await self.delete(operation.subject)
            self.state.operations.end(operation.id, OperationStatus.SUCCEEDED)
        await asyncio.to_thread(remove_tree, self._folder)
        # What there was no room for went with the folder, and is shown no longer.
        await keep_logs(self.state)
        for record in waiting:
            self._resume(record)
        self._start_waiting()

    def submit(self, name: str, job: CommandJob | SweepJob, filing: Filing, request: Request) -> Record:
        """Take in a job.

        Args:
            name: its name, which no job has yet.
            job: what it runs.
            filing: how it is filed.
            request: what was sent.

        Returns:
            Its record; a sweep begins at once, everything else waits for nodes.

        Raises:
            RequestError: it cannot be run.
        """
        if self._closing:
            raise ClosingError("The local workspace is being stopped.")
        if isinstance(job, SweepJob):
            sweep = resolve_sweep(self.state, job)
            record = create_record(self.state, name, sweep.job, filing, request)
            self._begin_sweep(Job(record.name, record.sequence), sweep)
            return record
        resolved, task = resolve_command(self.state, job)
        record = create_record(self.state, name, resolved, filing, request)
        self._admit(Job(record.name, record.sequence, task))
        return record

    def submit_trial(self, trial: Job, description: CommandJob, filing: Filing) -> Job:
        """Take in a trial of a sweep, which is a command job with a parent; return it with its number."""
        record = create_record(self.state, trial.name, description, filing, None)
        trial.sequence = record.sequence
        self._admit(trial)
        return trial

    def find(self, name: str) -> Job | None:
        """Return a job that has not ended, or None."""
        return self._jobs.get(name.lower())

    async def file(self, record: Record, filing: Filing) -> Record:
        """Change how a job is filed, and what MLflow shows of that; return its record as it is now."""
        changed = self.state.records.update(record, filing=filing)
        await file_metric_run(self.metrics, record, changed)
        return changed

    def cancel(self, name: str, reason: str = "The job was cancelled.") -> bool:
        """Ask a job to end; return False when it had ended already."""
        job = self.find(name)
        if job is None:
            return False
        if job.task is not None and self._queue.remove(job):
            self._end(job, JobStatus.CANCELED, reason)
            return True
        if not job.stopping.is_set():
            update_record(self.state, job.name, JobStatus.CANCEL_REQUESTED)
        job.stop(reason)
        return True

    async def delete(self, name: str) -> None:
        """Cancel a job if it runs, then remove its record and what it left in the artifact store.

        A sweep takes its trials with it.
        """
        job = self.find(name)
        if job is not None:
            self.cancel(name)
            await job.finished.wait()
        found = self.state.records.find(KIND, name)
        if found is None:
            return
        for other in self.state.records.list(KIND):
            if sweep_of(other) == found.name:
                await self.delete(other.name)
        for run in {found.name, *await self.metrics.remove_run(found.name)}:
            for blob in list(self.state.blobs.iterate_blobs(ARTIFACT_CONTAINER, f"{artifact_prefix(run)}/")):
                self.state.blobs.delete_blob(ARTIFACT_CONTAINER, blob.name)
        self.state.records.delete(KIND, name)

    async def close(self) -> None:
        """End what runs, since no process outlives the server; what waits is run by the next one."""
        self._closing = True
        for job in list(self._jobs.values()):
            if job.task is not None and job.sweep is None and self._queue.remove(job):
                self._forget(job)
                continue
            job.stop(_STOPPED, JobStatus.FAILED)
            if job.task is not None and self._queue.remove(job):
                self._end(job, JobStatus.CANCELED, _STOPPED)
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.metrics.aclose()
        self._alias.remove()

    # computes

    def waits_for(self, compute: str) -> bool:
        """Return whether a job waits for a compute or runs on it, or a sweep has its trials there."""
        return bool(self.state.nodes_in_use(compute) or self._queue.waiting(compute) or self._sweeps[compute.lower()])

    def compute_changed(self, compute: str) -> None:
        """Go on with a compute that has another size: start what fits now, end what never will."""
        self._end_what_never_fits(compute)
        self._start_waiting()

    def _end_what_never_fits(self, compute: str) -> None:
        most = self._capacity(compute)
        for job in self._queue.waiting(compute):
            if job.task is not None and most is not None and job.task.nodes > most and self._queue.remove(job):
                reason = f"The compute '{compute}' shrank to {most} nodes; the job asks for {job.task.nodes}."
                self._end(job, JobStatus.FAILED, reason)

    # running

    def _account_for(self, record: Record) -> None:
        """End a job that a former server left running, or was asked to cancel."""
        status, reason = JobStatus.FAILED, _CRASHED
        if record.status == JobStatus.CANCEL_REQUESTED or record.status in _WAITING:
            status, reason = JobStatus.CANCELED, "The job was cancelled."
        update_record(self.state, record.name, status, {REASON: reason})
        self.run_in_background(end_metric_run(self.metrics, record.name, status))

    def _resume(self, record: Record) -> None:
        """Let a job wait again that a former server had taken in."""
        try:
            if isinstance(record.value, SweepJob):
                self._begin_sweep(Job(record.name, record.sequence), resolve_sweep(self.state, record.value))
            elif isinstance(record.value, CommandJob):
                _, task = resolve_command(self.state, record.value)
                self._enqueue(Job(record.name, record.sequence, task))
        except RequestError as error:
            update_record(self.state, record.name, JobStatus.FAILED, {REASON: str(error)})

    def _begin_sweep(self, job: Job, sweep: Sweep) -> None:
        self._jobs[job.name.lower()] = job
        self._sweeps[sweep.task.compute.lower()] += 1
        run = SweepRun(self.state, self.metrics, self, job, sweep, self._folder / str(job.sequence))
        self.run_in_background(self._run_sweep(job, run))

    def _admit(self, job: Job) -> None:
        self._enqueue(job)
        if job.sweep is not None and job.task is not None:
            # The sweep was checked when it began; since then the compute may have shrunk.
            self._end_what_never_fits(job.task.compute)
        self._start_waiting()

    def _enqueue(self, job: Job) -> None:
        self._jobs[job.name.lower()] = job
        self._queue.add(job)

    def _start_waiting(self) -> None:
        while not self._closing and (job := self._queue.start_next()) is not None:
            self.run_in_background(self._run_command(job))

    def run_in_background(self, work: Coroutine[None, None, None]) -> None:
        """Let something run that the server finishes before it ends."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run_command(self, job: Job) -> None:
        if job.task is None:
            raise ValueError(f"{job.name} has no command")
        folder = JobFolder(self._folder / str(job.sequence), self._alias.path / str(job.sequence))
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
            self._sweeps[run.sweep.task.compute.lower()] -= 1
            self._forget(job)

    async def _fail(self, job: Job, error: Exception) -> None:
        """Record a job as Failed whose run broke in a way nobody foresaw; the server goes on."""
        _LOG.error("job %s broke", job.name, exc_info=error)
        reason = f"The local workspace could not run the job: {error}"
        update_record(self.state, job.name, JobStatus.FAILED, {REASON: reason})
        self.run_in_background(end_metric_run(self.metrics, job.name, JobStatus.FAILED))
        await keep_logs(self.state, job.name)

    def _end(self, job: Job, status: JobStatus, reason: str) -> None:
        update_record(self.state, job.name, status, {REASON: reason})
        self._forget(job)

    def _forget(self, job: Job) -> None:
        self._jobs.pop(job.name.lower(), None)
        job.finished.set()
        self._start_waiting()

    def _capacity(self, compute: str) -> int | None:
        if not compute:
            return None
        found = self.state.records.find("computes", compute)
        return (found.value.max_nodes or 0) if found and isinstance(found.value, Compute) else 0
