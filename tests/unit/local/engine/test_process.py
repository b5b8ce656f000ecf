"""Groups of real processes: however they end, nothing of them is left running."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap.local.engine.process import Command, run_group, run_process, uninterrupted
from tests.support.processes import processes_with

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds processes by their environment")


@pytest.fixture
def mark() -> str:
    """A text that the environments of a test's processes hold, and no others."""
    return uuid.uuid4().hex


def _commands(folder: Path, mark: str, scripts: list[str]) -> list[Command]:
    environment = {"PATH": os.environ["PATH"], "MARK": mark}
    return [
        Command(["sh", "-c", script], folder, environment, folder / f"log-{place}.txt")
        for place, script in enumerate(scripts)
    ]


async def _until_started(log: Path) -> None:
    while not (log.exists() and log.read_text()):
        await asyncio.sleep(0.01)


def test_a_group_ends_with_its_last_process(tmp_path: Path, mark: str) -> None:
    assert asyncio.run(run_group(_commands(tmp_path, mark, ["echo a", "echo b"]))) is None
    assert [(tmp_path / f"log-{place}.txt").read_text() for place in range(2)] == ["a\n", "b\n"]


def test_the_first_failure_ends_the_others(tmp_path: Path, mark: str) -> None:
    assert asyncio.run(run_group(_commands(tmp_path, mark, ["sleep 1000", "exit 7", "sleep 1000"]))) == (1, 7)
    assert processes_with(mark) == []


def test_a_process_that_cannot_be_started_ends_the_others(tmp_path: Path, mark: str) -> None:
    started = _commands(tmp_path, mark, ["sleep 1000"] * 4)
    (missing,) = _commands(tmp_path / "missing", mark, ["true"])
    with pytest.raises(FileNotFoundError):
        asyncio.run(run_group([*started, missing]))
    assert processes_with(mark) == []


@pytest.mark.parametrize("reached", [0, 3])
def test_a_group_that_is_cancelled_while_it_starts_leaves_nothing(tmp_path: Path, mark: str, reached: int) -> None:
    async def cancelled_on_the_way() -> None:
        group = asyncio.current_task()
        assert group is not None

        def commands() -> Iterator[Command]:
            for place, command in enumerate(_commands(tmp_path, mark, ["sleep 1000"] * 5)):
                if place == reached:
                    group.cancel()  # heard at the next await, which is in the middle of this one's start
                yield command

        await run_group(commands())

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancelled_on_the_way())
    assert processes_with(mark) == []


def test_cancelling_between_the_start_of_a_process_and_its_return_leaves_nothing(tmp_path: Path, mark: str) -> None:
    async def cancelled_in_the_start() -> None:
        loop = asyncio.get_running_loop()
        (command,) = _commands(tmp_path, mark, ["echo started; sleep 1000"])
        group = asyncio.create_task(run_group([command]))

        def cancel_once_it_runs() -> None:
            if not processes_with(mark):
                loop.call_soon(cancel_once_it_runs)
                return
            # The event loop stands still meanwhile, and so hears of the process and of the cancellation at once.
            while not (command.log.exists() and command.log.read_text()):
                pass
            group.cancel()

        loop.call_soon(cancel_once_it_runs)
        with pytest.raises(asyncio.CancelledError):
            await group

    asyncio.run(cancelled_in_the_start())
    assert processes_with(mark) == []


def test_a_group_out_of_time_while_it_starts_leaves_nothing(tmp_path: Path, mark: str) -> None:
    async def out_of_time() -> None:
        async with asyncio.timeout(0):
            await run_group(_commands(tmp_path, mark, ["sleep 1000"] * 3))

    with pytest.raises(TimeoutError):
        asyncio.run(out_of_time())
    assert processes_with(mark) == []


@pytest.mark.parametrize("times", [1, 3])
def test_cancelling_ends_a_running_group_however_often(tmp_path: Path, mark: str, times: int) -> None:
    async def cancel() -> None:
        stubborn = "trap '' TERM; echo started; while true; do sleep 0.1; done"
        commands = [Command(each.arguments, each.folder, each.environment, each.log, grace=0.2)
                    for each in _commands(tmp_path, mark, [stubborn] * 2)]  # fmt: skip
        group = asyncio.create_task(run_group(commands))
        for command in commands:
            await _until_started(command.log)
        for _ in range(times):
            group.cancel()
            await asyncio.sleep(0)
        with pytest.raises(asyncio.CancelledError):
            await group

    asyncio.run(cancel())
    assert processes_with(mark) == []


def test_a_cancelled_command_is_ended(tmp_path: Path, mark: str) -> None:
    async def cancel() -> None:
        (command,) = _commands(tmp_path, mark, ["echo started; sleep 1000"])
        running = asyncio.create_task(run_process(command))
        await _until_started(command.log)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    asyncio.run(cancel())
    assert processes_with(mark) == []


def test_uninterrupted_work_keeps_its_result_and_its_error() -> None:
    async def broken() -> None:
        raise ValueError("broken")

    async def whole() -> int:
        return 1

    assert asyncio.run(uninterrupted(whole())) == 1
    with pytest.raises(ValueError, match="broken"):
        asyncio.run(uninterrupted(broken()))
