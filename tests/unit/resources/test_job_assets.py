"""What a job refers to and the workspace lacks is named, with what there is, and with the property that names it."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.errors import BadRequestError, InvalidJobError, UsageError, WorkspaceNotFoundError
from amlwrap.job import CommandJob, Input
from amlwrap.references import Collection
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer

MISSING = Answer(404, {"error": {"code": "UserError", "message": "There is none."}})


@pytest.fixture
def service(workspace: Workspace, server: ScriptedServer) -> ScriptedServer:
    server.on("GET", f"{workspace.id}/computes/cpu", Answer(200, {"name": "cpu"}))
    server.on("GET", f"{workspace.id}/datastores", Answer(200, {"value": [{"name": "blobs"}]}))
    names = [{"name": name} for name in ("iris-data", "titanic", "amlwrap-uri_file")]
    server.on("GET", f"{workspace.id}/data", Answer(200, {"value": names}))
    server.on("GET", f"{workspace.id}/environments", Answer(200, {"value": []}))
    server.on("PUT", "*", MISSING)
    return server


def job(**values: Any) -> CommandJob:
    return CommandJob(**{"command": "true", "compute": "cpu", **values})


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"inputs": {"a": Input(data="iris-dat@latest")}},
            "inputs.a.data: the workspace has no data 'iris-dat': did you mean 'iris-data'?",
        ),
        (
            {"inputs": {"a": Input(data="azureml:wine")}},
            "inputs.a.data: the workspace has no data 'wine': it has iris-data, titanic.",
        ),
        (
            {"inputs": {"a": Input(data="iris-dat")}},
            "inputs.a.data: there is no file or folder 'iris-dat' here, and no data of that name in the workspace: "
            "did you mean 'iris-data'?",
        ),
        ({"environment": "e@latest"}, "environment: the workspace has no environment 'e': it has none."),
        ({"code": "c@latest"}, "code: the workspace has no code 'c': check the name."),
        (
            {"environment": "AzureML-sklearn-1.0@latest"},
            "environment: 'AzureML-sklearn-1.0' is an environment that Azure keeps, which the local workspace does not "
            "reach: register what stands in for it, with `amlwrap environment create AzureML-sklearn-1.0 --image "
            "python --conda-file FILE`.",
        ),
    ],
)
def test_a_latest_version_that_is_missing_is_told_before_anything_is_sent(
    values: dict[str, Any], told: str, workspace: Workspace, service: ScriptedServer
) -> None:
    service.on("GET", "*/versions", MISSING)
    for send in (workspace.jobs.submit, workspace.jobs.preview):
        with pytest.raises(InvalidJobError) as caught:
            send(job(**values))
        assert str(caught.value) == told
    assert not [line for line in service.lines() if line.startswith("PUT")]


def test_a_version_that_is_missing_is_told_when_the_service_says_so(
    workspace: Workspace, service: ScriptedServer
) -> None:
    versions = [{"id": f"{workspace.id}/data/titanic/versions/{number}"} for number in range(1, 13)]
    service.on("GET", f"{workspace.id}/data/titanic/versions/99", MISSING)
    service.on("GET", f"{workspace.id}/data/titanic/versions", Answer(200, {"value": versions}))
    with pytest.raises(InvalidJobError) as caught:
        workspace.jobs.submit(job(inputs={"a": Input(data="titanic:99")}))
    assert str(caught.value) == (
        "inputs.a.data: the workspace has no data 'titanic:99': of that name it has "
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and more."
    )


def test_what_is_missing_is_told_also_where_names_cannot_be_listed(
    workspace: Workspace, service: ScriptedServer
) -> None:
    service.on("GET", "*/versions", MISSING)
    service.on("GET", f"{workspace.id}/data", Answer(403, {"error": {"code": "AuthorizationFailed", "message": "No."}}))
    with pytest.raises(InvalidJobError, match=r"no data 'wine': check the name\.$"):
        workspace.jobs.preview(job(inputs={"a": Input(data="wine@latest")}))


def test_a_model_that_is_missing_is_told_with_the_nearest_that_there_is(
    workspace: Workspace, service: ScriptedServer
) -> None:
    service.on("GET", "*/versions", MISSING)
    service.on("GET", f"{workspace.id}/models", Answer(200, {"value": [{"name": "iris"}]}))
    with pytest.raises(UsageError, match=r"^the workspace has no model 'iirs': did you mean 'iris'\?"):
        workspace.jobs._assets.find("azureml:iirs@latest", "models")


@pytest.mark.parametrize("collection", ["codes", "data", "environments"])
def test_whether_a_name_is_registered_costs_one_request(
    workspace: Workspace, service: ScriptedServer, collection: Collection
) -> None:
    service.on("GET", f"{workspace.id}/{collection}/none/versions", MISSING)
    versions = {"value": [{"id": f"{workspace.id}/{collection}/many/versions/1"}], "nextLink": f"{service.url}/next"}
    service.on("GET", f"{workspace.id}/{collection}/many/versions", Answer(200, versions))
    found = [workspace.jobs._assets.has(name, collection) for name in ("none", "many")]
    assert (found, len(service.requests)) == ([False, True], 2)


def test_a_workspace_that_is_not_there_is_no_fault_of_the_jobs(workspace: Workspace, service: ScriptedServer) -> None:
    gone = {"code": "ResourceGroupNotFound", "message": "Resource group 'rg' could not be found."}
    for method in ("GET", "PUT"):
        service.on(method, "*", Answer(404, {"error": gone}))
    for described in (job(compute="gpu"), job(code="c@latest"), job(inputs={"a": Input(data="d:1", type="uri_file")})):
        with pytest.raises(WorkspaceNotFoundError, match=r"^Resource group 'rg' could not be found"):
            workspace.jobs.submit(described, name="mine")


def test_an_answer_about_something_else_stays_what_it_is(workspace: Workspace, service: ScriptedServer) -> None:
    service.on("PUT", "*", Answer(400, {"error": {"code": "UserError", "message": "No."}}))
    with pytest.raises(BadRequestError, match="No"):
        workspace.jobs.submit(job())


def test_a_compute_that_is_none_is_told_with_its_property(workspace: Workspace, service: ScriptedServer) -> None:
    with pytest.raises(InvalidJobError, match=r"^compute: '<name>' is not a name for a compute: use up to 255"):
        workspace.jobs.preview(job(compute="<name>"))


def test_a_place_in_a_registry_is_whole_or_refused(workspace: Workspace, service: ScriptedServer) -> None:
    assets = workspace.jobs._assets
    whole = "azureml://registries/azureml/environments/e/labels/latest"
    assert assets.find(whole, "environments") == (whole, None)
    with pytest.raises(UsageError, match="names nothing in a registry: write azureml://registries/REGISTRY/environm"):
        assets.find("azureml://registries/azureml/e", "environments")
    with pytest.raises(UsageError, match="names environments, where data is meant"):
        assets.find(whole, "data")
