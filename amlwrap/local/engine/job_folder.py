"""A job's folder on disk: a working folder for each node, its inputs, its outputs, its logs, its Python environment."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from attrs import frozen

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job_records import artifact_prefix
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.storage import fetch_folder, move_file
from amlwrap.local.engine.task import Task
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State

KEPT_FOLDERS = ("outputs", "logs")


@frozen
class JobFolder:
    """The folder of one job while it runs."""

    path: Path

    @property
    def python(self) -> Path:
        """Its Python environment."""
        return self.path / "python"

    @property
    def inputs(self) -> Path:
        """Where its inputs are."""
        return self.path / "inputs"

    def node(self, number: int) -> Path:
        """Return the working folder of a node."""
        return self.path / f"node-{number}"

    def output(self, name: str) -> Path:
        """Return the place of a named output."""
        return self.path / "outputs" / name

    def log(self, rank: int) -> Path:
        """Return the log of a process."""
        name = "std_log.txt" if rank == 0 else f"std_log_process_{rank}.txt"
        return self.path / "user_logs" / name

    def create(self, task: Task) -> None:
        """Make the folder anew; a folder for every output that is one, and the folder around every file."""
        self.remove()
        for node in range(task.nodes):
            self.node(node).mkdir(parents=True)
        (self.path / "user_logs").mkdir()
        (self.path / "outputs").mkdir()
        for name, output in task.outputs.items():
            if not output.is_file:
                self.output(name).mkdir()

    def remove(self) -> None:
        """Remove it with everything in it."""
        shutil.rmtree(self.path, ignore_errors=True)

    async def fetch_code(self, state: State, task: Task) -> None:
        """Give every node a copy of the code, and `outputs` and `logs` unless the code brought them along.

        Raises:
            JobFailure: there is no code where it should be.
        """
        for node in range(task.nodes):
            if task.code is not None and not await fetch_folder(state, task.code, self.node(node)):
                raise JobFailure(
                    f"The code is missing: there is no blob under '{task.code.path}' in container "
                    f"'{task.code.container}'."
                )
            for kind in KEPT_FOLDERS:
                path = self.node(node) / kind
                if not path.exists():
                    path.mkdir()

    def show_at(self, place: str | None, target: Path, nodes: int) -> None:
        """Let a relative path in every working folder lead to an input or output.

        Raises:
            JobFailure: the code has something there.
        """
        if not place:
            return
        for node in range(nodes):
            link = self.node(node) / place
            link.parent.mkdir(parents=True, exist_ok=True)
            if link.exists() or link.is_symlink():
                raise JobFailure(f"The code has a '{place}', where data should appear.")
            link.symlink_to(target)

    # logs

    def attach_logs(self, state: State, job: str, processes: int) -> None:
        """Show the logs as blobs while they grow."""
        for name, file in self._logs(job, processes):
            file.touch()
            state.blobs.attach_live_blob(ARTIFACT_CONTAINER, name, file, "text/plain; charset=utf-8")

    async def keep_logs(self, state: State, job: str, processes: int) -> None:
        """Make ordinary blobs of the logs, before the folder goes."""
        if not self.log(0).parent.is_dir():
            return
        names: dict[Path, list[str]] = {}
        for name, file in self._logs(job, processes):
            names.setdefault(file, []).append(name)
        for file, (first, *others) in names.items():
            file.touch()
            for number, name in enumerate(others):
                copy = file.with_suffix(f".{number}")
                await asyncio.to_thread(shutil.copyfile, file, copy)
                await move_file(state, copy, Place(ARTIFACT_CONTAINER, name))
            await move_file(state, file, Place(ARTIFACT_CONTAINER, first))

    def drop_logs(self, state: State, job: str, processes: int) -> None:
        """Forget logs that cannot be kept: nobody is to wait for what no longer grows."""
        for name, _ in self._logs(job, processes):
            found = state.blobs.find_blob(ARTIFACT_CONTAINER, name)
            if found is not None and found.live:
                state.blobs.delete_blob(ARTIFACT_CONTAINER, name)

    def _logs(self, job: str, processes: int) -> list[tuple[str, Path]]:
        prefix = f"{artifact_prefix(job)}/user_logs"
        names = [(f"{prefix}/std_log.txt", self.log(0))]
        if processes > 1:
            names += [(f"{prefix}/std_log_process_{rank}.txt", self.log(rank)) for rank in range(processes)]
        return names
