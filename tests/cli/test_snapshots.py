"""What people see on terminals of 60, 80 and 120 columns, as it was looked at: all help, and jobs in their states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amlwrap import sweep_progress
from amlwrap.cli.app import app
from amlwrap.cli.nouns import LONE_VERBS, all_nouns
from amlwrap.resources import sweep_watching
from tests.support.program import Outcome
from tests.support.scripted_server import ScriptedServer
from tests.support.served_jobs import WORKSPACE, job, serve_job, serve_list
from tests.support.served_sweep import SECOND, serve_sweep, trial
from tests.support.terminal import SNAPSHOTS, WIDTHS, check_snapshot, on_terminal

Run = Callable[..., Outcome]
EACH_WIDTH = pytest.mark.parametrize("width", WIDTHS)
COMMAND = {
    "command": "python main.py --iris-csv $AZURE_ML_INPUT_iris --learning-rate 0.1 --boosting gbdt",
    "compute": {"target": f"{WORKSPACE}/computes/cpu-cluster", "instanceCount": 1},
    "codeId": f"{WORKSPACE}/codes/train-lightgbm/versions/1",
    "environmentId": f"{WORKSPACE}/environments/lightgbm-environment/versions/1",
    "inputDataBindings": {"iris": {"dataId": f"{WORKSPACE}/data/iris-data/versions/1", "mode": "Mount"}},
    "output": {"datastoreId": f"{WORKSPACE}/datastores/workspaceartifactstore", "path": "ExperimentRun/dcid.iris"},
}


class SixSecondsIn(datetime):
    """A clock that stands, six seconds after the sweep began."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return datetime.fromtimestamp(SECOND / 1000 + 6, tz)


@pytest.fixture(autouse=True)
def _at_a_moment(amlwrap: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL", "1")
    monkeypatch.setattr(sweep_watching, "_FIRST_INTERVAL", 0.001)
    monkeypatch.setattr(sweep_progress, "datetime", SixSecondsIn)


def pages(noun: str) -> Iterator[tuple[str, ...]]:
    """Return the command lines that show all help of a noun."""
    yield (noun, "-h")
    if noun not in LONE_VERBS:
        from typer.main import get_command

        program: Any = get_command(app)
        for verb in program.get_command(None, noun).list_commands(None):
            yield (noun, verb, "-h")


@EACH_WIDTH
@pytest.mark.parametrize("noun", all_nouns())
def test_help(monkeypatch: pytest.MonkeyPatch, noun: str, width: int) -> None:
    monkeypatch.delenv("AMLWRAP_LOCAL")
    screens = [on_terminal(monkeypatch, width, *page) for page in pages(noun)]
    check_snapshot(f"help/{noun}-{width}", "\n".join(screens))
    too_wide = [line for screen in screens for line in screen.splitlines()[1:] if len(line) > width]
    assert [line for line in too_wide if " " in line.strip().removesuffix("\\").strip()] == []


@EACH_WIDTH
def test_the_front_page(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    check_snapshot(f"help/amlwrap-{width}", on_terminal(monkeypatch, width, "-h"))


@EACH_WIDTH
def test_a_running_job(monkeypatch: pytest.MonkeyPatch, server: ScriptedServer, width: int) -> None:
    serve_job(server, "iris", "Running", **COMMAND)
    check_snapshot(f"jobs/running-{width}", on_terminal(monkeypatch, width, "job", "show", "iris"))


@EACH_WIDTH
def test_a_failed_job(monkeypatch: pytest.MonkeyPatch, server: ScriptedServer, width: int) -> None:
    ended = {name: value for name, value in COMMAND.items() if name != "output"}  # no log, which lies at an own port
    serve_job(server, "iris", "Failed", **ended, properties={"amlwrap.error": "the command ended with exit code 3"})
    shown = on_terminal(monkeypatch, width, "job", "show", "iris")
    check_snapshot(f"jobs/failed-{width}", shown + "\n" + on_terminal(monkeypatch, width, "job", "wait", "iris"))


@EACH_WIDTH
def test_jobs_in_a_list(monkeypatch: pytest.MonkeyPatch, server: ScriptedServer, width: int) -> None:
    def ago(**age: int) -> str:
        return (datetime.now(UTC) - timedelta(seconds=1, **age)).isoformat()

    serve_list(
        server,
        job("iris-with-a-name-that-says-a-lot-of-it", "Running", created=ago(minutes=3), **COMMAND),
        job("iris", "Failed", created=ago(hours=5), **COMMAND),
        job("leaves", "Completed", kind="Sweep", created=ago(days=40)),
    )
    check_snapshot(f"jobs/list-{width}", on_terminal(monkeypatch, width, "job", "list"))


@EACH_WIDTH
def test_a_sweep(monkeypatch: pytest.MonkeyPatch, server: ScriptedServer, width: int) -> None:
    ended = [
        trial(0, "FINISHED", metric=0.5, seconds=2),
        trial(1, "FAILED", seconds=1),
        trial(2, "FINISHED", metric=0.75, seconds=3),
    ]
    looks = [("Running", ended[:number]) for number in range(4)]
    serve_sweep(server, *looks, ("Completed", ended), before="Running")
    streamed = on_terminal(monkeypatch, width, "job", "stream", "s")
    verbs = ("show", "trials", "best")
    screens = [streamed, *(on_terminal(monkeypatch, width, "job", verb, "s") for verb in verbs)]
    check_snapshot(f"jobs/sweep-{width}", "\n".join(screens))


def test_nothing_is_kept_that_nobody_looks_at() -> None:
    states = ("running", "failed", "list", "sweep")
    names = {f"help/{noun}" for noun in ("amlwrap", *all_nouns())} | {f"jobs/{state}" for state in states}
    kept = {path.relative_to(SNAPSHOTS).with_suffix("").as_posix() for path in SNAPSHOTS.rglob("*.txt")}
    assert kept == {f"{name}-{width}" for name in names for width in WIDTHS}
