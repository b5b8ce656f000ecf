"""What a supervisor does when starting fails in ways of the machine's, with nothing that starts at all."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from attrs import define

from amlwrap.assets import LogContainer, OnlineDeployment
from amlwrap.local.engine.deployments.failure import DeploymentFailure
from amlwrap.local.engine.deployments.keeper import Running
from amlwrap.local.engine.deployments.release import Release, Releases
from amlwrap.local.engine.deployments.supervisor import Supervisor
from amlwrap.local.store.room import DiskFullError

BLUE = OnlineDeployment(name="blue", endpoint_name="e")


@define
class Breaks:
    """Starts nothing, and leaves files behind."""

    error: Exception

    async def start(self, release: Release) -> Running:
        release.models.mkdir()
        (release.models / "half of a model").touch()
        (release.folder / "release.json.part").touch()
        raise self.error

    def forget(self, release: Release) -> None:
        """Know nothing of it anyway."""


def outcome(folder: Path, error: Exception) -> DeploymentFailure | None:
    """Return what a roll-out came to whose start raises an error."""
    told: list[DeploymentFailure | None] = []

    async def roll_out() -> None:
        supervisor = Supervisor(Breaks(error), Releases(folder))
        ended = asyncio.Event()
        supervisor.roll_out(BLUE, lambda failure: (told.append(failure), ended.set())[0])
        await ended.wait()
        assert supervisor.served is None
        await supervisor.close()

    asyncio.run(roll_out())
    assert len(told) == 1
    return told[0]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (DiskFullError(), "OutOfQuota"),
        (ValueError("x"), "InternalServerError"),
        (DeploymentFailure("BadArgument", "no model"), "BadArgument"),
    ],
)
def test_whatever_breaks_is_told_and_leaves_its_log_alone(tmp_path: Path, error: Exception, code: str) -> None:
    failure = outcome(tmp_path, error)
    assert failure is not None
    assert failure.code == code
    log = Releases(tmp_path).latest_log(LogContainer.STORAGE_INITIALIZER)
    assert log is not None
    assert failure.reason in log.read_text()
    assert [part.name for part in log.parents[1].iterdir()] == ["logs"]


def test_what_failed_before_is_gone_when_the_next_one_begins(tmp_path: Path) -> None:
    outcome(tmp_path, ValueError("first"))
    outcome(tmp_path, ValueError("second"))
    assert len([part for part in tmp_path.iterdir() if part.is_dir()]) == 1


def test_a_release_that_cannot_begin_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    failure = outcome(tmp_path / "file" / "releases", ValueError("not reached"))
    assert failure is not None
    assert failure.code == "InternalServerError"


def test_nobody_waits_for_what_could_not_be_started_nor_for_what_is_closed(tmp_path: Path) -> None:
    async def resume(error: Exception) -> None:
        supervisor = Supervisor(Breaks(error), Releases(tmp_path))
        await supervisor.tried()
        supervisor.resume(Releases(tmp_path).begin(BLUE))
        await supervisor.tried()
        assert supervisor.served is None
        await supervisor.close()

    asyncio.run(resume(DeploymentFailure("BadArgument", "no model")))


def test_what_is_closed_while_it_starts_keeps_nobody_waiting(tmp_path: Path) -> None:
    class Hangs(Breaks):
        async def start(self, release: Release) -> Running:
            await asyncio.Event().wait()
            raise self.error

    async def close() -> None:
        supervisor = Supervisor(Hangs(ValueError("not reached")), Releases(tmp_path))
        supervisor.resume(Releases(tmp_path).begin(BLUE))
        waiting = asyncio.create_task(supervisor.tried())
        await asyncio.sleep(0)
        assert not waiting.done()
        await supervisor.close()
        await waiting

    asyncio.run(close())
