"""Where runs are read: by MLflow's protocol where that is enough, through MLflow and its plugin elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import evolve
from azure.identity import DefaultAzureCredential

from amlwrap import tracking
from amlwrap.errors import AmlwrapError, AuthenticationError, UsageError
from amlwrap.job import Job, JobStatus, Objective, SweepJob, Trial
from amlwrap.sweep import Uniform
from amlwrap.tracking import child_runs, read_run, workspace_tracking_uri
from amlwrap.workspace import Workspace
from tests.support import loopback
from tests.support.entra import put_az
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.tracking import TrackingServer, tracking_server

SWEEP = SweepJob(
    trial=Trial(command="python main.py"),
    search_space={"lr": Uniform(0.1, 1)},
    objective=Objective(primary_metric="auc", goal="Maximize"),
    compute="cpu-cluster",
)
UNASKED = httpx.Client()


def sweep(uri: str | None, run_id: str | None = None) -> Job:
    return Job(
        name="sweep", id="/x/jobs/sweep", type="Sweep", status=JobStatus.COMPLETED, tracking_uri=uri, run_id=run_id,
        description=SWEEP,
    )  # fmt: skip


def log_trials(server: TrackingServer, count: int) -> str:
    """Log a sweep with trials and return its run's id."""
    parent = server.run("sweep")
    for number in range(count):
        server.log(server.run(f"sweep_{number}", parent=parent), "auc", 0.5, "NaN" if number else "-Infinity")
    return parent


def test_runs_are_read_page_by_page_without_mlflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracking, "_PAGE", 2)
    monkeypatch.setitem(sys.modules, "mlflow", None)
    with tracking_server(tmp_path) as server:
        parent = log_trials(server, 5)
        tags, runs = child_runs(sweep(server.uri, parent), server.http)
        assert child_runs(sweep(server.uri, runs[0].id), server.http)[1] == []
    assert tags["mlflow.runName"] == "sweep"
    assert sorted(run.name for run in runs) == [f"sweep_{number}" for number in range(5)]
    assert [run.metrics["auc"] for run in runs if run.name == "sweep_0"] == [float("-inf")]
    assert {(run.status, run.ended) for run in runs} == {("RUNNING", None)}


def test_a_jobs_own_run_is_read_without_mlflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mlflow", None)
    with tracking_server(tmp_path) as server:
        run = server.run("sweep")
        server.log(run, "auc", 0.5, 0.7)
        found = read_run(sweep(server.uri, run), server.http)
    assert found is not None
    assert (found.id, found.metrics, found.ended) == (run, {"auc": 0.7}, None)


def test_a_job_that_has_logged_nothing_has_no_run(workspace: Workspace, server: ScriptedServer) -> None:
    missing = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "No run."}
    server.on("GET", "*/api/2.0/mlflow/runs/get", Answer(404, missing), Answer(403, {"message": "Not for you."}))
    assert workspace.jobs.run(sweep(server.url, "r")) is None
    with pytest.raises(AmlwrapError, match=r"^The metrics of job sweep cannot be read: Not for you\."):
        workspace.jobs.run(sweep(server.url, "r"))


def test_what_speaks_no_protocol_of_mlflows_is_told(server: ScriptedServer) -> None:
    server.on("GET", "*/api/2.0/mlflow/runs/get", Answer(body={"run": "none"}))
    told = "^The metrics of job sweep cannot be read: what answered speaks no protocol of MLflow's$"
    with loopback.client() as http, pytest.raises(AmlwrapError, match=told):
        child_runs(sweep(server.url, "r"), http)


def test_elsewhere_runs_are_read_through_mlflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    place = (tmp_path / "runs").as_uri()
    client = tracking.open_client(sweep(place))
    parent = client.create_run("0").info.run_id
    trial = client.create_run("0", run_name="sweep_0", tags={"mlflow.parentRunId": parent}).info.run_id
    client.log_metric(trial, "auc", 0.5)
    client.log_param(trial, "lr", "0.1")
    tags, (run,) = child_runs(sweep(place, parent), UNASKED)
    assert "mlflow.runName" in tags
    assert (run.id, run.name, run.metrics, run.params) == (trial, "sweep_0", {"auc": 0.5}, {"lr": "0.1"})
    with pytest.raises(AmlwrapError, match=r"^The metrics of job sweep cannot be read: "):
        child_runs(sweep(place, "0" * 32), UNASKED)
    assert read_run(sweep(place, "0" * 32), UNASKED) is None
    found = read_run(sweep(place, trial), UNASKED)
    assert found is not None
    assert found.metrics == {"auc": 0.5}


def test_a_scheme_without_its_plugin_is_told() -> None:
    with pytest.raises(UsageError, match="MLflow cannot read strange:// without its plugin"):
        child_runs(sweep("strange://host/x"), UNASKED)
    with pytest.raises(UsageError, match="names no MLflow tracking server"):
        child_runs(sweep(None), UNASKED)


def test_mlflows_plugin_that_cannot_sign_in_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AZURE_TOKEN_CREDENTIALS", "AzureCliCredential")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    put_az(tmp_path, "echo 'AADSTS700082: The refresh token has expired due to inactivity.' >&2; exit 1")

    class Plugin:
        def get_run(self, _: str) -> None:
            DefaultAzureCredential().get_token("https://management.azure.com/.default")

    monkeypatch.setattr("amlwrap.tracking.open_client", lambda _: Plugin())
    with pytest.raises(AuthenticationError, match=r"AADSTS700082: .*: run `az login` again"):
        child_runs(sweep("azureml://host/x"), UNASKED)


def test_a_workspace_tracks_on_the_host_of_its_region() -> None:
    uri = workspace_tracking_uri("https://eastus.api.azureml.ms/discovery", "/subscriptions/s/x")
    assert uri == "azureml://eastus.api.azureml.ms/mlflow/v1.0/subscriptions/s/x"
    uri = workspace_tracking_uri("https://127.0.0.1:4242/discovery", "/subscriptions/s/x")
    assert uri == "azureml://127.0.0.1:4242/mlflow/v1.0/subscriptions/s/x"
    assert workspace_tracking_uri(None, "/subscriptions/s/x") is None


def test_a_sweep_that_names_no_tracking_server_uses_the_workspaces(
    workspace: Workspace, server: ScriptedServer
) -> None:
    discovery: Any = {"properties": {"discoveryUrl": "https://r.api.azureml.ms/discovery"}}
    server.on("GET", "*/workspaces/ws", Answer(body=discovery))
    own = sweep("http://127.0.0.1:1/mlflow")
    assert workspace.jobs.tracking_uri(own) == own.tracking_uri
    assert not server.requests
    nameless = evolve(own, tracking_uri=None)
    assert workspace.jobs.tracking_uri(nameless) == f"azureml://r.api.azureml.ms/mlflow/v1.0{workspace.id}"
