"""The fixture `local_workspace` in pytest runs of its own: one workspace a run, and none after it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from amlwrap.local import daemon
from tests.support.local_workspace import patience
from tests.support.processes import gone

USES = """
import json, os, pathlib
from amlwrap import Workspace

def test_uses_the_workspace(local_workspace):
    with Workspace.local() as workspace:
        assert [compute.name for compute in workspace.computes.list()] == ["cpu-cluster"]
    found = {"pid": local_workspace.pid, "https": local_workspace.https_url, "home": os.environ["AMLWRAP_LOCAL_HOME"]}
    pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found))
"""
FAILS = "def test_fails(local_workspace):\n    assert local_workspace is None"
CRASHES = "import os\ndef test_crashes(local_workspace):\n    os._exit(1)"
WAITS = """
import pathlib, time
def test_waits(local_workspace):
    pathlib.Path("pid").write_text(str(local_workspace.pid))
    time.sleep(1000)
"""


def command(folder: Path, *arguments: str, **modules: str) -> list[str]:
    """Write test modules into a folder; return the command line that runs them there."""
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text)
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    return [sys.executable, "-m", "pytest", "--basetemp", str(folder / "temporary"), *arguments]


def test_workers_share_one_workspace_which_ends_with_the_run_and_not_with_them(tmp_path: Path) -> None:
    modules = {"test_a": USES, "test_b": USES, "test_c": CRASHES, "test_d": FAILS, "test_e": USES, "test_f": USES}
    typed = command(tmp_path, "-n", "2", **modules)
    run = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True)
    assert "2 failed, 4 passed" in run.stdout, run.stdout + run.stderr
    found = [json.loads(path.read_text()) for path in tmp_path.glob("test_?.json")]
    assert len(found) == 4
    assert all(other == found[0] for other in found)
    assert found[0]["https"].startswith("https://127.0.0.1:")
    assert Path(found[0]["home"]).is_relative_to(tmp_path / "temporary")
    assert daemon.status(Path(found[0]["home"])) is None
    assert gone(found[0]["pid"])
    assert "Exception ignored" not in run.stdout + run.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_workspace_outlives_a_run_however_that_ends(tmp_path: Path, number: signal.Signals) -> None:
    typed = command(tmp_path, test_a=WAITS)
    with subprocess.Popen(typed, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as run:
        try:
            for _ in patience():
                if (tmp_path / "pid").exists() and (tmp_path / "pid").read_text():
                    break
            run.send_signal(number)
            said, _ = run.communicate(timeout=300)
        finally:
            run.kill()  # if it still runs: leaving the block waits for it
    pid = int((tmp_path / "pid").read_text())
    for _ in patience():
        if gone(pid):
            break
    assert gone(pid)
    assert ("KeyboardInterrupt" in said) is (number == signal.SIGINT)


def test_without_the_packages_of_the_workspace_the_fixture_says_so_in_one_sentence(tmp_path: Path) -> None:
    missing = "from amlwrap.local import daemon\ndaemon._PACKAGES = ('not_a_package',)\n" + FAILS
    run = subprocess.run(command(tmp_path, test_a=missing), cwd=tmp_path, capture_output=True, text=True)
    assert "1 error" in run.stdout
    told = "The local workspace needs packages that are not installed (not_a_package); install them with: pip install "
    assert f"{told}-e " in run.stdout
    assert "[local]'" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr
    assert "plugin.py" not in run.stdout


@pytest.mark.parametrize("options", [[], ["-p", "no:tmpdir"]])
def test_a_run_that_does_not_ask_for_a_workspace_starts_none(tmp_path: Path, options: list[str]) -> None:
    typed = command(
        tmp_path,
        "-n",
        "1",
        *options,
        test_a="import sys\ndef test_it():\n    assert 'amlwrap.local' not in sys.modules",
    )
    run = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True)
    assert "1 passed" in run.stdout, run.stdout + run.stderr
    assert not list(tmp_path.rglob("server.*"))
