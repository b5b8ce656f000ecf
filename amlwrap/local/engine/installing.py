"""Installing packages as a job's log is to have it: what is under way, and not a line for each of them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from amlwrap.local.engine.process import Command, run_process, uninterrupted

_LOOK_SECONDS = 0.2
# What uv says of each package that it has installed, and of where.
_LEFT_OUT = re.compile(rb" [+~-] |Using Python ")


async def run_install(install: Command, log: Path) -> int:
    """Run uv, and return its exit code.

    Args:
        install: the command; its own log has all that uv says.
        log: the job's, which gets it as it is said, but for the names of packages.

    Raises:
        OSError: a log cannot be read or written.
    """
    running = asyncio.create_task(run_process(install))
    said = 0
    try:
        while not running.done():
            await asyncio.wait({running}, timeout=_LOOK_SECONDS)
            said = _pass_on(install.log, log, said)
    finally:
        running.cancel()  # whoever is cancelled takes uv along
        await uninterrupted(asyncio.wait({running}))
    return running.result()


def _pass_on(source: Path, log: Path, said: int) -> int:
    """Add the whole lines of `source` from byte `said` on to `log`, and return how far that was."""
    if not source.exists():
        return said
    with source.open("rb") as stream:
        stream.seek(said)
        lines, _, _ = stream.read().rpartition(b"\n")
    if not lines:
        return said
    with log.open("ab") as stream:
        stream.writelines(line + b"\n" for line in lines.split(b"\n") if not _LEFT_OUT.match(line))
    return said + len(lines) + 1
