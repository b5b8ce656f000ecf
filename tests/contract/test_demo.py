"""`make demo`: the whole tutorial as a user sees it, and that it leaves nothing running, Ctrl-C included."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "examples" / "demo.py"


def start_demo(folder: Path) -> subprocess.Popen[str]:
    """Start the demo as a terminal does, in a process group of its own, its state below `folder`."""
    environment = {**os.environ, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, str(DEMO)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def processes_in(folder: Path) -> list[str]:
    """Return the command lines of the processes that were started with, or work in, `folder`."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            facts = command + (process / "environ").read_bytes() + os.fsencode((process / "cwd").readlink())
        except OSError:  # it ended meanwhile, or is another user's
            continue
        if os.fsencode(folder) in facts:
            found.append(command.replace(b"\0", b" ").decode())
    return found


def wait_until_nothing_runs(folder: Path) -> list[str]:
    deadline = time.monotonic() + 300
    while (left := processes_in(folder)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


def test_the_demo_runs_the_tutorial_and_shuts_everything_down(tmp_path: Path) -> None:
    demo = start_demo(tmp_path)  # in the api-version that users get unasked; the tutorial's own tests run in two
    output, _ = demo.communicate()
    assert demo.returncode == 0, output
    for step in range(1, 11):
        assert f"== {step}. " in output
    table = output[output.index("TRIAL ") :]
    best = re.search(r"^iris-sweep_\d+ .*? (?P<metric>[\d.e-]+)  Completed", table, re.MULTILINE)
    assert best is not None, table
    assert float(best["metric"]) < 0.4
    assert wait_until_nothing_runs(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds left-over processes through /proc")
@pytest.mark.parametrize(
    "moment", ["== Start the local workspace", "The log of job iris-train", "iris-sweep_1 submitted"]
)
def test_an_interrupted_demo_leaves_nothing_behind(tmp_path: Path, moment: str) -> None:
    demo = start_demo(tmp_path)
    assert demo.stdout is not None
    for line in demo.stdout:
        if moment in line:
            break
    while not any("amlwrap.local" in command for command in processes_in(tmp_path)):
        time.sleep(0.05)
    os.killpg(demo.pid, signal.SIGINT)
    output, _ = demo.communicate()
    assert demo.returncode == 1
    assert "Traceback" not in output
    assert wait_until_nothing_runs(tmp_path) == []
