from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from amlwrap.assets import Data
from amlwrap.errors import SnapshotError, UsageError
from amlwrap.references import without_secrets
from amlwrap.resources.versions import content_version
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer


@pytest.fixture
def registry(workspace: Workspace, server: ScriptedServer) -> str:
    def echo(request: Received) -> Answer:
        return Answer(201, {**request.json, "id": request.path, "name": request.path.rpartition("/")[2]})

    server.on("PUT", "*", echo)
    for name in ("blobs", "store"):
        server.on("GET", f"{workspace.id}/datastores/{name}", Answer(200, {"name": name}))
    return f"{workspace.id}/data"


@pytest.mark.parametrize("url", ["https://host/iris.csv", "wasbs://c@a.blob.core.windows.net/x", "abfss://c@a/x"])
def test_a_url_is_registered_as_it_is_and_once(
    workspace: Workspace, server: ScriptedServer, registry: str, url: str
) -> None:
    data = workspace.data.create("iris", url)
    assert (data.name, data.path, data.datastore_id) == ("iris", url, None)
    assert server.requests[-1].json == {"properties": {"datasetType": "Simple", "path": url}}
    server.on("GET", f"{registry}/iris/versions/{data.version}", Answer(200, {"id": data.id}))
    assert workspace.data.create("iris", url).version == data.version
    assert server.lines()[-1].startswith("GET")


def test_data_that_is_registered_as_another_type_is_refused(server: ScriptedServer, credential: Any) -> None:
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version="2024-04-01") as workspace:
        url = "https://host/iris"
        version = content_version(url, None)
        found = {"id": f"{workspace.id}/data/iris/versions/{version}", "properties": {"dataType": "uri_folder"}}
        server.on("GET", f"{workspace.id}/data/iris/versions/{version}", Answer(200, found))
        with pytest.raises(UsageError, match=f"registered as uri_folder already, as iris:{version}: give it another"):
            workspace.data.create("iris", url, type="uri_file")
        assert workspace.data.create("iris", url, type="uri_folder").type == "uri_folder"
        assert workspace.data.create("iris", url).type == "uri_folder"
    assert {line.partition(" ")[0] for line in server.lines()} == {"GET"}


def test_a_file_called_a_folder_and_a_folder_called_a_file_are_refused_before_anything_is_sent(
    server: ScriptedServer, credential: Any, tmp_path: Path
) -> None:
    (tmp_path / "rows.csv").write_text("a\n1\n", encoding="utf-8")
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version="2024-04-01") as workspace:
        with pytest.raises(UsageError, match=r"The data is of type uri_file, but .* is a folder: name a file"):
            workspace.data.create("rows", tmp_path, type="uri_file")
        for kind in ("uri_folder", "mltable"):
            with pytest.raises(
                UsageError, match=rf"The data is of type {kind}, but .*rows.csv is a file: name a folder"
            ):
                workspace.data.create("rows", str(tmp_path / "rows.csv"), type=kind)
    assert server.requests == []


@pytest.mark.parametrize("uri", ["azureml://datastores/blobs/paths/a/b.csv", "azureml://datastores/blobs/a/b.csv"])
def test_a_datastore_path_names_the_datastore(
    workspace: Workspace, server: ScriptedServer, registry: str, uri: str
) -> None:
    data = workspace.data.create("iris", uri, version="2", description="rows")
    assert (data.path, data.datastore_id) == ("a/b.csv", f"{workspace.id}/datastores/blobs")
    assert (data.version, data.description) == ("2", "rows")
    assert server.lines() == [f"GET {workspace.id}/datastores/blobs", f"PUT {registry}/iris/versions/2"]


def test_a_datastore_path_is_taken_with_the_workspaces_place_in_front(
    workspace: Workspace, server: ScriptedServer, registry: str
) -> None:
    place = f"azureml:/{workspace.id.replace('/providers/Microsoft.MachineLearningServices', '')}"
    data = workspace.data.create("iris", f"{place}/datastores/blobs/paths/a/b.csv", version="2")
    assert (data.path, data.datastore_id) == ("a/b.csv", f"{workspace.id}/datastores/blobs")
    assert workspace.data.uri(f"{place}/datastores/blobs/paths/a") == "azureml://datastores/blobs/paths/a"
    with pytest.raises(UsageError, match="names no datastore path"):
        workspace.data.create("iris", f"{place}2/datastores/blobs/paths/a/b.csv")


def test_an_asset_that_the_service_shows_by_the_workspaces_guid_is_read_by_jobs_as_it_is(workspace: Workspace) -> None:
    uri = "azureml://locations/eastus/workspaces/10000000-0000-0000-0000-000000000048/data/iris/versions/1"
    assert workspace.data.uri(uri) == uri
    with pytest.raises(UsageError, match=r"write .*azureml:NAME:VERSION for what is registered"):
        workspace.data.create("iris", uri)


@pytest.mark.parametrize("written", ["a%20b/50%25.csv", "a b/50%25.csv"])
def test_a_datastore_uri_is_percent_encoded_as_far_as_need_be(
    workspace: Workspace, server: ScriptedServer, registry: str, written: str
) -> None:
    uri = f"azureml://datastores/store/paths/{written}"
    workspace.data.create("spaced", uri, version="1")
    assert server.requests[-1].json["properties"]["path"] == "a b/50%.csv"
    assert workspace.data.uri(uri) == "azureml://datastores/store/paths/a b/50%25.csv"


def test_unnamed_data_is_anonymous(workspace: Workspace, server: ScriptedServer, registry: str) -> None:
    assert workspace.data.create(None, "https://host/x", version="1").name == "amlwrap-uri_folder"
    assert server.requests[-1].json["properties"]["isAnonymous"] is True


@pytest.mark.parametrize(
    "path",
    [
        "azureml://datastores/x",
        "azureml://jobs/j/outputs",
        "azureml://datastores/a b/c",
        "azureml://datastores/x/paths/",
    ],
)
def test_a_datastore_path_that_is_none_is_refused(workspace: Workspace, server: ScriptedServer, path: str) -> None:
    with pytest.raises(UsageError):
        workspace.data.create("iris", path)
    assert server.requests == []


@pytest.mark.parametrize(
    ("path", "version", "said"),
    [("ftp://h/x.csv", None, "no URL that jobs read"), ("https://h", "1/2", "data version")],
)
def test_what_cannot_be_registered_is_refused_at_once(
    workspace: Workspace, server: ScriptedServer, path: str, version: str | None, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        workspace.data.create("iris", path, version=version)
    assert server.requests == []


def test_a_file_that_is_not_there_is_one_sentence_and_nothing_is_sent(
    workspace: Workspace, server: ScriptedServer, tmp_path: Path
) -> None:
    with pytest.raises(SnapshotError, match=r"none\.csv"):
        workspace.data.create("iris", tmp_path / "none.csv")
    assert server.requests == []


@pytest.mark.parametrize(
    "path", ["s3://KEY:hidden@bucket/x", "ftp://me:hidden@host/x", "https://", "https://a b/hidden"]
)
def test_a_url_that_is_refused_is_not_repeated(workspace: Workspace, server: ScriptedServer, path: str) -> None:
    with pytest.raises(UsageError, match="URL") as caught:
        workspace.data.create("d", path)
    assert "hidden" not in str(caught.value)
    assert server.requests == []


@pytest.mark.parametrize("place", ["azureml://datastores/blobs/paths/../x", "azureml://datastores/blobs/paths/a/../b"])
def test_a_path_that_leads_out_of_its_datastore_is_refused(workspace: Workspace, place: str) -> None:
    with pytest.raises(UsageError, match="names no datastore path"):
        workspace.data.create("d", place)


def test_the_long_form_that_azure_shows_is_a_path_on_a_datastore_of_its_own_workspace_alone(
    workspace: Workspace, server: ScriptedServer, registry: str
) -> None:
    scope = workspace.scope
    place = f"subscriptions/{scope.subscription_id}/resourcegroups/{scope.resource_group}/workspaces"
    data = workspace.data.create("d", f"azureml://{place}/{scope.workspace_name}/datastores/blobs/paths/a/b.csv")
    assert (data.path, data.datastore_id) == ("a/b.csv", f"{workspace.id}/datastores/blobs")
    with pytest.raises(UsageError, match="names no datastore path of this workspace"):
        workspace.data.create("d", f"azureml://{place}/another/datastores/blobs/paths/a/b.csv")


@pytest.mark.parametrize("reference", ["azureml:iris:1", "azureml://registries/r/data/iris/versions/1"])
def test_what_is_registered_is_not_registered_again(
    workspace: Workspace, server: ScriptedServer, reference: str
) -> None:
    with pytest.raises(UsageError, match=f"^{reference} is registered data: refer to it by that"):
        workspace.data.create("d", reference)
    assert server.requests == []


def test_new_data_has_no_dot_in_its_name(workspace: Workspace, server: ScriptedServer, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="use no dots"):
        workspace.data.create("my.data", tmp_path)
    with pytest.raises(UsageError, match="use no dots"):
        workspace.code.upload("my.code", tmp_path)
    assert server.requests == []


def test_a_signature_in_a_url_is_not_shown() -> None:
    data = Data(name="d", version="1", id="/d", path="https://me:hidden@host/f.csv?sv=1&sig=hidden")
    assert "hidden" not in repr(data)
    assert without_secrets(data.path) == "https://host/f.csv?..."


@pytest.mark.parametrize(
    "path", ["wasbs://container@account.blob.core.windows.net/a/b", "LocalUpload/x/y", "https://["]
)
def test_a_place_without_secrets_is_shown_as_it_is(path: str) -> None:
    assert without_secrets(path) == path
