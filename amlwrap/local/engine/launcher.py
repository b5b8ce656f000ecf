"""The small process between the server and a job, whose one purpose is that no job outlives the server.

Run as a script: `python -I -S launcher.py GRACE NICENESS COMMAND...`. Its standard input is a pipe whose other end only
the server holds. When that end closes (the server stops the job, stops itself, or is killed), all processes of the job
get SIGTERM and as long as one of them is left, up to `GRACE` seconds, before SIGKILL: the shell of a command ends at
once, while what it started may still save its work. A command that ends by itself takes what it left in the background
with it. On Linux the launcher adopts processes that leave the group, and ends them too. It ends with the command's exit
code, 128 + N for signal N. Standard library only: it must start in milliseconds.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36
# Adopted processes report their end. Where the kernel adopts none, the group is asked at this interval.
_ASK_SECONDS = 0.1


def main(arguments: list[str]) -> int:
    """Run the command; return its exit code once nothing of it is left."""
    grace, niceness, command = float(arguments[0]), int(arguments[1]), arguments[2:]
    _open_standard_files()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    wake, signalled = os.pipe()
    os.set_blocking(signalled, False)
    signal.set_wakeup_fd(signalled)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    child = _spawn(command, niceness)
    code = _wait(child, wake)
    if code is None:
        _terminate(child)
        code = _wait_for_all(child, wake, time.monotonic() + grace)
    _kill_all(child)
    return 128 + signal.SIGKILL if code is None else code


def _open_standard_files() -> None:
    """Have what is missing of the standard files lead nowhere, before another file takes its number."""
    while (file := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(file, True)
    os.close(file)


def _spawn(command: list[str], niceness: int) -> int:
    """Start the command in a session, and so a process group, of its own, reading nothing."""
    running, started = os.pipe()
    child = os.fork()
    if child:
        # The other end closes when the command is in place: before that there is no group to send a signal to.
        os.close(started)
        os.read(running, 1)
        os.close(running)
        return child
    try:
        os.setsid()
        if sys.platform == "linux":
            # Whoever kills the launcher itself means the command.
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        _lower_priority(niceness)
        _restore_signals()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.execvp(command[0], command)
    except OSError as error:
        # Its standard error may be full or gone.
        with contextlib.suppress(OSError):
            os.write(2, f"cannot run {command[0]}: {error.strerror}\n".encode())
    finally:
        os._exit(127)


def _lower_priority(niceness: int) -> None:
    if not niceness:
        return
    os.nice(niceness)
    # Where Linux shares the processors out among sessions first, the niceness that counts is the session's.
    with contextlib.suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(niceness), encoding="ascii")


def _restore_signals() -> None:
    """Undo what Python and whoever started it have set: ignored signals and blocked ones pass on to a program."""
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())


def _wait(child: int, wake: int) -> int | None:
    """Return the child's exit code, or None when it should be stopped."""
    while True:
        code = _reap(child)
        if code is not None:
            return code
        ready, _, _ = select.select([wake, 0], [], [])
        if 0 in ready and not os.read(0, 1024):
            return None
        if wake in ready and any(number != signal.SIGCHLD for number in os.read(wake, 1024)):
            return None


def _wait_for_all(child: int, wake: int, deadline: float) -> int | None:
    """Wait until nothing is left or the deadline has passed; return the child's exit code if it has ended."""
    code = None
    while True:
        ended = _reap(child)
        code = ended if code is None else code
        left = deadline - time.monotonic()
        if left <= 0 or (code is not None and not _is_anything_left(child)):
            return code
        if select.select([wake], [], [], min(left, _ASK_SECONDS))[0]:
            os.read(wake, 1024)


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


def _is_anything_left(child: int) -> bool:
    try:
        os.killpg(child, 0)
    except ProcessLookupError:
        return bool(_children(os.getpid()))
    except PermissionError:
        return True
    return True


def _terminate(child: int) -> None:
    """Ask the group and whatever has left it to end."""
    _signal(os.killpg, child, signal.SIGTERM)
    for process in _descendants(os.getpid()):
        with contextlib.suppress(ProcessLookupError):
            if os.getpgid(process) != child:
                _signal(os.kill, process, signal.SIGTERM)


def _kill_all(child: int) -> None:
    """Kill what is left of the group and of the processes adopted from it, and collect it."""
    while True:
        _signal(os.killpg, child, signal.SIGKILL)
        for process in _children(os.getpid()):
            _signal(os.kill, process, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _signal(send: Callable[[int, int], None], receiver: int, number: int) -> None:
    """Send a signal to what may have ended, or have become another user's."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        send(receiver, number)


def _descendants(process: int) -> Iterator[int]:
    for child in _children(process):
        yield child
        yield from _descendants(child)


def _children(process: int) -> list[int]:
    """Return a process's children, adopted ones included, where the kernel tells."""
    found: list[int] = []
    # Each thread has children of its own.
    for listing in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, listing.read_text().split())
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
