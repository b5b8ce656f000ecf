"""What a preview says about code, in an api-version that finds code by its content and gives it places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.blob.content_hash import content_hash
from amlwrap.resources.uploads import code_version, folder_path
from amlwrap.workspace import Workspace
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer

ACCOUNT = "https://acc.blob.core.windows.net"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "src"
    folder.mkdir()
    (folder / "main.py").write_text("print(1)\n")
    return folder


@pytest.fixture(params=[FIRST_FAMILY[0], "2024-04-01"])
def api_version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def spoken(server: ScriptedServer, api_version: str) -> Iterator[Workspace]:
    with Workspace(
        "00000000-1111-2222-3333-444444444444",
        "group",
        "ws",
        credential=CountingCredential(),
        endpoint=server.url,
        api_version=api_version,
    ) as opened:
        yield opened


def serve_default(workspace: Workspace, server: ScriptedServer, credentials: str) -> None:
    facts: dict[str, Any] = {
        "accountName": "acc",
        "containerName": "c",
        "endpoint": "core.windows.net",
        "protocol": "https",
        "credentials": {"credentialsType": credentials},
    }
    told = {"contents": {"contentsType": "AzureBlob", **facts}, "datastoreType": "AzureBlob", **facts}
    default = {"name": "blobs", "id": f"{workspace.id}/datastores/blobs", "properties": told}
    server.on("GET", f"{workspace.id}/datastores", Answer(200, {"value": [default]}))


def test_a_preview_shows_where_new_code_would_go(
    spoken: Workspace, server: ScriptedServer, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    serve_default(spoken, server, "AccountKey")
    server.on("GET", "*/versions", Answer(200, {"value": []}))
    name, version, body = spoken.code.plan(source)
    snapshot = spoken.code.snapshot(source)
    assert (name, version) == ("amlwrap", code_version(snapshot))
    sent = body.to_dict()["properties"]
    assert folder_path(snapshot) in {sent.get("path"), str(sent.get("codeUri")).removeprefix(f"{ACCOUNT}/c/")}
    assert sent["properties"] == {"hash_sha256": content_hash(snapshot.files), "hash_version": "202208"}
    assert caplog.text == ""
    assert {request.method for request in server.requests} == {"GET"}


def test_a_preview_without_a_key_says_that_the_place_may_be_another(
    spoken: Workspace, server: ScriptedServer, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    serve_default(spoken, server, "None")
    server.on("GET", "*/versions", Answer(200, {"value": []}))
    spoken.code.plan(source)
    assert "Datastore blobs holds no key: where the service gives code a container of its own" in caplog.text
    assert {request.method for request in server.requests} == {"GET"}


@pytest.mark.parametrize("api_version", ["2024-04-01"])
def test_a_preview_registers_nothing_for_code_that_another_registered(
    spoken: Workspace, server: ScriptedServer, source: Path
) -> None:
    facts = {"hash_sha256": content_hash(spoken.code.snapshot(source).files), "hash_version": "202208"}
    found = {"codeUri": f"{ACCOUNT}:443/616e-id/src", "properties": facts}
    listed = {"id": f"{spoken.id}/codes/theirs/versions/7", "name": "7", "properties": found}
    server.on("GET", "*/versions", Answer(200, {"value": [listed]}))
    assert spoken.code.plan(source) == ("theirs", "7", None)


@pytest.mark.parametrize("api_version", ["2024-04-01"])
def test_a_preview_shows_the_place_that_code_has_of_its_own(
    spoken: Workspace, server: ScriptedServer, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    serve_default(spoken, server, "None")
    snapshot = spoken.code.snapshot(source)
    url = f"{ACCOUNT}:443/616e-id/{folder_path(snapshot)}"
    path = f"{spoken.id}/codes/amlwrap/versions/{code_version(snapshot)}"
    server.on("GET", path, Answer(200, {"id": path, "properties": {"codeUri": url}}))
    _, _, body = spoken.code.plan(source)
    assert body.to_dict()["properties"]["codeUri"] == url
    assert caplog.text == ""
