"""A release made ready: fetched, with a Python environment over a shared one, and started."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from amlwrap.assets import LogContainer
from amlwrap.local.engine.deployments.blueprint import resolve_deployment
from amlwrap.local.engine.deployments.failure import bad_argument, image_build_failure
from amlwrap.local.engine.deployments.fetching import fetch
from amlwrap.local.engine.deployments.instance import Instance, Starter, serving_packages
from amlwrap.local.engine.deployments.release import Release
from amlwrap.local.engine.environments import prepare_serving_environment
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job_environment import create_job_environment
from amlwrap.local.engine.process import uninterrupted
from amlwrap.local.engine.storage import remove_tree
from amlwrap.local.errors import RequestError
from amlwrap.local.state import State


class Stage:
    """Makes releases ready.

    Args:
        state: the workspace.
        starter: starts processes.
    """

    def __init__(self, state: State, starter: Starter) -> None:
        self._state = state
        self._starter = starter
        self._executables: dict[Path, Sequence[Path]] = {}

    async def start(self, release: Release) -> Instance:
        """Start a release and return it once it answers, fetched and built as far as that has not been done.

        Raises:
            DeploymentFailure: that cannot be.
        """
        if release.folder not in self._executables:
            self._executables[release.folder] = await self._prepare(release)
        return await self._starter.start(release, self._executables[release.folder])

    def forget(self, release: Release) -> None:
        """Know nothing of a release any more, which is not started again."""
        self._executables.pop(release.folder, None)

    async def _prepare(self, release: Release) -> Sequence[Path]:
        if release.read() is None:
            try:
                _, blueprint = resolve_deployment(self._state, release.deployment)
            except RequestError as error:
                raise bad_argument(error.problem) from None
            # Threads that copy go on when their task is cancelled: into a folder that is being removed.
            await uninterrupted(fetch(self._state, release, blueprint))
        _, conda_file = release.read() or (None, None)
        log = release.log(LogContainer.STORAGE_INITIALIZER)
        try:
            base = await prepare_serving_environment(conda_file, serving_packages(release.deployment), log)
        except JobFailure as failure:
            raise image_build_failure(failure.reason) from None
        await uninterrupted(asyncio.to_thread(remove_tree, release.python))
        executables = await uninterrupted(asyncio.to_thread(create_job_environment, release.python, base))
        release.tell("Starting the process; the log of the container InferenceServer goes on from here.")
        return executables
