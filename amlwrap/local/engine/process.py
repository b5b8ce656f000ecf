"""Running commands under the launcher, from the event loop: whoever starts them is cancelled together with them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen

Result = TypeVar("Result")
_LAUNCHER = Path(__file__).with_name("launcher.py")
GRACE_SECONDS = 15.0  # a job that tunes trains the best so far and saves it; whoever stops the server waits for longer
# Jobs may use every processor there is; the server that watches them, and whoever sits at the machine, go first.
_JOB_NICENESS = 10


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


@frozen
class Command:
    """A command to run.

    Attributes:
        arguments: program and arguments.
        folder: working directory.
        environment: the whole environment of the process.
        log: file that its standard output and error are appended to; created when missing.
        grace: seconds between SIGTERM and SIGKILL when it is stopped.
        niceness: how much it gives way to others for a processor.
    """

    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str]
    log: Path
    grace: float = GRACE_SECONDS
    niceness: int = _JOB_NICENESS


async def start_process(command: Command) -> ManagedProcess:
    """Start a command; a caller that is cancelled meanwhile leaves nothing running."""
    starting = asyncio.create_task(_spawn(command))
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        # Asyncio would kill the launcher alone, and what that has started would go on.
        await uninterrupted(_stop_started(starting))
        raise


async def run_process(command: Command) -> int:
    """Run a command to its end and return its exit code; a cancelled caller takes the command with it."""
    process = await start_process(command)
    try:
        return await process.wait()
    finally:
        await uninterrupted(process.stop())


async def run_group(commands: Iterable[Command]) -> tuple[int, int] | None:
    """Run commands side by side until all have ended or one has failed.

    However it ends, also when one cannot be started or the caller is cancelled, nothing of them is left running.

    Returns:
        Place and exit code of the first one that failed, or None.
    """
    processes: list[ManagedProcess] = []
    waits: dict[asyncio.Task[int], int] = {}
    try:
        for command in commands:
            processes.append(await start_process(command))
        waits = {asyncio.create_task(process.wait()): place for place, process in enumerate(processes)}
        for finished in asyncio.as_completed(waits):
            if await finished:
                break
        ended = {place: wait.result() for wait, place in waits.items() if wait.done()}
        return next(((place, code) for place, code in ended.items() if code), None)
    finally:
        await uninterrupted(_stop_all(processes))
        for wait in waits:
            wait.cancel()


async def uninterrupted(work: Coroutine[Any, Any, Result]) -> Result:
    """Return the result of work that goes on to its end however often the caller is cancelled; that is raised then."""
    task = asyncio.create_task(work)
    interruption: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            interruption = error
    if interruption is not None:
        raise interruption from task.exception()
    return task.result()


async def _spawn(command: Command) -> ManagedProcess:
    with command.log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", str(_LAUNCHER), str(command.grace), str(command.niceness), *command.arguments,
            cwd=command.folder, env=dict(command.environment), stdin=asyncio.subprocess.PIPE, stdout=output,
            stderr=output, start_new_session=True,
        )  # fmt: skip
    return ManagedProcess(process)


async def _stop_started(starting: asyncio.Task[ManagedProcess]) -> None:
    await asyncio.wait({starting})
    if starting.exception() is None:
        await starting.result().stop()


async def _stop_all(processes: Sequence[ManagedProcess]) -> None:
    await asyncio.gather(*(process.stop() for process in processes))
