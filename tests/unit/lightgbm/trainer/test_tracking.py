"""Which tracking servers are spoken to without mlflow."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from amlwrap.lightgbm.training import TRAINER_CODE
from boosting.mlflow_client import MlflowTracking
from boosting.rest_client import RestTracking
from boosting.tracking import TrackingError, open_tracking
from tests.support.scripted_server import Answer, ScriptedServer, scripted_server
from tests.support.tracking import TrackingServer, tracking_server

NOW = 1_700_000_000_000
GET = "/api/2.0/mlflow/runs/get"
RUN = {"run": {"info": {"run_id": "mine", "experiment_id": "7", "status": "RUNNING"}, "data": {}}}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ScriptedServer]:
    """A server that knows the job's run, named by the environment."""
    with scripted_server() as script:
        script.on("GET", GET, Answer(200, RUN))
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("MLFLOW_TRACKING_URI", script.url)
        monkeypatch.setenv("MLFLOW_RUN_ID", "mine")
        yield script


def test_a_jobs_run_on_a_web_server_is_continued_without_mlflow(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "secret")
    assert isinstance(open_tracking(), RestTracking)
    assert server.requests[0].headers["authorization"] == "Bearer secret"
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "me")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "mine")
    assert isinstance(open_tracking(), RestTracking)
    assert server.requests[1].headers["authorization"].startswith("Basic ")


def test_both_ways_leave_the_same_on_a_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import mlflow

    left = []
    with tracking_server(tmp_path) as server:
        monkeypatch.setenv("MLFLOW_TRACKING_URI", server.uri)
        monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", server.token)
        mlflow.set_tracking_uri(server.uri)
        for made in (open_tracking, MlflowTracking):
            monkeypatch.setenv("MLFLOW_RUN_ID", run := server.run("job"))
            server.ask("runs/log-batch", run_id=run, params=[{"key": "drawn", "value": "7"}])
            tracking = made()
            assert (tracking.run_id, tracking.params) == (run, {"drawn": "7"})
            curve = [("loss", value, NOW, step) for step, value in enumerate((0.5, math.inf, -math.inf, math.nan, 0.1))]
            tracking.log(tracking.run_id, metrics=curve, params={"seed": "1"}, tags={"amlwrap.constant_model": "true"})
            child = tracking.start_child("trial 1", started=NOW, tags={"drawn": "first"})
            tracking.log(child, metrics=curve[:1], params={"seed": "2"})
            tracking.end(child, "FINISHED", ended=NOW + 5)
            left.append([_left(server, tracking.run_id), _left(server, child)])
            assert server.ask("runs/get", run_id=child)["run"]["data"]["tags"] == [
                {"key": "drawn", "value": "first"},
                {"key": "mlflow.parentRunId", "value": tracking.run_id},
                {"key": "mlflow.runName", "value": "trial 1"},
            ]
            mlflow.end_run()
    assert left[0] == left[1]
    assert left[0][0]["loss"] == [0.5, "Infinity", "-Infinity", "NaN", 0.1]


def _left(server: TrackingServer, run_id: str) -> dict[str, Any]:
    """Return what a server holds of a run, but for what names it."""
    run = server.ask("runs/get", run_id=run_id)["run"]
    points = server.ask("metrics/get-history", run_id=run_id, metric_key="loss")["metrics"]
    times = {name: run["info"].get(name) for name in ("start_time", "end_time")} if run["info"].get("end_time") else {}
    tags = [tag for tag in run["data"]["tags"] if tag["key"] != "mlflow.parentRunId"]
    return {"loss": [point["value"] for point in points], "params": run["data"]["params"], "tags": tags, **times}


def test_a_trial_imports_nothing_that_takes_longer_than_its_fit(server: ScriptedServer, tmp_path: Path) -> None:
    server.on("POST", "/api/2.0/mlflow/runs/log-batch", Answer(200, {}))
    (tmp_path / "rows.csv").write_text("x,y\n" + "".join(f"{row},{row % 7}.5\n" for row in range(100)), "utf-8")
    code = (
        "import runpy, sys; sys.argv = sys.argv[1:]; sys.path.insert(0, sys.argv[1]); del sys.argv[1]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
        "print(*sorted(name for name, module in sys.modules.items() if module and name.count('.') < 2))"
    )
    script = [str(TRAINER_CODE / "train.py"), str(TRAINER_CODE)]
    options = ["--data=rows.csv", "--label=y", "--no-report", "--num_iterations=2", "--num_threads=1"]
    command = [sys.executable, "-c", code, *script, *options]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    imported = set(ran.stdout.splitlines()[-1].split())
    assert {"lightgbm", "pandas"} <= imported
    assert not {"matplotlib", "mlflow", "optuna", "requests", "scipy.stats", "sklearn"} & imported
    logged = [request.json for request in server.requests if request.method == "POST"]
    assert logged[0]["params"]
    assert {"test-l2", "train-l2"} <= {metric["key"] for body in logged for metric in body["metrics"]}


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("MLFLOW_TRACKING_URI", "file:///somewhere"),
        ("MLFLOW_TRACKING_URI", "azureml://somewhere"),
        ("MLFLOW_TRACKING_URI", "http://me:mine@somewhere"),
        ("MLFLOW_TRACKING_URI", ""),
        ("MLFLOW_RUN_ID", ""),
        ("MLFLOW_TRACKING_SERVER_CERT_PATH", "authority.pem"),
        ("MLFLOW_TRACKING_INSECURE_TLS", "true"),
        ("MLFLOW_TRACKING_AUTH", "mine"),
        ("MLFLOW_WORKSPACE", "mine"),
        ("http_proxy", "http://somewhere"),
    ],
)
def test_whatever_else_there_is_is_left_to_mlflow(
    variable: str, value: str, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    monkeypatch.setattr("boosting.mlflow_client.MlflowTracking", lambda: "mlflow's")
    assert open_tracking() == "mlflow's"
    assert server.requests == []


def test_a_proxy_that_passes_this_machine_by_does_not_count(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://somewhere")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert isinstance(open_tracking(), RestTracking)


def test_a_file_with_passwords_is_left_to_mlflow(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".mlflow").mkdir()
    (tmp_path / ".mlflow" / "credentials").touch()
    monkeypatch.setattr("boosting.mlflow_client.MlflowTracking", lambda: "mlflow's")
    assert open_tracking() == "mlflow's"


def test_what_mlflow_says_of_a_server_is_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import mlflow

    monkeypatch.setenv("MLFLOW_RUN_ID", "missing")
    mlflow.set_tracking_uri((folder / "mlruns").as_uri())
    with pytest.raises(TrackingError, match=r"^The tracking server behind file does not .*'missing' not found\.$"):
        open_tracking()
