"""The server under soak: its home, its starts and ends, and the processes that belong to it."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import tempfile
import threading
import time
from pathlib import Path

import httpx
from attrs import define, field

from amlwrap.local import daemon
from amlwrap.local.home import LocalServer
from tests.soak.findings import Findings
from tests.support.local_workspace import patience
from tests.support.processes import processes_with

_PATIENCE = 60.0


@define
class SoakServer:
    """A local workspace that is started again and again in the same home.

    Attributes:
        home: the workspace's folder.
        findings: what was found broken.
        generation: how many times it was started.
    """

    home: Path
    findings: Findings
    generation: int = 0
    _facts: LocalServer | None = field(default=None, repr=False)
    _started: threading.Condition = field(factory=threading.Condition, repr=False)

    def start(self) -> LocalServer:
        """Start it, and wake up the clients that wait for it."""
        facts = daemon.start(self.home)
        with self._started:
            self._facts = facts
            self.generation += 1
            self._started.notify_all()
        return facts

    def facts(self, after: int = 0) -> tuple[int, LocalServer]:
        """Return number and description of a start later than number `after`, once there is one."""
        with self._started:
            while self._facts is None or self.generation <= after:
                if not self._started.wait(_PATIENCE):
                    raise TimeoutError(f"The server was not started again within {_PATIENCE:.0f} s.")
            return self.generation, self._facts

    def kill(self) -> list[str]:
        """Kill it as the operating system would; return the ids of the processes that are left of its jobs."""
        _, facts = self.facts()
        os.kill(facts.pid, signal.SIGKILL)
        while daemon.status(self.home) is not None:
            time.sleep(0.01)
        return self.processes()

    def stop(self) -> None:
        """Stop it as its user would, and look for what outlives it."""
        daemon.stop(self.home)
        self.expect_gone(self.processes(), "its end")

    def processes(self) -> list[str]:
        """Return the ids of the processes whose environment names the home: those of jobs."""
        return processes_with(str(self.home))

    def last_words(self) -> str:
        """Return the last line of the server's log: of a traceback, the error."""
        lines = (self.home / "server.log").read_text("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""

    def expect_gone(self, processes: list[str], occasion: str) -> None:
        """Find fault with processes that outlive the server's end."""
        for _ in patience(_PATIENCE):
            processes = [pid for pid in processes if pid in self.processes()]
            if not processes:
                return
        self.findings.add(f"{len(processes)} processes of jobs outlived {occasion}")

    def check_database(self) -> None:
        """Find fault with the database as a killed server has left it; what is looked at is a copy."""
        with tempfile.TemporaryDirectory() as folder:
            for file in self.home.glob("workspace.db*"):
                shutil.copy(file, folder)
            connection = sqlite3.connect(Path(folder) / "workspace.db")
            try:
                said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            except sqlite3.DatabaseError as error:
                said = [str(error)]
            finally:
                connection.close()
        self.findings.check(said == ["ok"], f"the database is damaged: {said[:3]}")


def workspace_path(facts: LocalServer) -> str:
    """Return the workspace's ARM id."""
    return (
        f"/subscriptions/{facts.subscription_id}/resourceGroups/{facts.resource_group}"
        f"/providers/Microsoft.MachineLearningServices/workspaces/{facts.workspace_name}"
    )


def open_client(facts: LocalServer, api_version: str) -> httpx.Client:
    """Return an HTTP client for one start of the server that speaks an api-version, and to storage none."""

    def name_version(request: httpx.Request) -> None:
        if request.url.path.startswith("/subscriptions/") and "api-version" not in request.url.params:
            request.url = request.url.copy_add_param("api-version", api_version)

    return httpx.Client(
        base_url=facts.url,
        headers={"Authorization": f"Bearer {facts.token}"},
        event_hooks={"request": [name_version]},
        timeout=_PATIENCE,
        trust_env=False,
    )
