"""The small process between the server and a job, whose one purpose is that no job outlives the server.

Run as a script: `python -I -S launcher.py GRACE COMMAND...`. Its standard input is a pipe whose other end only the
server holds. When that end closes (the server stops the job, stops itself, or is killed), the job's process group
gets SIGTERM and, `GRACE` seconds later, SIGKILL. On Linux the launcher adopts processes that leave the group, and
kills them too. It ends with the command's exit code, 128 + N for signal N. Standard library only: it must start
in milliseconds.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import signal
import sys
import time
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36


def main(arguments: list[str]) -> int:
    """Run the command; return its exit code once nothing of it is left."""
    grace, command = float(arguments[0]), arguments[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    wake, signalled = os.pipe()
    os.set_blocking(signalled, False)
    signal.set_wakeup_fd(signalled)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    child = _spawn(command)
    code = _wait(child, wake)
    if code is None:
        _signal_group(child, signal.SIGTERM)
        code = _wait(child, wake, time.monotonic() + grace)
    _kill_all(child)
    return 128 + signal.SIGKILL if code is None else code


def _spawn(command: list[str]) -> int:
    """Start the command in a session, and so a process group, of its own, reading nothing."""
    running, started = os.pipe()
    child = os.fork()
    if child:
        # The other end closes when the command is in place: before that there is no group to send a signal to.
        os.close(started)
        os.read(running, 1)
        os.close(running)
        return child
    os.setsid()
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"cannot run {command[0]}: {error.strerror}\n".encode())
    os._exit(127)


def _wait(child: int, wake: int, deadline: float | None = None) -> int | None:
    """Return the child's exit code, or None when it should be stopped or the deadline passed."""
    watched = [wake] if deadline else [wake, 0]
    while True:
        code = _reap(child)
        if code is not None:
            return code
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        ready, _, _ = select.select(watched, [], [], left)
        if not ready and deadline is not None:
            return None
        if 0 in ready and not os.read(0, 1024):
            return None
        if wake in ready:
            numbers = os.read(wake, 1024)
            if deadline is None and any(number != signal.SIGCHLD for number in numbers):
                return None


def _reap(child: int) -> int | None:
    """Collect what has ended; return the child's exit code when it was among it."""
    code = None
    with contextlib.suppress(ChildProcessError):
        while True:
            ended, status = os.waitpid(-1, os.WNOHANG)
            if ended == 0:
                break
            if ended == child:
                value = os.waitstatus_to_exitcode(status)
                code = value if value >= 0 else 128 - value
    return code


def _signal_group(child: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, number)


def _kill_all(child: int) -> None:
    """Kill what is left of the group and of the processes adopted from it, and collect it."""
    while True:
        _signal_group(child, signal.SIGKILL)
        for left in _children():
            with contextlib.suppress(ProcessLookupError):
                os.kill(left, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _children() -> list[int]:
    """Return the launcher's own children, adopted ones included, where the kernel tells."""
    try:
        return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    except OSError:
        return []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
