"""The life of one deployment: what serves, and what is to take its place once it answers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta

from amlwrap.assets import OnlineDeployment
from amlwrap.local.engine.deployments.failure import DeploymentFailure, canceled, internal_error
from amlwrap.local.engine.deployments.keeper import Keeper, Running, Starting
from amlwrap.local.engine.deployments.release import Release, Releases
from amlwrap.local.engine.served import Served, request_timeout
from amlwrap.local.engine.storage import remove_tree

CHANGED = "Another request changed the deployment before this one was done."
DELETED = "The deployment was deleted before it served."
_LOG = logging.getLogger("amlwrap.local")
# What is added to the time that a request may take, before a process that was replaced is ended all the same.
_DRAIN_MARGIN = timedelta(seconds=2)

Told = Callable[[DeploymentFailure | None], None]


class Supervisor:
    """Supervises one deployment.

    Args:
        stage: starts releases.
        releases: where they are.
    """

    def __init__(self, stage: Starting, releases: Releases) -> None:
        self._stage = stage
        self._releases = releases
        self._keeper: Keeper | None = None
        self._rollout: asyncio.Task[None] | None = None
        self._told: Told | None = None
        self._retiring: dict[asyncio.Task[None], Keeper] = {}

    @property
    def served(self) -> Served | None:
        """What answers now, None while nothing does."""
        return self._keeper.served if self._keeper else None

    async def tried(self) -> None:
        """Return once what served before the server was started does so again, or could not be started."""
        if self._keeper is not None:
            await self._keeper.tried()

    def resume(self, release: Release) -> None:
        """Go on with what served before the server was started."""
        self._keeper = Keeper(self._stage, release, None)

    def roll_out(self, deployment: OnlineDeployment, told: Told) -> None:
        """Let a definition take the place of what serves, once it answers; of several in a row the last one does.

        Args:
            deployment: what is to serve.
            told: called once with why it does not, or with None when it does.
        """
        self._supersede(CHANGED)
        self._told = told
        self._rollout = asyncio.create_task(self._roll_out(deployment))

    async def remove(self) -> None:
        """End all of it, once what is being answered is answered, and remove what it was made of."""
        self._supersede(DELETED)
        if self._rollout is not None:
            await asyncio.wait({self._rollout})
        if self._keeper is not None:
            self._retire(self._keeper)
            self._keeper = None
        if self._retiring:
            await asyncio.wait(set(self._retiring))
        await asyncio.to_thread(remove_tree, self._releases.folder)

    async def close(self) -> None:
        """End all of it at once; the next server goes on with it."""
        tasks = {*self._retiring, *filter(None, [self._rollout])}
        if self._rollout is not None:
            self._rollout.cancel()
        keepers = [*self._retiring.values(), *filter(None, [self._keeper])]
        await asyncio.gather(*(keeper.close() for keeper in keepers))
        if tasks:
            await asyncio.wait(tasks)

    def _supersede(self, reason: str) -> None:
        """Give up what was to take the place of what serves."""
        if self._rollout is not None:
            self._rollout.cancel()
        self._tell(canceled(reason))

    def _tell(self, outcome: DeploymentFailure | None) -> None:
        told, self._told = self._told, None
        if told is not None:
            told(outcome)

    async def _roll_out(self, deployment: OnlineDeployment) -> None:
        release, outcome = None, None
        try:
            release = self._releases.begin(deployment)
            await self._swap(release, await self._stage.start(release))
        except DeploymentFailure as failure:
            outcome = failure
        except Exception as error:  # noqa: BLE001 - the deployment fails, whatever broke; the server must not
            _LOG.error("deployment %s could not be rolled out", deployment.name, exc_info=error)
            outcome = internal_error(error)
        if release is not None and outcome is not None:
            release.tell(outcome.reason)
            self._stage.forget(release)
            await asyncio.to_thread(release.remove_all_but_logs)
        self._tell(outcome)

    async def _swap(self, release: Release, running: Running) -> None:
        try:
            self._releases.serve(release)
        except OSError:
            await running.stop()
            raise
        previous, self._keeper = self._keeper, Keeper(self._stage, release, running)
        if previous is not None:
            self._retire(previous)

    def _retire(self, keeper: Keeper) -> None:
        patience = request_timeout(keeper.release.deployment.request_settings) + _DRAIN_MARGIN
        task = asyncio.create_task(keeper.retire(patience))
        self._retiring[task] = keeper
        task.add_done_callback(self._retiring.pop)
