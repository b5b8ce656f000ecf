"""Models by their references, and what is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap.assets import ModelDefinition
from amlwrap.errors import InexpressibleError, NotFoundError, UsageError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer

MISSING = Answer(404, {"error": {"code": "UserError", "message": "Not found."}})


@pytest.fixture
def models(workspace: Workspace, server: ScriptedServer) -> str:
    """Two versions of a model, and the path of all models."""
    base = f"{workspace.id}/models"
    versions = [{"id": f"{base}/iris/versions/{number}", "properties": {"path": "p"}} for number in ("1", "2")]
    server.on("GET", base, Answer(200, {"value": [{"name": "iris"}]}))
    server.on("GET", f"{base}/iris/versions", Answer(200, {"value": versions}))
    for number, body in enumerate(versions, start=1):
        server.on("GET", f"{base}/iris/versions/{number}", Answer(200, body))
    server.on("GET", f"{base}/iris/versions/9", MISSING)
    server.on("GET", f"{base}/iirs/versions", MISSING)
    return base


@pytest.mark.parametrize(
    ("reference", "version", "found"),
    [
        ("iris", None, "2"),
        ("iris", "latest", "2"),
        ("iris@latest", None, "2"),
        ("azureml:iris@latest", None, "2"),
        ("iris", "1", "1"),
        ("iris:1", None, "1"),
        ("azureml:iris:1", None, "1"),
        ("{base}/iris/versions/1", None, "1"),
    ],
)
def test_a_model_is_found_by_every_reference(
    workspace: Workspace, models: str, reference: str, version: str | None, found: str
) -> None:
    assert workspace.models.get(reference.format(base=models), version).version == found


def test_a_model_that_is_not_there_is_told_with_what_is(workspace: Workspace, models: str) -> None:
    with pytest.raises(NotFoundError, match=r"^Not found\. Did you mean 'iris'\?"):
        workspace.models.get("iirs")
    with pytest.raises(NotFoundError, match=r"^Not found\. Did you mean 'iris'\?"):
        list(workspace.models.versions("iirs"))
    with pytest.raises(NotFoundError, match=r"^Not found\. Of that name it has 1, 2\."):
        workspace.models.get("iris:9")
    assert list(workspace.models.list()) == ["iris"]
    assert [model.version for model in workspace.models.versions("iris")] == ["1", "2"]


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda found: found.get(""), "names no model"),
        (lambda found: found.get("a/b"), "names no model"),
        (lambda found: found.get(3), "is text, and no int"),
        (lambda found: found.get("iris:1", "2"), "iris:1 says the version already"),
        (lambda found: found.get("iris", ""), "is not a name for a model version"),
        (lambda found: found.get("azureml://registries/r/models/iris/versions/1"), "is no model of workspace ws"),
        (
            lambda found: found.get(
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/other"
                "/models/iris/versions/1"
            ),
            "is no model of workspace ws",
        ),
        (lambda found: found.versions(3), "is text, and no int"),
        (lambda found: found.create("m"), "from a job or from a path: give one of the two"),
        (lambda found: found.create("m", path="p", job="j"), "from a job or from a path: give one of the two"),
        (lambda found: found.create("m", path="p", best=True), "give the job instead of a path"),
        (lambda found: found.create("m", path="p", output="o"), "give the job instead of a path"),
        (lambda found: found.create("m", job="j", datastore="d"), "stays where it is: leave the datastore out"),
        (lambda found: found.create("m", job=3), "A name for a job is text, and no int"),
        (lambda found: found.create("m", job="j", auth="door"), "'door' is no way to sign in to storage"),
        (lambda found: found.create("my.model", path="."), "use no dots"),
        (lambda found: found.create("m", path=".", version="latest"), "latest is no version of its own"),
        (lambda found: found.create("m", path=".", version="a b"), "'a b' is not a name for a model version"),
        (lambda found: found.create("m", path=".", type="onnx"), "type 'onnx' is not one of custom_model, mlflow"),
        (lambda found: found.create("m", path=".", tags={"a": 1}), "tags.a: must be text, not 1"),
        (lambda found: found.create("m", path=".", tags=3), "A mapping of names to values is needed"),
        (lambda found: found.create("m", path=".", description=3), "description is text, and not 3"),
        (lambda found: found.create("m", path=""), "The path to upload is empty"),
        (lambda found: found.create("m", path=3), "is a path on this machine"),
        (lambda found: found.create("m", path="azureml://datastores/d/paths/p", datastore="d"), "on a datastore alr"),
        (lambda found: found.create("m", path="azureml://datastores/d"), "names no datastore path"),
        (lambda found: found.create("m", path="azureml://datastores/d/paths/a/../b"), "names no datastore path"),
        (lambda found: found.create("m", path="azureml:iris:1"), "azureml:iris:1 is registered already"),
        (
            lambda found: found.create("m", path="runs:/4711/my/model"),
            "give azureml://jobs/4711/outputs/artifacts/paths/my/model, by the name of its job",
        ),
        (lambda found: found.create("m", path="s3://KEY:hidden@bucket/x"), r"from a URL like s3://\.\.\.: copy it"),
        (lambda found: found.register(3), "from a ModelDefinition, and not from 3"),
        (lambda found: found.download("iris", 3), "folder is a path on this machine"),
        (lambda found: found.download("iris", ".", auth="door"), "'door' is no way to sign in to storage"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_sent(
    workspace: Workspace, server: ScriptedServer, ask: Callable[[Any], object], told: str
) -> None:
    with pytest.raises(UsageError, match=told) as caught:
        ask(workspace.models)
    assert "hidden" not in str(caught.value)
    assert server.requests == []


def test_a_type_that_the_api_version_has_no_word_for_is_told(
    workspace: Workspace, server: ScriptedServer, tmp_path: Path
) -> None:
    with pytest.raises(InexpressibleError, match=r"^type: a model of type triton_model came with api-version 2022-05"):
        workspace.models.register(ModelDefinition(name="m", path=tmp_path, type="triton_model"))
    assert server.requests == []


def test_a_datastore_that_is_not_looked_into_needs_the_models_type(
    workspace: Workspace, server: ScriptedServer
) -> None:
    properties = {"contents": {"contentsType": "AzureFile"}}
    server.on("GET", f"{workspace.id}/datastores/shares", Answer(200, {"name": "shares", "properties": properties}))
    with pytest.raises(UsageError, match=r"^Datastore shares is of type AzureFile, into which amlwrap does not look"):
        workspace.models.create("m", path="azureml://datastores/shares/paths/model")


def test_a_model_at_a_url_is_not_fetched(workspace: Workspace, server: ScriptedServer, tmp_path: Path) -> None:
    url = "https://account.example/container/model?sig=hidden"
    body = {"id": f"{workspace.id}/models/m/versions/1", "properties": {"path": url}}
    server.on("GET", f"{workspace.id}/models/m/versions/1", Answer(200, body))
    with pytest.raises(UsageError, match=r"Model m:1 is at https://account\.example/container/model\?\.\.\., on no"):
        workspace.models.download("m:1", tmp_path)
    assert list(tmp_path.iterdir()) == []
