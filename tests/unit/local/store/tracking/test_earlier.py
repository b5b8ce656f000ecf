"""What jobs logged with versions that kept files."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap.local.errors import MissingError
from amlwrap.local.store.tracking import earlier
from amlwrap.local.store.tracking.earlier import take_over
from amlwrap.local.store.tracking.experiments import Experiments
from amlwrap.local.store.tracking.runs import Runs
from amlwrap.local.store.tracking.schema import open_tracking
from amlwrap.local.store.tracking.values import DELETED, RunStatus

EXPERIMENT = "641041359202561102"
SWEEP, TRIAL = "394167b9b8864f3dafa5f5ccf9594846", "94ec677f3bc5494ab4e9501b8a0c8b16"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store of files: a sweep and one trial of it, beside the experiment that is always there."""
    store = tmp_path / "mlruns"
    for number, name in (("0", "Default"), (EXPERIMENT, "iris")):
        write(
            store / number / "meta.yaml",
            f"artifact_location: file:///x\ncreation_time: 5\nexperiment_id: '{number}'\nlast_update_time: 6\n"
            f"lifecycle_stage: active\nname: {name}\n",
        )
    write(store / EXPERIMENT / "tags" / "team", "blue")
    for run, job, status in ((SWEEP, "sweep", 3), (TRIAL, "sweep_0", 4)):
        write(
            store / EXPERIMENT / run / "meta.yaml",
            f"end_time: 20\nentry_point_name: ''\nexperiment_id: '{EXPERIMENT}'\nlifecycle_stage: active\n"
            f"run_id: {run}\nrun_name: {job}\nstart_time: 10\nstatus: {status}\ntags: []\nuser_id: me\n",
        )
        write(store / EXPERIMENT / run / "tags" / "amlwrap.job", job)
        write(store / EXPERIMENT / run / "tags" / "mlflow.runName", job)
    write(store / EXPERIMENT / TRIAL / "tags" / "mlflow.parentRunId", SWEEP)
    write(store / EXPERIMENT / TRIAL / "params" / "--lr", "0.7")
    write(store / EXPERIMENT / TRIAL / "metrics" / "loss", "1 0.5 0\n2 nan 1\n3 inf 2\n4")
    write(store / EXPERIMENT / TRIAL / "metrics" / "eval" / "auc", "1 0.25\n")
    write(store / EXPERIMENT / TRIAL / "artifacts" / "plot.txt", "kept")
    return store


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_tracking(tmp_path / "tracking.db")
    yield opened
    opened.close()


def test_runs_are_taken_over_with_their_ids_and_all_that_they_logged(
    folder: Path, connection: sqlite3.Connection
) -> None:
    take_over(connection, folder)
    runs = Runs(connection)
    trial = runs.get(TRIAL)
    assert (trial.name, trial.experiment, trial.user, trial.status) == ("sweep_0", EXPERIMENT, "me", RunStatus.FAILED)
    assert (trial.started, trial.ended, trial.params) == (10, 20, {"--lr": "0.7"})
    assert trial.tags["mlflow.parentRunId"] == SWEEP
    assert {point.key: point.value for point in trial.metrics} == {"loss": math.inf, "eval/auc": 0.25}
    values = [point.value for point in runs.history(TRIAL, "loss", 0, 10).items]
    assert values[0] == 0.5
    assert math.isnan(values[1])
    experiment = Experiments(connection).find("iris")
    assert experiment is not None
    assert (experiment.id, experiment.created, experiment.tags) == (EXPERIMENT, 5, {"team": "blue"})
    assert Experiments(connection).named("Default") == "0"


def test_what_was_taken_over_belongs_to_its_job_and_goes_with_it(folder: Path, connection: sqlite3.Connection) -> None:
    take_over(connection, folder)
    assert Runs(connection).remove("sweep_0") == [TRIAL]
    Runs(connection).create("0", "", job="sweep_0")
    assert Runs(connection).get(SWEEP).name == "sweep"


def test_the_files_stay_under_another_name(folder: Path, connection: sqlite3.Connection) -> None:
    taken = folder.with_name("mlruns.earlier.2")
    folder.with_name("mlruns.earlier").mkdir()
    take_over(connection, folder)
    assert not folder.exists()
    assert (taken / EXPERIMENT / TRIAL / "artifacts" / "plot.txt").read_text() == "kept"
    take_over(connection, folder)  # nothing to do


def test_an_interrupted_start_loses_nothing_and_doubles_nothing(
    folder: Path, connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise OSError("no more")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="no more"):
        patched.setattr(earlier, "log_points", interrupted)
        take_over(connection, folder)
    assert folder.is_dir()
    with pytest.raises(MissingError):
        Runs(connection).get(SWEEP)
    take_over(connection, folder)
    assert len(Runs(connection).history(TRIAL, "loss", 0, 10).items) == 3
    assert Runs(connection).get(SWEEP).status is RunStatus.FINISHED


def test_a_broken_description_is_passed_over_and_stays(
    folder: Path, connection: sqlite3.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / EXPERIMENT / SWEEP / "meta.yaml").write_text("a: [b")
    take_over(connection, folder)
    assert Runs(connection).get(TRIAL).name == "sweep_0"
    assert f"{SWEEP}/meta.yaml cannot be read, and what it describes is not taken over" in caplog.text
    assert (folder.with_name("mlruns.earlier") / EXPERIMENT / SWEEP / "meta.yaml").exists()


def test_what_is_no_number_or_no_word_of_mlflows_costs_no_run(folder: Path, connection: sqlite3.Connection) -> None:
    huge = 10**30
    odd = f"start_time: {huge}\nend_time: [1]\nstatus: {{a: 1}}\nlifecycle_stage: {{a: 1}}\n"
    write(folder / EXPERIMENT / SWEEP / "meta.yaml", odd)
    write(folder / EXPERIMENT / SWEEP / "metrics" / "loss", f"{huge} 0.5 0\n1 0.5 {huge}\n1 0.25 1\n")
    write(folder / str(huge) / "meta.yaml", f"name: huge\ncreation_time: {huge}\nlifecycle_stage: deleted\n")
    take_over(connection, folder)
    sweep = Runs(connection).get(SWEEP)
    assert (sweep.name, sweep.status, sweep.started, sweep.ended) == ("sweep", RunStatus.FAILED, None, None)
    assert [point.value for point in Runs(connection).history(SWEEP, "loss", 0, 10).items] == [0.25]
    experiment = Experiments(connection).find("huge")
    assert experiment is not None
    assert experiment.stage == DELETED
