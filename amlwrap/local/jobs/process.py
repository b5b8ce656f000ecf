"""Running one command under the launcher, from the event loop."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

_LAUNCHER = Path(__file__).with_name("launcher.py")
GRACE_SECONDS = 5.0


@frozen
class ManagedProcess:
    """A command that ends with the server, or when `stop` is called."""

    _process: asyncio.subprocess.Process

    async def wait(self) -> int:
        """Return the command's exit code once nothing of it is left."""
        return await self._process.wait()

    async def stop(self) -> int:
        """End the command and everything it started; return its exit code."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        return await self._process.wait()


async def start_process(
    command: Sequence[str], *, folder: Path, environment: Mapping[str, str], log: Path, grace: float = GRACE_SECONDS
) -> ManagedProcess:
    """Start a command with its standard output and error appended to `log`.

    Args:
        command: program and arguments.
        folder: working directory.
        environment: the whole environment of the process.
        log: file to append to; created when missing.
        grace: seconds between SIGTERM and SIGKILL when it is stopped.
    """
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", str(_LAUNCHER), str(grace), *command,
            cwd=folder, env=dict(environment), stdin=asyncio.subprocess.PIPE, stdout=output, stderr=output,
            start_new_session=True,
        )  # fmt: skip
    return ManagedProcess(process)


async def run_process(command: Sequence[str], *, folder: Path, environment: Mapping[str, str], log: Path) -> int:
    """Run a command to its end and return its exit code; a cancelled caller takes the command with it."""
    process = await start_process(command, folder=folder, environment=environment, log=log)
    try:
        return await process.wait()
    except asyncio.CancelledError:
        await process.stop()
        raise
