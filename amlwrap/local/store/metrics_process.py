"""The server's end of the metric store's own process: started when needed, asked in turn, started again when it died.

Everything here blocks, and belongs to one thread: who asks waits for the answer, so that answers cannot be mistaken.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

_END_SECONDS = 10.0


class MetricStoreError(Exception):
    """The metric store could not do what it was asked; the text says what and why."""


class _NoAnswerError(Exception):
    """The process ended instead of answering."""


class MetricsProcess:
    """The process that reads and writes the metric store in `folder`; it is started by whatever needs it first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self._asked = False

    def ask(self, call: str, **arguments: Any) -> Any:
        """Have something done and return its result; when the process dies over it, a new one is asked once.

        Args:
            call: name of a method of the worker.
            arguments: its arguments.

        Raises:
            MetricStoreError: it could not be done.
        """
        try:
            answer = self._exchange({"call": call, "arguments": arguments, "repeated": False})
        except _NoAnswerError:
            try:
                answer = self._exchange({"call": call, "arguments": arguments, "repeated": True})
            except _NoAnswerError as error:
                raise MetricStoreError(
                    f"The metric store's process ended twice before it had done {call} ({error}); "
                    "the server's log says what it said."
                ) from None
        if "error" in answer:
            raise MetricStoreError(f"The metric store could not do {call}: {answer['error']}")
        return answer["result"]

    def start(self) -> None:
        """Start the process unless it runs; it loads MLflow at once.

        Raises:
            MetricStoreError: there can be no further process.
        """
        self._pipes()

    def end(self) -> int | None:
        """End the process once it has done what it does; return its exit code, or None when there was none.

        One of which nothing was asked has nothing to do, and may take seconds yet to be loaded: it is not waited for.
        """
        process, self._process = self._process, None
        if process is None:
            return None
        if not self._asked:
            process.kill()
        try:
            process.communicate(timeout=_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        return process.returncode

    def _exchange(self, request: dict[str, Any]) -> dict[str, Any]:
        requests, answers = self._pipes()
        self._asked = True
        try:
            requests.write(json.dumps(request) + "\n")
            requests.flush()
            line = answers.readline()
        except BrokenPipeError:
            line = ""
        # Half a line is what a process leaves that is killed while it answers.
        if line.endswith("\n"):
            return dict(json.loads(line))
        raise _NoAnswerError(f"exit code {self.end()}")

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        """Return the pipes to and from the process, started when there is none."""
        if self._process is None:
            self._asked = False
            worker = "amlwrap.local.store.metrics_worker"
            command = [sys.executable, "-P", "-m", worker, str(self._folder), str(os.getpid())]
            try:
                # In a session of its own, since Ctrl-C in the server's terminal would end it before its work is done.
                self._process = subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="ascii",
                    start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise MetricStoreError(f"The metric store's process cannot be started: {error.strerror}.") from None
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None
        assert answers is not None
        return requests, answers
