"""What a job becomes on its way to the service, and what stops it before anything is sent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from amlrest.v2021_03_01_preview import models

from amlwrap import sweep
from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import (
    InexpressibleError,
    InvalidJobError,
    UsageError,
)
from amlwrap.job import CommandJob, Input, Literal, Objective, Output, SweepJob, Trial
from amlwrap.resources.submission import new_job_name
from amlwrap.workspace import Workspace
from tests.support.contract import check_body
from tests.support.scripted_server import Answer, Received, ScriptedServer


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


def test_an_output_for_another_workspaces_datastore_is_refused(workspace: Workspace, service: ScriptedServer) -> None:
    elsewhere = f"{workspace.id}2/datastores/blobs"
    with pytest.raises(UsageError, match=f"{elsewhere} is not in the job's workspace: name one of its own"):
        workspace.jobs.submit(job(outputs={"model": Output(datastore=elsewhere, path="a")}))
    assert not [line for line in service.lines() if line.startswith("PUT")]


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
    with pytest.raises(InvalidJobError, match="no compute 'cpuu' in workspace ws: did you mean 'cpu'"):
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
    service.on("GET", f"{workspace.id}/data", Answer(200, {"value": [{"name": "x"}]}))
    with pytest.raises(InvalidJobError, match=r"^inputs\.a\.data: the workspace has no data 'none': it has x\.$"):
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
    with pytest.raises(InvalidJobError, match="search_space: is empty"):
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
    assert not [line for line in service.lines() if not line.startswith("GET")]


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


def test_a_generated_model_of_another_api_version_is_refused(workspace: Workspace, server: ScriptedServer) -> None:
    from amlrest.v2024_04_01.models import CommandJob as LaterCommandJob
    from amlrest.v2024_04_01.models import JobBaseResource

    properties = LaterCommandJob(command="true", environment_id="none")
    with pytest.raises(UsageError, match=r"JobBaseResource cannot be sent: 2021-03-01-preview is spoken.*v2021_03_01_"):
        workspace.jobs.submit(JobBaseResource(properties=properties), name="job")
    assert server.requests == []


@pytest.mark.parametrize("body", [None, {"properties": {}}, "job.yml"])
def test_what_is_no_model_is_refused_before_anything_is_sent(
    workspace: Workspace, server: ScriptedServer, body: object
) -> None:
    with pytest.raises(UsageError, match=rf"builtins.{type(body).__name__} cannot be sent"):
        workspace.jobs.submit(body, name="job")
    assert server.requests == []


@pytest.mark.parametrize("body", [None, {"properties": {}}, "job"])
def test_what_is_neither_a_description_nor_a_model_is_refused(
    workspace: Workspace, server: ScriptedServer, body: object
) -> None:
    with pytest.raises(UsageError, match=f"{type(body).__name__} cannot be sent: 2021-03-01-preview is spoken"):
        workspace.jobs.submit(body, name="job")
    assert server.requests == []


def test_a_generated_model_has_no_preview(workspace: Workspace, server: ScriptedServer) -> None:
    body: Any = models.JobBaseResource.from_dict({"properties": {"jobType": "Command"}})
    with pytest.raises(UsageError, match="JobBaseResource cannot be previewed: give a CommandJob or a SweepJob"):
        workspace.jobs.preview(body)
    assert server.requests == []


@pytest.mark.parametrize("url", ["s3://KEY:hidden@bucket/x.csv", "file:///hidden", "dbfs://hidden"])
def test_an_input_at_a_url_that_jobs_cannot_read_is_refused_and_not_repeated(
    workspace: Workspace, service: ScriptedServer, url: str
) -> None:
    with pytest.raises(
        InvalidJobError, match=r"^inputs\.iris\.data: \w+:// begins no URL that jobs read: use ab"
    ) as caught:
        workspace.jobs.submit(job(inputs={"iris": Input(data=url)}), name="job")
    assert "hidden" not in str(caught.value)
    assert not [line for line in service.lines() if line.startswith(("PUT", "POST"))]
