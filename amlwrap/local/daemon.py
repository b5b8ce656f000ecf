"""Starting, finding and stopping the embedded workspace, for those who use it and import nothing of it.

Light on purpose: the command line imports this module for `amlwrap local status`, and the server's own packages
belong to the server's process.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from amlwrap.extras import how_to_install
from amlwrap.local.errors import MissingExtraError, StartFailedError
from amlwrap.local.home import (
    DEFAULT_PAGE_SIZE,
    LocalServer,
    is_locked,
    read_server_file,
    resolve_home,
    server_file,
    unfit_home,
)
from amlwrap.local.server_log import server_log

_START_SECONDS = 60.0
_STOP_SECONDS = 20.0
_PAUSE_SECONDS = 0.05
# Servers that this very process started: they are its children, and it has to collect them when it stops them.
_CHILDREN: dict[int, subprocess.Popen[bytes]] = {}
_PACKAGES = ("starlette", "uvicorn", "httptools", "jsonschema_rs", "cattrs", "optuna", "uv", "cryptography", "certifi")


def status(home: Path | None = None) -> LocalServer | None:
    """Return the server running in `home`, or None; a record that a dead server left behind is removed.

    Args:
        home: the workspace's folder; `AMLWRAP_LOCAL_HOME` or `~/.amlwrap/local` when None.
    """
    folder = resolve_home(home)
    if is_locked(folder):
        return read_server_file(folder)
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        server_file(folder).unlink()
    for pid in [pid for pid, child in _CHILDREN.items() if child.poll() is not None]:
        del _CHILDREN[pid]
    return None


def start(
    home: Path | None = None,
    *,
    port: int = 0,
    https: bool = False,
    page_size: int = DEFAULT_PAGE_SIZE,
    while_locked: Path | None = None,
) -> LocalServer:
    """Start a server in the background and return it once it answers; return the one that runs already.

    Args:
        home: the workspace's folder, as for `status`.
        port: port on 127.0.0.1; 0 for the last one used, or any.
        https: whether to serve TLS too; a server that runs already is left as it is.
        page_size: most items on a page of a listing.
        while_locked: a file that somebody has locked with `flock`: the server ends when the lock is let go.

    Raises:
        MissingExtraError: the extra `local` is not installed.
        StartFailedError: the server ended or did not answer in time; the text says what it said.
    """
    folder = resolve_home(home)
    running = _await_other(folder)
    if running is not None:
        return running
    check_installed()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise unfit_home(folder, error) from None
    log = server_log(folder)
    options = ["--port", str(port), "--page-size", str(page_size), *(["--https"] if https else [])]
    options += ["--while-locked", str(while_locked)] if while_locked else []
    process = _spawn(folder, options, log)
    try:
        return _await_ready(process, folder, log)
    except BaseException:
        # Interrupted before it answers, it would come up unseen.
        process.kill()
        process.wait()
        raise


def _await_ready(process: subprocess.Popen[bytes], folder: Path, log: Path) -> LocalServer:
    """Return the server once it answers: the one of `process`, or the one that was faster."""
    for _ in _looks(_START_SECONDS):
        server = read_server_file(folder)
        if server is not None and server.pid == process.pid:
            _CHILDREN[process.pid] = process
            return server
        if process.poll() is not None:
            # Whoever started another one at the same moment has the lock; theirs is as good as ours.
            other = _await_other(folder)
            if other is not None:
                return other
            raise StartFailedError(f"The local workspace did not start: {_last_line(log)}")
    raise StartFailedError(f"The local workspace did not answer within {_START_SECONDS:.0f} s; see {log}.")


def _spawn(folder: Path, options: list[str], log: Path) -> subprocess.Popen[bytes]:
    """Start the server's process, detached from this one's terminal and working directory."""
    command = [sys.executable, "-m", "amlwrap.local", "--home", str(folder), *options]
    with log.open("ab") as output:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, cwd=folder
        )


def stop(home: Path | None = None) -> bool:
    """Stop the server in `home` with all its jobs; return whether there was one.

    Args:
        home: the workspace's folder, as for `status`.
    """
    folder = resolve_home(home)
    server = status(folder)
    if server is None:
        return False
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.kill(server.pid, number)
        for _ in _looks(_STOP_SECONDS):
            if not is_locked(folder):
                server_file(folder).unlink(missing_ok=True)
                child = _CHILDREN.pop(server.pid, None)
                if child is not None:
                    child.wait()
                return True
    raise StartFailedError(f"The local workspace, process {server.pid}, does not end.")


def check_installed() -> None:
    """Raise `MissingExtraError` unless the packages that the server needs are installed."""
    missing = [name for name in _PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise MissingExtraError(
            f"The local workspace needs packages that are not installed ({', '.join(missing)}); "
            f"install them with: {how_to_install('local')}"
        )


def _await_other(folder: Path) -> LocalServer | None:
    """Return the server that runs in `folder`, waiting for one that is just starting or ending."""
    for _ in _looks(_STOP_SECONDS):
        if not is_locked(folder):
            return None
        server = read_server_file(folder)
        if server is not None:
            return server
    return None


def _looks(seconds: float) -> Iterator[None]:
    """Yield at short intervals for so many seconds, the last time when they are over."""
    deadline = time.monotonic() + seconds
    while True:
        yield
        left = deadline - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(_PAUSE_SECONDS, left))


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", "replace").strip().splitlines()
    return lines[-1].removeprefix("error: ") if lines else f"it ended without a word; see {log}"
