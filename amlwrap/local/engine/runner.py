"""One command job from Preparing to its end: code and inputs to disk, processes, outputs to storage.

Source: the statuses of `JobStatus`; logs and outputs lie where Azure ML puts them, `user_logs/std_log.txt`,
`outputs/` and `logs/` below the job's place in the artifact store.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import shutil
from collections.abc import Mapping
from typing import Any

from attrs import define, field

from amlwrap.job import JobStatus
from amlwrap.local.engine.environments import prepare_environment, unused_image_line, write_line
from amlwrap.local.engine.errors import JobFailure, JobTimeout
from amlwrap.local.engine.inputs import FetchedInput, fetch_input, write_back
from amlwrap.local.engine.job import Job
from amlwrap.local.engine.job_environment import create_job_environment
from amlwrap.local.engine.job_folder import JobFolder
from amlwrap.local.engine.job_records import REASON, update_record
from amlwrap.local.engine.logs import keep_logs
from amlwrap.local.engine.metric_runs import end_metric_run, start_metric_run
from amlwrap.local.engine.outputs import register_outputs, store_outputs
from amlwrap.local.engine.process import Command, run_group, uninterrupted
from amlwrap.local.engine.processes import ProcessPlan, plan_processes
from amlwrap.local.engine.task import Task
from amlwrap.local.engine.variables import Values, as_text, fill_in, job_environment
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.metrics import MetricStore

_LOG = logging.getLogger("amlwrap.local")
_OPENMP_MISSING = re.compile(r"OSError: .*(libgomp\.so|libomp\.dylib)")
_OPENMP_ADVICE = (
    "LightGBM needs the system library libgomp: install it with 'apt-get install libgomp1' (Debian, Ubuntu), "
    "'dnf install libgomp' (Fedora) or 'brew install libomp' (macOS)."
)


@define
class CommandRun:
    """A command job's run.

    Attributes:
        state: the workspace.
        metrics: the metric store.
        job: the job.
        task: what it runs.
        folder: its folder, made and removed by the run.
    """

    state: State
    metrics: MetricStore
    job: Job
    task: Task
    folder: JobFolder
    _plans: list[ProcessPlan] = field(factory=list)
    _inputs: dict[str, FetchedInput] = field(factory=dict)
    _ran: bool = False

    async def run(self) -> None:
        """Run the job to its end; whatever happens becomes a final status and a reason."""
        status, reason, facts = await self._supervise()
        self.record(JobStatus.FINALIZING)
        try:
            if self._ran:
                await self._store_results(status)
        except Exception as error:  # noqa: BLE001 - whatever broke, the job ends and says so
            status, reason = JobStatus.FAILED, f"The outputs could not be stored: {_described(self.job, error)}"
        if reason:
            facts[REASON] = reason
            self._say(reason)
        await asyncio.to_thread(self.folder.remove_all_but_logs)
        if await keep_logs(self.state, self.job.name):
            await asyncio.to_thread(self.folder.remove)
        await end_metric_run(self.metrics, self.job.name, status)
        self.record(status, facts)

    def record(self, status: JobStatus | None, facts: Mapping[str, Any] | None = None) -> None:
        """Show a change of the job's status or properties."""
        update_record(self.state, self.job.name, status, facts)

    async def _supervise(self) -> tuple[JobStatus, str, dict[str, Any]]:
        """Do the work until it ends or the job is asked to stop; return status, reason and facts to record."""
        work = asyncio.create_task(self._work())
        stop = asyncio.create_task(self.job.stopping.wait())
        await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not work.done():
            work.cancel()
        try:
            await work
        except asyncio.CancelledError:
            return self.job.stop_status, self.job.stop_reason, {}
        except JobFailure as failure:
            facts = {} if failure.exit_code is None else {"amlwrap.exitCode": str(failure.exit_code)}
            return JobStatus.FAILED, failure.reason, facts
        except JobTimeout:
            return JobStatus.CANCELED, f"The job was cancelled after its timeout of {self.task.timeout}.", {}
        except Exception as error:  # noqa: BLE001 - whatever broke, the job ends and says so
            return JobStatus.FAILED, f"The job could not be prepared: {_described(self.job, error)}", {}
        return JobStatus.COMPLETED, "", {"amlwrap.exitCode": "0"}

    async def _work(self) -> None:
        self.record(JobStatus.PREPARING)
        self.folder.create(self.task)
        if self.task.environment and (line := unused_image_line(self.task.environment)):
            self._say(line)
        self._plans = plan_processes(self.task.distribution, self.task.nodes)
        self.folder.attach_logs(self.state, self.job.name, len(self._plans))
        started = asyncio.create_task(self._start_metrics())
        try:
            conda_file = self.task.environment.conda_file if self.task.environment else None
            base = await prepare_environment(conda_file, self.folder.log(0))
            executables = await uninterrupted(asyncio.to_thread(create_job_environment, self.folder.python, base))
            await self._fetch()
        finally:
            # Also when that failed or was cancelled, however often: the run has to be known, to be ended.
            experiment_id = await uninterrupted(_result(started))
        values = self._values()
        environment = job_environment(
            self.state, self.job, self.task, values, experiment_id=experiment_id, executables=executables,
        )  # fmt: skip
        command = fill_in(self.task.command, self.job.hyperparameters, values)
        self.record(JobStatus.RUNNING)
        self._ran = True
        try:
            async with asyncio.timeout(self.task.timeout.total_seconds() if self.task.timeout else None):
                await self._run_processes(command, environment)
        except TimeoutError:
            raise JobTimeout from None

    async def _start_metrics(self) -> str:
        """Create the job's MLflow run and return the id of its experiment."""
        parameters = {key.lstrip("-"): as_text(value) for key, value in self.job.hyperparameters.items()}
        parent = self.job.sweep.run_id if self.job.sweep else None
        ids = await start_metric_run(
            self.state, self.metrics, self.task.experiment, self.job.name, parent=parent, parameters=parameters
        )
        self.job.run_id = ids.run_id
        self.record(None, {"mlflow.runId": ids.run_id, "mlflow.experimentId": ids.experiment_id})
        return ids.experiment_id

    async def _fetch(self) -> None:
        """Bring code and inputs to disk; every node gets a copy of the code, and folders for what is to be kept."""
        await self.folder.fetch_code(self.state, self.task)
        for name, binding in self.task.inputs.items():
            fetched = await fetch_input(self.state, binding, self.folder.inputs / name)
            self._inputs[name] = fetched
            self.folder.show_at(binding.asked.path_on_compute, fetched.path, self.task.nodes)
        for name, output in self.task.outputs.items():
            self.folder.show_at(output.asked.path_on_compute, self.folder.output(name), self.task.nodes)

    def _values(self) -> Values:
        return Values(
            inputs={name: self.folder.seen(fetched.path) for name, fetched in self._inputs.items()},
            literals=self.task.literals,
            outputs={name: self.folder.seen(self.folder.output(name)) for name in self.task.outputs},
            hyperparameters={key.lstrip("-"): value for key, value in self.job.hyperparameters.items()},
        )

    async def _run_processes(self, command: str, environment: dict[str, str]) -> None:
        """Run every process to its end; the first that fails stops the others and the job."""
        arguments = [shutil.which("bash") or "/bin/sh", "-c", command]
        failed = await run_group(
            Command(arguments, self.folder.node(plan.node), environment | plan.variables, self.folder.log(rank))
            for rank, plan in enumerate(self._plans)
        )
        if failed:
            raise JobFailure(self._failure_reason(*failed), failed[1])

    def _failure_reason(self, rank: int, code: int) -> str:
        who = f"Process {rank} of {len(self._plans)}" if len(self._plans) > 1 else "The command"
        reason = f"{who} ended with exit code {code}."
        log = self.folder.log(rank)
        with log.open("rb") as stream:
            stream.seek(max(0, log.stat().st_size - (64 << 10)))
            tail = stream.read().decode("utf-8", "replace")
        return f"{reason} {_OPENMP_ADVICE}" if _OPENMP_MISSING.search(tail) else reason

    async def _store_results(self, status: JobStatus) -> None:
        for fetched in self._inputs.values():
            await write_back(self.state, fetched)
        await store_outputs(self.state, self.job.name, self.task, self.folder)
        if status is JobStatus.COMPLETED:
            register_outputs(self.state, self.job.name, self.task)

    def _say(self, line: str) -> None:
        # The log is no more than a second place for it: the job's properties say the same.
        with contextlib.suppress(OSError):
            write_line(self.folder.log(0), line)


async def _result(task: asyncio.Task[str]) -> str:
    return await task


def _described(job: Job, error: Exception) -> str:
    """Return an error for the job's reason; one that nobody foresaw is told to the server's log as well."""
    if not isinstance(error, BlobServiceError | OSError | JobFailure):
        _LOG.error("job %s broke", job.name, exc_info=error)
    return str(error) or type(error).__name__
