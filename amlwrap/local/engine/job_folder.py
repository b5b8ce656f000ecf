"""A job's folder on disk: a working folder for each node, its inputs, its outputs, its logs, its Python environment."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.logs import attach_log
from amlwrap.local.engine.storage import fetch_folder, remove_tree
from amlwrap.local.engine.task import Task
from amlwrap.local.state import State

KEPT_FOLDERS = ("outputs", "logs")


@frozen
class JobFolder:
    """The folder of one job while it runs.

    Attributes:
        path: where it is.
        alias: another path to it, for commands: without blanks and the like, which a shell would take for its own.
    """

    path: Path
    alias: Path

    @property
    def python(self) -> Path:
        """Its Python environment."""
        return self.path / "python"

    @property
    def inputs(self) -> Path:
        """Where its inputs are."""
        return self.path / "inputs"

    def seen(self, path: Path) -> Path:
        """Return what a command calls a path in the folder."""
        return self.alias / path.relative_to(self.path)

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
        remove_tree(self.path)

    def remove_all_but_logs(self) -> None:
        """Remove what no longer matters when the job's processes have ended, which also makes room for the rest."""
        for part in self.path.iterdir() if self.path.is_dir() else ():
            if part != self.log(0).parent:
                remove_tree(part)

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
                raise JobFailure(f"There is a '{place}' in the working folder, where other data should appear.")
            link.symlink_to(target)

    # logs

    def attach_logs(self, state: State, job: str, processes: int) -> None:
        """Show the logs as blobs while they grow."""
        attach_log(state, job, "user_logs/std_log.txt", self.log(0))
        if processes > 1:
            for rank in range(processes):
                attach_log(state, job, f"user_logs/std_log_process_{rank}.txt", self.log(rank))
