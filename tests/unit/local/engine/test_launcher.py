"""What the launcher gives a command: the signals and files of a shell, a lower priority, time to end; then nothing."""

from __future__ import annotations

import asyncio
import os
import shlex
import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap.local.engine import launcher
from amlwrap.local.engine.process import Command, run_process, start_process
from tests.support.processes import processes_with

ON_LINUX = pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks processes up in /proc")
LAUNCHER = [sys.executable, "-I", "-S", launcher.__file__]
SAVE_WHEN_ASKED = "trap 'sleep 0.3; echo saved >> saved; exit 0' TERM; echo ready; while true; do sleep 0.05; done"
IGNORE = "trap '' TERM; echo ready; while true; do sleep 0.05; done"


def _command(folder: Path, script: str, *, mark: str = "", grace: float = 600.0) -> Command:
    environment = {"PATH": os.environ["PATH"], "MARK": mark}
    return Command(["sh", "-c", script], folder, environment, folder / "log.txt", grace=grace)


def _run(command: Command) -> int:
    return asyncio.run(run_process(command))


def _stop_when_ready(command: Command) -> int:
    async def stop() -> int:
        process = await start_process(command)
        while "ready" not in command.log.read_text():
            await asyncio.sleep(0.01)
        return await process.stop()

    return asyncio.run(stop())


def test_what_a_stopped_command_started_gets_the_grace_too(tmp_path: Path) -> None:
    assert _stop_when_ready(_command(tmp_path, f"({SAVE_WHEN_ASKED}) & wait")) == 128 + 15
    assert (tmp_path / "saved").read_text() == "saved\n"


@ON_LINUX
def test_what_left_the_session_of_a_stopped_command_gets_the_grace_too(tmp_path: Path) -> None:
    left = f"setsid sh -c {shlex.quote(SAVE_WHEN_ASKED)}"
    assert _stop_when_ready(_command(tmp_path, f"({left} &) ; while true; do sleep 0.05; done")) == 128 + 15
    assert (tmp_path / "saved").read_text() == "saved\n"


def test_a_stopped_command_keeps_its_exit_code(tmp_path: Path) -> None:
    script = "trap 'exit 3' TERM; echo ready; while true; do sleep 0.05; done"
    assert _stop_when_ready(_command(tmp_path, script)) == 3


@ON_LINUX
@pytest.mark.parametrize(
    "script",
    [f"({IGNORE}) & wait", f"setsid sh -c {shlex.quote(IGNORE)} & wait"],
    ids=["in the group", "in a session of its own"],
)
def test_what_does_not_end_in_time_is_killed_and_the_exit_code_is_the_commands(tmp_path: Path, script: str) -> None:
    mark = uuid.uuid4().hex
    assert _stop_when_ready(_command(tmp_path, script, mark=mark, grace=0.2)) == 128 + 15
    assert processes_with(mark) == []


@ON_LINUX
def test_a_command_ends_with_a_launcher_that_is_killed(tmp_path: Path) -> None:
    # The pipe ends when nobody is left who could write into it.
    command = [*LAUNCHER, "600", "0", "sh", "-c", "echo ready; exec sleep 600"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.kill()
        assert process.stdout.read() == b""


def test_a_command_that_does_not_end_in_time_is_killed(tmp_path: Path) -> None:
    assert _stop_when_ready(_command(tmp_path, IGNORE, grace=0.2)) == 128 + 9


@ON_LINUX
def test_a_command_that_ends_by_itself_takes_what_it_left_in_the_background_along(tmp_path: Path) -> None:
    mark = uuid.uuid4().hex
    assert _run(_command(tmp_path, "sleep 1000 & setsid sleep 1000 & exit 4", mark=mark)) == 4
    assert processes_with(mark) == []


def test_a_writer_whose_reader_has_gone_ends_without_a_word(tmp_path: Path) -> None:
    command = _command(tmp_path, "yes | head -1")
    assert _run(command) == 0
    assert command.log.read_text() == "y\n"


@ON_LINUX
def test_no_signal_is_ignored_or_blocked_whoever_started_the_launcher() -> None:
    starter = (
        "import os, signal, sys\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})\n"
        "signal.signal(signal.SIGUSR2, signal.SIG_IGN)\n"
        "os.execv(sys.argv[1], sys.argv[1:])"
    )
    shown = [*LAUNCHER, "1", "0", "grep", "-E", "Sig(Ign|Blk)", "/proc/self/status"]
    # Not `run`, which would close the standard input at once, and so stop the command.
    with subprocess.Popen(
        [sys.executable, "-c", starter, *shown], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        masks = process.stdout.read()
    _, blocked, _, ignored = masks.split()
    # Signals 32 and 33 are the C library's own, which lets nobody change them.
    assert [int(mask, 16) & ~(0b11 << 31) for mask in (blocked, ignored)] == [0, 0]


@pytest.mark.parametrize(
    ("redirection", "arguments", "code"),
    [
        ("2>&-", ["sh", "-c", "exit 3"], 3),
        (">&- 2>&-", ["sh", "-c", "exit 3"], 3),
        ("2>&-", ["no-such-program"], 127),
        pytest.param("2>/dev/full", ["no-such-program"], 127, marks=ON_LINUX),
    ],
)
def test_a_standard_error_that_is_gone_or_full_changes_no_exit_code(
    redirection: str, arguments: list[str], code: int
) -> None:
    line = f"exec {shlex.join([*LAUNCHER, '1', '0', *arguments])} {redirection}"
    with subprocess.Popen(["sh", "-c", line], stdin=subprocess.PIPE) as process:
        assert process.wait() == code


def test_a_program_that_is_missing_is_named(tmp_path: Path) -> None:
    command = Command(["no-such-program"], tmp_path, {"PATH": os.environ["PATH"]}, tmp_path / "log.txt")
    assert _run(command) == 127
    assert command.log.read_text() == "cannot run no-such-program: No such file or directory\n"


def test_a_command_runs_at_a_lower_priority_than_its_server(tmp_path: Path) -> None:
    command = _command(tmp_path, "nice")
    assert _run(command) == 0
    assert int(command.log.read_text()) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)


def test_a_command_that_somebody_waits_for_gives_way_to_nobody(tmp_path: Path) -> None:
    command = evolve(_command(tmp_path, "nice"), niceness=0)
    assert _run(command) == 0
    assert int(command.log.read_text()) == os.getpriority(os.PRIO_PROCESS, 0)
