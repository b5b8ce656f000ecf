from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from amlrest.v2021_03_01_preview import models

from amlwrap import sweep
from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import (
    ConflictError,
    InexpressibleError,
    InvalidJobError,
    JobCanceledError,
    JobFailedError,
    JobNotCompletedError,
    NotFoundError,
    ServiceError,
    UsageError,
    WaitTimeoutError,
)
from amlwrap.job import CommandJob, Input, JobStatus, Literal, Objective, Output, SweepJob, Trial
from amlwrap.resources import jobs as jobs_module
from amlwrap.resources.submission import new_job_name
from amlwrap.workspace import Workspace
from tests.support.contract import check_body
from tests.support.scripted_server import Answer, Received, ScriptedServer


def state(status: str, **properties: Any) -> Answer:
    return Answer(200, {"name": "j", "properties": {"jobType": "Command", "status": status, **properties}})


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at jobs a hundred times as often as a person would."""
    monkeypatch.setattr(jobs_module, "_FIRST_INTERVAL", 0.005)
    monkeypatch.setattr(jobs_module, "_LONGEST_INTERVAL", 0.01)


@pytest.fixture
def service(workspace: Workspace, server: ScriptedServer) -> ScriptedServer:
    """A workspace with a compute, a default datastore, and two versions of everything."""

    def echo(request: Received) -> Answer:
        return Answer(201, {**request.json, "name": request.path.rpartition("/")[2], "id": request.path})

    server.on("PUT", "*", echo)
    server.on("GET", f"{workspace.id}/computes/cpu", Answer(200, {"name": "cpu"}))
    server.on("GET", f"{workspace.id}/computes", Answer(200, {"value": [{"name": "cpu"}]}))
    server.on("GET", f"{workspace.id}/datastores", Answer(200, {"value": [{"name": "blobs"}]}))
    for collection in ("codes", "environments", "data"):
        listing = [{"id": f"{workspace.id}/{collection}/x/versions/{number}"} for number in (1, 2)]
        server.on("GET", f"{workspace.id}/{collection}/x/versions", Answer(200, {"value": listing}))
    return server


def job(**values: Any) -> CommandJob:
    return CommandJob(**{"command": "true", "compute": "cpu", **values})


def test_references_become_arm_ids_and_the_body_validates(workspace: Workspace, service: ScriptedServer) -> None:
    submitted = workspace.jobs.submit(
        job(
            code="azureml:x@latest",
            environment="x",
            inputs={"iris": Input(data="x:1")},
            outputs={"model": Output(), "logs": Output(datastore="other", path="kept/here")},
        ),
        name="run-1",
    )
    assert submitted.name == "run-1"
    sent = service.requests[-1]
    assert (sent.method, sent.path) == ("PUT", f"{workspace.id}/jobs/run-1")
    check_body("JobBaseResource", sent.json)
    properties = sent.json["properties"]
    assert properties["codeId"] == f"{workspace.id}/codes/x/versions/2"
    assert properties["environmentId"] == f"{workspace.id}/environments/x/versions/2"
    assert properties["compute"]["target"] == f"{workspace.id}/computes/cpu"
    assert properties["inputDataBindings"]["iris"]["dataId"] == f"{workspace.id}/data/x/versions/1"
    outputs = properties["outputDataBindings"]
    assert outputs["model"]["datastoreId"] == f"{workspace.id}/datastores/blobs"
    assert outputs["model"]["pathOnDatastore"] == "azureml/run-1/model"
    assert outputs["logs"]["datastoreId"] == f"{workspace.id}/datastores/other"
    assert outputs["logs"]["pathOnDatastore"] == "kept/here"


def test_the_trials_of_a_sweep_are_left_to_choose_where_their_outputs_go(
    workspace: Workspace, service: ScriptedServer
) -> None:
    trial = Trial(command="true $AZUREML_SWEEP_x", outputs={"model": Output()})
    objective = Objective(primary_metric="m", goal="Minimize")
    workspace.jobs.submit(
        SweepJob(
            trial=trial,
            compute="cpu",
            objective=objective,
            search_space={"x": sweep.Uniform(0, 1)},
            max_total_trials=2,
        )
    )
    sent = service.requests[-1].json["properties"]["trial"]["outputDataBindings"]["model"]
    assert "pathOnDatastore" not in sent


def test_what_is_only_defined_is_registered_first(workspace: Workspace, service: ScriptedServer) -> None:
    workspace.jobs.submit(
        job(environment=EnvironmentDefinition(image="i"), inputs={"iris": Input(data="https://host/iris.csv")}),
        name="j",
    )
    puts = [request.path for request in service.requests if request.method == "PUT"]
    assert [path.removeprefix(workspace.id).split("/")[1] for path in puts] == ["environments", "data", "jobs"]
    body = service.requests[-1].json["properties"]
    assert (body["environmentId"], body["inputDataBindings"]["iris"]["dataId"]) == (puts[0], puts[1])


def test_a_missing_compute_stops_everything_before_anything_is_registered(
    workspace: Workspace, service: ScriptedServer
) -> None:
    with pytest.raises(UsageError, match="no compute 'cpuu': did you mean 'cpu'"):
        workspace.jobs.submit(job(compute="cpuu", environment=EnvironmentDefinition(image="i")))
    assert not [line for line in service.lines() if line.startswith("PUT")]


def test_a_script_that_is_not_in_the_folder_stops_everything_before_anything_is_registered(
    workspace: Workspace, service: ScriptedServer, tmp_path: Path
) -> None:
    with pytest.raises(InvalidJobError, match=r"'none\.py', but there is no such file in the code folder"):
        workspace.jobs.submit(job(command="python none.py", code=tmp_path))
    assert service.requests == []


def test_a_missing_asset_stops_everything_before_anything_is_registered(
    workspace: Workspace, service: ScriptedServer
) -> None:
    service.on("GET", f"{workspace.id}/data/none/versions", Answer(200, {"value": []}))
    with pytest.raises(NotFoundError, match="no data 'none'"):
        workspace.jobs.submit(
            job(environment=EnvironmentDefinition(image="i"), inputs={"a": Input(data="none@latest")})
        )
    assert not [line for line in service.lines() if line.startswith("PUT")]


@pytest.mark.parametrize("name", ["a.b", "a b", "-a", "a/b", "é"])
def test_a_name_the_service_would_answer_with_500_is_refused(
    workspace: Workspace, service: ScriptedServer, name: str
) -> None:
    with pytest.raises(InvalidJobError, match="cannot name a job"):
        workspace.jobs.submit(job(), name=name)
    with pytest.raises(InvalidJobError, match="cannot name a job"):
        workspace.jobs.preview(job(name=name))
    assert service.requests == []


def test_a_sweep_that_breaks_a_rule_is_refused_before_anything_is_sent(
    workspace: Workspace, service: ScriptedServer
) -> None:
    empty = SweepJob(
        trial=Trial(command="true"),
        search_space={},
        objective=Objective(primary_metric="m", goal="Minimize"),
        compute="cpu",
    )
    with pytest.raises(InvalidJobError, match="search space is empty"):
        workspace.jobs.submit(empty)
    assert service.requests == []


@pytest.mark.parametrize(
    ("beyond", "path"),
    [
        ({"compute": None}, "compute"),
        ({"shm_size": "2g"}, "shm_size"),
        ({"environment": EnvironmentDefinition(build_context=Path("docker"))}, "environment.build_context"),
        ({"environment": "azureml://registries/azureml/environments/e/versions/1"}, "environment"),
        ({"command": "cat <<'E'\n${{inputs.x}}\nE\n", "inputs": {"x": Input(data="x:1")}}, "command"),
    ],
)
def test_what_the_api_version_has_no_words_for_is_refused_before_anything_is_sent(
    workspace: Workspace, service: ScriptedServer, tmp_path: Path, beyond: dict[str, Any], path: str
) -> None:
    described = job(**{"code": tmp_path, **beyond})
    for send in (workspace.jobs.submit, workspace.jobs.preview):
        with pytest.raises(InexpressibleError, match=f"^{re.escape(path)}: .*(came with|From) api-version") as caught:
            send(described)
        assert caught.value.path == path
        assert str(caught.value) == f"{path}: {caught.value.problem}"
    assert not service.requests


def test_a_literal_and_what_stands_in_single_quotes_arrive(workspace: Workspace, service: ScriptedServer) -> None:
    command = """python -c 'print("${{inputs.iris}}")' --n ${{inputs.rounds}}"""
    inputs = {"iris": Input(data="x:1"), "rounds": Literal("01")}
    workspace.jobs.submit(job(command=command, inputs=inputs, display_name="Mine"))
    properties = service.requests[-1].json["properties"]
    assert properties["command"] == """python -c 'print("'"$AZURE_ML_INPUT_iris"'")' --n 01"""
    assert list(properties["inputDataBindings"]) == ["iris"]
    assert properties["tags"] == {"display_name": "Mine"}
    check_body("JobBaseResource", service.requests[-1].json)


def test_a_sweeps_trial_is_resolved_as_a_job_is(workspace: Workspace, service: ScriptedServer) -> None:
    job = SweepJob(
        trial=Trial(command="true", environment="x:1", inputs={"iris": Input(data="x@latest")}),
        search_space={"lr": sweep.Uniform(0, 1)},
        objective=Objective(primary_metric="m", goal="Minimize"),
        compute="cpu",
    )
    workspace.jobs.submit(job, name="s")
    trial = service.requests[-1].json["properties"]["trial"]
    assert trial["environmentId"] == f"{workspace.id}/environments/x/versions/1"
    assert trial["inputDataBindings"]["iris"]["dataId"] == f"{workspace.id}/data/x/versions/2"


def test_a_generated_model_is_sent_as_it_is(workspace: Workspace, service: ScriptedServer) -> None:
    body = models.JobBaseResource.from_dict({"properties": {"jobType": "Command", "command": "x", "new": 1}})
    workspace.jobs.submit(body, name="raw")
    assert service.lines() == [f"PUT {workspace.id}/jobs/raw"]
    assert service.requests[-1].json == body.to_dict()


def test_a_preview_is_what_submitting_sends(workspace: Workspace, service: ScriptedServer, tmp_path: Path) -> None:
    described = job(environment=EnvironmentDefinition(image="i"), inputs={"iris": Input(data="https://host/x")})
    planned = workspace.jobs.preview(described, name="j")
    assert not [line for line in service.lines() if line.startswith(("PUT", "POST"))]
    workspace.jobs.submit(described, name="j")
    sent = [request for request in service.requests if request.method == "PUT"]
    assert [(request.method, request.path, request.body) for request in planned] == [
        ("PUT", f"{request.path}?api-version={request.query['api-version']}", request.json) for request in sent
    ]


def test_a_name_of_ones_own_is_kept_and_a_new_one_is_valid_and_new() -> None:
    names = {new_job_name(experiment) for experiment in (None, "iris", "é ü", "x" * 300, "--") for _ in range(3)}
    assert len(names) == 15
    assert all(re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9\-_]{0,254}", name) for name in names)


@pytest.mark.usefixtures("quick")
def test_waiting_tells_every_change_and_ends_with_the_job(workspace: Workspace, server: ScriptedServer) -> None:
    states = ["Queued", "Running", "Running", "Completed"]
    server.on("GET", f"{workspace.id}/jobs/j", *map(state, states))
    changes: list[str] = []
    polls: list[str] = []
    done = workspace.jobs.wait(
        "j", on_change=lambda job: changes.append(str(job.status)), on_poll=lambda job: polls.append(str(job.status))
    )
    assert done.status is JobStatus.COMPLETED
    assert changes == ["Queued", "Running", "Completed"]
    assert polls == states


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("Failed", JobFailedError),
        ("NotResponding", JobFailedError),
        ("Canceled", JobCanceledError),
        ("Paused", JobNotCompletedError),
    ],
)
def test_any_end_but_completed_raises_with_how_and_why(
    workspace: Workspace, server: ScriptedServer, status: str, kind: type[JobNotCompletedError]
) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"), state(status, properties={"amlwrap.error": "So."}))
    with pytest.raises(JobNotCompletedError) as raised:
        workspace.jobs.wait("j")
    assert type(raised.value) is kind
    assert str(raised.value) == f"Job j ended as {status}: So."
    assert raised.value.job == workspace.jobs.get("j")
    assert raised.value.log_tail == ()


@pytest.mark.usefixtures("quick")
def test_an_end_that_nobody_explains_is_told_without_a_reason(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Canceled"))
    with pytest.raises(JobCanceledError, match=r"^Job j ended as Canceled\.$"):
        workspace.jobs.wait("j")


@pytest.mark.usefixtures("quick")
def test_a_failed_job_stays_one_when_its_log_cannot_be_read(workspace: Workspace, server: ScriptedServer) -> None:
    output = {"datastoreId": f"{workspace.id}/datastores/secret", "path": "ExperimentRun/dcid.j"}
    server.on("GET", f"{workspace.id}/jobs/j", state("Failed", output=output))
    server.on("GET", f"{workspace.id}/datastores/secret", Answer(403, {"error": {"message": "Not for you."}}))
    with pytest.raises(JobFailedError, match="Job j ended as Failed") as raised:
        workspace.jobs.wait("j")
    assert raised.value.log_tail == (
        "(The log cannot be read: Not for you. (HTTP 403, request id "
        f"{server.requests[-1].headers['x-ms-client-request-id']}))",
    )


@pytest.mark.usefixtures("quick")
def test_waiting_can_be_limited_and_the_job_goes_on(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"))
    with pytest.raises(WaitTimeoutError, match="still Running after 0 s; it goes on") as raised:
        workspace.jobs.wait("j", timeout=0)
    assert raised.value.waited_for == workspace.jobs.get("j")


def test_lists_are_filtered_by_service_and_client_and_end_early(workspace: Workspace, server: ScriptedServer) -> None:
    def listed(*statuses: str) -> list[dict[str, Any]]:
        return [{"name": status, "properties": {"jobType": "Command", "status": status}} for status in statuses]

    more = f"{server.url}/more"
    server.on("GET", f"{workspace.id}/jobs", Answer(200, {"value": listed("Failed", "Running"), "nextLink": more}))
    server.on("GET", "/more", Answer(200, {"value": listed("Running", "Running"), "nextLink": f"{server.url}/last"}))
    found = list(workspace.jobs.list(job_type="Command", tag="t", status="running", limit=2))
    assert [job.status for job in found] == [JobStatus.RUNNING] * 2
    assert server.lines() == [f"GET {workspace.id}/jobs", "GET /more"]
    query = server.requests[0].query
    assert (query["jobType"], query["tag"]) == ("Command", "t")


def test_cancelling_returns_the_job_as_it_is_then(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(200))
    server.on("GET", f"{workspace.id}/jobs/j", state("CancelRequested"))
    assert workspace.jobs.cancel("j").status is JobStatus.CANCEL_REQUESTED


def test_a_cancellation_that_takes_its_time_is_followed_to_its_end(
    workspace: Workspace, server: ScriptedServer
) -> None:
    operation = {"Location": f"{server.url}/operation", "Retry-After": "0"}
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(202, headers=operation))
    server.on("GET", "/operation", Answer(202, headers=operation), Answer(200))
    server.on("GET", f"{workspace.id}/jobs/j", state("Canceled"))
    assert workspace.jobs.cancel("j").status is JobStatus.CANCELED
    assert server.lines()[-3:] == ["GET /operation", "GET /operation", f"GET {workspace.id}/jobs/j"]


def test_cancelling_what_has_ended_says_so(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(409, {"error": {"message": "It has ended."}}))
    with pytest.raises(ConflictError, match="It has ended"):
        workspace.jobs.cancel("j")


def test_deleting_waits_until_the_job_is_gone(workspace: Workspace, server: ScriptedServer) -> None:
    headers = {"Location": f"{server.url}/operation", "Retry-After": "0"}
    server.on("DELETE", f"{workspace.id}/jobs/j", Answer(202, b"", headers))
    server.on("GET", "/operation", Answer(202, b"", {"Retry-After": "0"}), Answer(200))
    workspace.jobs.delete("j")
    assert server.lines()[1:] == ["GET /operation", "GET /operation"]


def test_an_answer_without_a_job_is_an_error(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", Answer(200, b"<html>portal</html>"))
    with pytest.raises(ServiceError, match="without the JobBaseResource that was asked for"):
        workspace.jobs.get("j")


def test_trials_of_what_is_no_sweep_are_refused(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"))
    with pytest.raises(UsageError, match="only sweeps have trials"):
        workspace.jobs.trials("j")


def test_outputs_that_are_not_there_are_refused(workspace: Workspace, server: ScriptedServer, tmp_path: Path) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running", command="x", compute={"target": "c"}))
    with pytest.raises(UsageError, match=r"Nothing is kept of job j yet \(it is Running\)"):
        workspace.jobs.download("j", tmp_path)
    with pytest.raises(UsageError, match="no output 'model'; its named outputs: none"):
        workspace.jobs.download("j", tmp_path, output="model")


def test_a_service_cannot_choose_where_files_are_written(
    workspace: Workspace, server: ScriptedServer, tmp_path: Path
) -> None:
    output = {"datastoreId": "/x/datastores/artifacts", "path": "ExperimentRun/dcid.j"}
    answer = {"name": "../../escaped", "properties": {"jobType": "Command", "status": "Completed", "output": output}}
    server.on("GET", f"{workspace.id}/jobs/j", Answer(200, answer))
    with pytest.raises(UsageError, match="escaped' is not a name for a job"):
        workspace.jobs.download("j", tmp_path)
    assert list(tmp_path.iterdir()) == []
