"""Keeping one release of a deployment served: its process is started again whenever it ends."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Protocol

from amlwrap.assets import LogContainer
from amlwrap.local.engine.deployments.failure import DeploymentFailure
from amlwrap.local.engine.deployments.logs import bound, say
from amlwrap.local.engine.deployments.release import Release
from amlwrap.local.engine.deployments.steps import Restarts
from amlwrap.local.engine.served import Served
from amlwrap.local.engine.storage import remove_tree

_LOG = logging.getLogger("amlwrap.local")
_BOUND_SECONDS, _LOOK_SECONDS = 5.0, 0.02


class Running(Protocol):
    """A process that serves."""

    @property
    def served(self) -> Served:
        """What the gateway finds of it."""

    async def wait(self) -> int:
        """Return its exit code once it has ended."""

    async def stop(self) -> None:
        """End it."""


class Starting(Protocol):
    """What starts releases."""

    async def start(self, release: Release) -> Running:
        """Start a release and return it once it answers; raises `DeploymentFailure` where that cannot be."""

    def forget(self, release: Release) -> None:
        """Know nothing of a release any more, which is not started again."""


class Keeper:
    """Keeps one release served.

    Args:
        stage: starts it.
        release: the release.
        running: its process, None where that is still to be started.
    """

    def __init__(self, stage: Starting, release: Release, running: Running | None) -> None:
        self.release = release
        self._stage = stage
        self._running = running
        self._hurry = asyncio.Event()
        self._tried = asyncio.Event()
        if running is not None:
            self._tried.set()
        self._task = asyncio.create_task(self._keep())

    @property
    def served(self) -> Served | None:
        """What answers now, None while nothing does."""
        return self._running.served if self._running else None

    async def tried(self) -> None:
        """Return once it has been started, or could not be: then something answers, or a log says why not."""
        await self._tried.wait()

    async def retire(self, patience: timedelta) -> None:
        """End the process, once what it is answering is answered, and remove what it was started from.

        Args:
            patience: how long to wait for that.
        """
        await self._stop_keeping()
        await self._drain(patience.total_seconds())
        if self._running is not None:
            await self._running.stop()
        self._stage.forget(self.release)
        await asyncio.to_thread(remove_tree, self.release.folder)

    async def close(self) -> None:
        """End the process at once; the next server starts it again."""
        self._hurry.set()
        await self._stop_keeping()
        if self._running is not None:
            await self._running.stop()

    async def _stop_keeping(self) -> None:
        self._task.cancel()
        await asyncio.wait({self._task})
        self._tried.set()

    async def _drain(self, patience: float) -> None:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + patience
        while self._running and self._running.served.active and loop.time() < deadline and not self._hurry.is_set():
            await asyncio.sleep(_LOOK_SECONDS)

    async def _keep(self) -> None:
        restarts, loop = Restarts(), asyncio.get_running_loop()
        while True:
            if self._running is None:
                lived, why = 0.0, await self._start()
                self._tried.set()
            else:
                began = loop.time()
                why = await self._watch(self._running)
                lived = loop.time() - began
                self._running = None
            if why is not None:
                await self._bound_logs()
                pause = restarts.pause_after(lived)
                say(
                    self.release.log(LogContainer.INFERENCE_SERVER),
                    f"{why} It is started again in {pause:g} seconds.",
                )
                await asyncio.sleep(pause)

    async def _start(self) -> str | None:
        """Start the process; return why that cannot be."""
        try:
            self._running = await self._stage.start(self.release)
        except DeploymentFailure as failure:
            return failure.reason
        except Exception as error:  # noqa: BLE001 - it is tried again, whatever broke; the server must not
            _LOG.error("deployment %s could not be started", self.release.deployment.name, exc_info=error)
            return f"The local workspace could not start it: {error}"
        return None

    async def _bound_logs(self) -> None:
        for container in LogContainer:
            await asyncio.to_thread(bound, self.release.log(container))

    async def _watch(self, running: Running) -> str:
        """Wait until the process has ended, with its logs bounded meanwhile; return what that was."""
        ended = asyncio.create_task(running.wait())
        try:
            while not ended.done():
                await asyncio.wait({ended}, timeout=_BOUND_SECONDS)
                await self._bound_logs()
        finally:
            ended.cancel()
        return f"The process ended with exit code {ended.result()}."
