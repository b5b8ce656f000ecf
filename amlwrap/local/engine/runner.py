"""One command job from Preparing to its end: code and inputs to disk, processes, outputs to storage.

Source: the statuses of `JobStatus`; logs and outputs lie where Azure ML puts them, `user_logs/std_log.txt`,
`outputs/` and `logs/` below the job's place in the artifact store.
"""

from __future__ import annotations

import asyncio
import json
import re
import shlex
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import define, field

from amlwrap.local.engine.description import RUN_ID, Task
from amlwrap.local.engine.environments import prepare_environment, write_line
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job import Job
from amlwrap.local.engine.job_environment import create_job_environment
from amlwrap.local.engine.process import Command, run_group, uninterrupted
from amlwrap.local.engine.processes import ProcessPlan, base_environment, plan_processes
from amlwrap.local.engine.records import artifact_prefix, update_record
from amlwrap.local.engine.storage import Place, fetch_folder, fetch_input, store_file, store_folder
from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.metrics import MetricStore

_KEPT_FOLDERS = ("outputs", "logs")
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
    folder: Path
    _plans: list[ProcessPlan] = field(factory=list)
    _ran: bool = False

    async def run(self) -> str:
        """Run the job to its end and return its final status; whatever happens becomes a status and a reason."""
        self._create_folder()
        status, reason, facts = await self._supervise()
        self.record("Finalizing")
        try:
            if self._ran:
                await self._store_outputs()
        except (BlobServiceError, OSError) as error:
            status, reason = "Failed", f"The outputs could not be stored: {error}"
        if reason:
            facts["amlwrap.error"] = reason
            write_line(self._log(0), reason)
        await self._store_logs()
        if self.job.run_id:
            await self.metrics.end_run(self.job.run_id, status)
        await asyncio.to_thread(shutil.rmtree, self.folder, ignore_errors=True)
        self.record(status, facts)
        return status

    def record(self, status: str | None, facts: dict[str, Any] | None = None) -> None:
        """Show a change of the job's status or properties."""
        update_record(self.state, self.job.name, status, facts)

    async def _supervise(self) -> tuple[str, str, dict[str, Any]]:
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
            return "Failed", failure.reason, facts
        except TimeoutError:
            return "Canceled", f"The job was cancelled after its timeout of {self.task.timeout}.", {}
        except (BlobServiceError, OSError) as error:
            return "Failed", f"The job could not be prepared: {error}", {}
        return "Completed", "", {"amlwrap.exitCode": "0"}

    async def _work(self) -> None:
        self.record("Preparing")
        self._plans = plan_processes(self.task.distribution, self.task.nodes)
        self._attach_logs()
        started = asyncio.create_task(self._start_metrics())
        try:
            base = await prepare_environment(self.task.conda_file, self._log(0))
            executables = await uninterrupted(asyncio.to_thread(create_job_environment, self._python_folder, base))
            inputs = await self._fetch()
        finally:
            # Also when that failed or was cancelled: the run has to be known, to be ended.
            experiment_id = await started
        self.record("Running")
        self._ran = True
        seconds = self.task.timeout.total_seconds() if self.task.timeout else None
        async with asyncio.timeout(seconds):
            await self._run_processes(self._environment(executables, inputs, experiment_id))

    async def _start_metrics(self) -> str:
        """Create the job's MLflow run and return the id of its experiment."""
        parameters = {key.lstrip("-"): _as_text(value) for key, value in self.job.hyperparameters.items()}
        ids = await self.metrics.start_run(
            self.task.experiment, self.job.name, parent=self.job.parent_run_id, parameters=parameters
        )
        self.job.run_id = ids.run_id
        self.record(None, {"mlflow.runId": ids.run_id, "mlflow.experimentId": ids.experiment_id})
        return ids.experiment_id

    async def _fetch(self) -> dict[str, Path]:
        """Bring code and inputs to disk; every node gets a copy of the code, and folders for what is to be kept."""
        if self.task.code is not None:
            for node in range(self.task.nodes):
                if not await fetch_folder(self.state, self.task.code, self._node_folder(node)):
                    raise JobFailure(
                        f"The code is missing: there is no blob under '{self.task.code.path}' in container "
                        f"'{self.task.code.container}'."
                    )
        self._create_output_folders()
        return {
            name: await fetch_input(self.state, binding.source, self.folder / "inputs" / name, binding.mode)
            for name, binding in self.task.inputs.items()
        }

    def _environment(self, executables: Sequence[Path], inputs: dict[str, Path], experiment_id: str) -> dict[str, str]:
        base = base_environment()
        values = {
            **base,
            "PATH": ":".join([*map(str, executables), base.get("PATH", "/usr/bin:/bin")]),
            "VIRTUAL_ENV": str(self._python_folder),
            "PYTHONUNBUFFERED": "1",
            "AZUREML_RUN_ID": self.job.name,
            "AZUREML_EXPERIMENT_NAME": self.task.experiment,
            "AZUREML_ARM_SUBSCRIPTION": SUBSCRIPTION_ID,
            "AZUREML_ARM_RESOURCEGROUP": RESOURCE_GROUP,
            "AZUREML_ARM_WORKSPACE_NAME": WORKSPACE_NAME,
            "MLFLOW_TRACKING_URI": self.metrics.tracking_uri,
            "MLFLOW_ALLOW_FILE_STORE": "true",
            "MLFLOW_EXPERIMENT_NAME": self.task.experiment,
            "MLFLOW_EXPERIMENT_ID": experiment_id,
            "MLFLOW_RUN_ID": str(self.job.run_id),
        }
        values |= {f"AZURE_ML_INPUT_{name}": str(path) for name, path in inputs.items()}
        values |= {f"AZURE_ML_OUTPUT_{name}": str(self.folder / "outputs" / name) for name in self.task.outputs}
        for key, value in self.job.hyperparameters.items():
            values[f"AZUREML_SWEEP_{key.lstrip('-')}"] = _as_text(value)
        return values | self.task.variables

    async def _run_processes(self, environment: dict[str, str]) -> None:
        """Run every process to its end; the first that fails stops the others and the job."""
        arguments = [shutil.which("bash") or "/bin/sh", "-c", self._command()]
        failed = await run_group(
            Command(arguments, self._node_folder(plan.node), environment | plan.variables, self._log(rank))
            for rank, plan in enumerate(self._plans)
        )
        if failed:
            raise JobFailure(self._failure_reason(*failed), failed[1])

    def _command(self) -> str:
        arguments = [
            text
            for key, value in self.job.hyperparameters.items()
            if key.startswith("--")
            for text in (key, _as_text(value))
        ]
        return " ".join([self.task.command.rstrip(), shlex.join(arguments)]) if arguments else self.task.command

    def _failure_reason(self, rank: int, code: int) -> str:
        who = f"Process {rank} of {len(self._plans)}" if len(self._plans) > 1 else "The command"
        reason = f"{who} ended with exit code {code}."
        with self._log(rank).open("rb") as stream:
            stream.seek(max(0, self._log(rank).stat().st_size - (64 << 10)))
            tail = stream.read().decode("utf-8", "replace")
        return f"{reason} {_OPENMP_ADVICE}" if _OPENMP_MISSING.search(tail) else reason

    # folders, logs and outputs

    def _create_folder(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        for node in range(self.task.nodes):
            self._node_folder(node).mkdir(parents=True)
        (self.folder / "user_logs").mkdir()
        for name in self.task.outputs:
            (self.folder / "outputs" / name).mkdir(parents=True)

    def _create_output_folders(self) -> None:
        """Create what is kept of each working folder, unless the code brought it along."""
        for node in range(self.task.nodes):
            for kind in _KEPT_FOLDERS:
                path = self._node_folder(node) / kind
                if not path.exists():
                    path.mkdir()

    @property
    def _python_folder(self) -> Path:
        return self.folder / "python"

    def _node_folder(self, node: int) -> Path:
        return self.folder / f"node-{node}"

    def _log(self, rank: int) -> Path:
        name = "std_log.txt" if rank == 0 else f"std_log_process_{rank}.txt"
        return self.folder / "user_logs" / name

    def _log_names(self) -> list[tuple[str, Path]]:
        prefix = f"{artifact_prefix(self.job.name)}/user_logs"
        names = [(f"{prefix}/std_log.txt", self._log(0))]
        if len(self._plans) > 1:
            for rank in range(len(self._plans)):
                names.append((f"{prefix}/std_log_process_{rank}.txt", self._log(rank)))
        return names

    def _attach_logs(self) -> None:
        for name, file in self._log_names():
            file.touch()
            self.state.blobs.attach_live_blob(ARTIFACT_CONTAINER, name, file, "text/plain; charset=utf-8")

    async def _store_logs(self) -> None:
        """Keep the logs; from here on their blobs are ordinary ones."""
        for name, file in self._log_names():
            file.touch()
            await store_file(self.state, file, Place(ARTIFACT_CONTAINER, name))

    async def _store_outputs(self) -> None:
        for name, place in self.task.outputs.items():
            target = Place(place.container, place.path.replace(RUN_ID, self.job.name))
            await store_folder(self.state, self.folder / "outputs" / name, target)
        for kind in _KEPT_FOLDERS:
            place = Place(ARTIFACT_CONTAINER, f"{artifact_prefix(self.job.name)}/{kind}")
            for node in range(self.task.nodes):
                await store_folder(self.state, self._node_folder(node) / kind, place)


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
