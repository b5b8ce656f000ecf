"""A streamed sweep: lines of trials that ended, how far it is, and what a terminal of 60 columns shows."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from rich.console import Console

from amlwrap.cli.sweep_board import SweepBoard, length_text, summary_of
from amlwrap.extras import how_to_install
from amlwrap.job import Job, JobStatus, Objective, SweepJob, Trial
from amlwrap.metrics import TrialResult, rank_trials
from amlwrap.resources import sweep_watching
from amlwrap.sweep import Uniform
from amlwrap.sweep_progress import SweepProgress
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_sweep import WORKSPACE, serve_sweep, trial

Run = Callable[..., Outcome]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
NAME = "a-sweep-with-a-name-that-is-long-enough"
SWEEP = SweepJob(
    trial=Trial(command="c"),
    objective=Objective(primary_metric="loss", goal="Minimize"),
    compute="cpu",
    search_space={"x": Uniform(0, 1)},
    max_total_trials=3,
    max_concurrent_trials=2,
)


def seen(status: JobStatus, *trials: TrialResult) -> SweepProgress:
    job = Job(name=NAME, id="", type="Sweep", status=status, description=SWEEP)
    return SweepProgress(job=job, trials=rank_trials(trials, SWEEP.objective.goal), seen_at=NOW)


def result(number: int, metric: float | None, seconds: float | None = 2.0) -> TrialResult:
    return TrialResult(
        name=f"{NAME}_{number}",
        parameters={"--learning_rate": 0.123456789, "boosting": "gbdt", "num_leaves": 31},
        metric=metric,
        status=JobStatus.RUNNING if seconds is None else JobStatus.COMPLETED,
        seconds=seconds,
        started_at=NOW - timedelta(seconds=2),
    )


LOOKS = [
    seen(JobStatus.RUNNING, result(0, 0.25, None), result(1, None, None)),
    seen(JobStatus.RUNNING, result(0, 0.25), result(1, None, None)),
    seen(JobStatus.RUNNING, result(0, 0.25), result(1, None, None)),
    seen(JobStatus.COMPLETED, result(0, 0.25), result(1, 0.125), result(2, 0.5)),
]


def shown(*, width: int, is_live: bool) -> str:
    page = StringIO()
    console = Console(file=page, width=width, force_terminal=is_live, color_system=None)
    with SweepBoard(SWEEP, console, is_live=is_live) as board:
        for look in LOOKS:
            board.show(look)
    return page.getvalue()


def test_away_from_a_terminal_there_are_lines_only_when_something_ended() -> None:
    parameters = "learning_rate=0.123457 boosting=gbdt num_leaves=31"
    assert shown(width=60, is_live=False).splitlines() == [
        "3 trials, 2 at once, by loss: lower is better.",
        f"{NAME}_0  0.25  Completed  2.0 s  {parameters}  (best so far)",
        "1 of 3 done, about 1 s left, best 0.25 (trial 0), 1 running",
        f"{NAME}_1  0.125  Completed  2.0 s  {parameters}  (best so far)",
        f"{NAME}_2  0.5  Completed  2.0 s  {parameters}",
        "3 of 3 done, best 0.125 (trial 1)",
    ]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_on_a_terminal_the_last_line_is_written_anew_and_no_line_is_wider(width: int) -> None:
    page = shown(width=width, is_live=True)
    written = page.replace("\r", "\n").replace("\x1b[2K", "").replace("\x1b[1A", "")
    lines = [line.replace("\x1b[?25l", "").replace("\x1b[?25h", "") for line in written.split("\n")]
    assert max(map(len, lines)) <= width
    assert "\r\x1b[2K1 of 3 done, about 1 s left, best 0.25 (trial 0), 1 running" in page
    assert page.count("0 of 3 done, 2 running at 0.25") >= 1
    assert page.endswith("3 of 3 done, best 0.125 (trial 1)\n")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.2, "1 s"), (59, "59 s"), (100, "2 min"), (3600, "60 min"), (12_000, "3 h 20 min"), (190_800, "2 d 5 h")],
)
def test_lengths_of_time_are_told_as_people_say_them(seconds: float, told: str) -> None:
    assert length_text(seconds) == told


def test_no_time_is_left_where_all_trials_have_ended_and_the_sweep_has_not() -> None:
    progress = seen(JobStatus.RUNNING, *(result(number, 0.5 + number) for number in range(3)))
    assert summary_of(progress) == "3 of 3 done, best 0.5 (trial 0)"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweep_watching, "_FIRST_INTERVAL", 0.001)


@pytest.mark.usefixtures("impatient")
def test_a_sweep_is_streamed_to_its_end(amlwrap: Run, server: ScriptedServer) -> None:
    ends = [trial(0, "FINISHED", metric=0.5, seconds=2), trial(1, "FAILED", seconds=1)]
    serve_sweep(server, ("Running", []), ("Running", [trial(0, "RUNNING")]), ("Completed", ends), before="Queued")
    outcome = amlwrap("job", "stream", "s")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "4 trials, 2 at once, by auc: higher is better.",
        "s_0  0.5  Completed  2.0 s  lr=0.1  (best so far)",
        "s_1  -  Failed  1.0 s  lr=0.2",
        "2 of 4 done, best 0.5 (trial 0)",
    ]
    assert outcome.err == "s: Completed\n"


@pytest.mark.usefixtures("impatient")
def test_a_sweep_that_failed_is_told_with_the_end_of_its_log(amlwrap: Run, server: ScriptedServer) -> None:
    serve_sweep(server, ("Failed", [trial(0, "FAILED", seconds=2)]))
    outcome = amlwrap("job", "stream", "s")
    assert outcome.code == 1
    assert "s_0  -  Failed" in outcome.out
    assert outcome.err == "amlwrap: Job s ended as Failed.\n"


@pytest.mark.usefixtures("impatient")
def test_where_trials_cannot_be_read_the_log_follows_and_that_is_said_once(
    amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mlflow", None)
    serve_sweep(server, ("Running", None), ("Completed", None), tracking="azureml://host/x")
    outcome = amlwrap("job", "stream", "s")
    assert outcome.code == 0
    assert outcome.err == (
        "Trials cannot be shown as they end, the sweep's own log follows: "
        f"Reading metrics needs MLflow: {how_to_install('mlflow')}\ns: Completed\n"
    )


@pytest.mark.usefixtures("impatient")
def test_programs_get_the_job_alone_on_standard_output(amlwrap: Run, server: ScriptedServer) -> None:
    serve_sweep(server, ("Completed", [trial(0, "FINISHED", metric=0.5, seconds=2)]))
    server.on("GET", f"{WORKSPACE}/computes/cpu", Answer(200, {"name": "cpu"}))
    server.on("PUT", "*/jobs/made", Answer(201, {"name": "s", "properties": {"jobType": "Sweep"}}))
    asked = ["--code", "c:1", "--command", "python main.py", "--environment", "e:1", "--compute", "cpu", "-n", "made"]
    searched = ["--metric", "auc", "--search", "lr=uniform(0,1)"]
    outcome = amlwrap("lightgbm", "sweep", *asked, *searched, "--stream", "-o", "json")
    assert outcome.code == 0, outcome.err
    assert json.loads(outcome.out)["name"] == "s"
    assert "s_0  0.5  Completed  2.0 s" in outcome.err
