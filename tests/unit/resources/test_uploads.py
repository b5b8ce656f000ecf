"""Which datastore holds what is registered, as a path on it or as a URL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from amlwrap.assets import Code, Datastore
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.errors import SnapshotError, UsageError
from amlwrap.resources.uploads import home_of, model_folder, model_path
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer


def store(name: str, container: str, kind: str = "AzureBlob") -> dict[str, Any]:
    facts = {"contentsType": kind, "accountName": "acc", "containerName": container, "endpoint": "core.windows.net"}
    contents = {**facts, "protocol": "https", "credentials": {"credentialsType": "AccountKey"}}
    return {"name": name, "id": f"/x/datastores/{name}", "properties": {"contents": contents}}


@pytest.fixture
def default(workspace: Workspace, server: ScriptedServer) -> Datastore:
    stores = [store("files", "other", "AzureFile"), store("other", "other"), store("default", "c")]
    server.on("GET", f"{workspace.id}/datastores", Answer(200, {"value": stores}))
    for each in stores:
        server.on("GET", f"{workspace.id}/datastores/{each['name']}", Answer(200, each))
    found = workspace.datastores.get("default")
    server.requests.clear()
    return found


def code(path: str, datastore_id: str | None = None) -> Code:
    return Code(name="code", version="1", id="/x", path=path, datastore_id=datastore_id)


@pytest.mark.parametrize(
    "registered",
    [
        code("LocalUpload/1", "/x/datastores/DEFAULT"),
        code("LocalUpload/1"),
        code("https://acc.blob.core.windows.net/c/LocalUpload/1"),
        code("https://acc.blob.core.windows.net:443/c/LocalUpload/1"),
    ],
)
def test_what_lies_where_it_would_go_is_known_without_asking(
    workspace: Workspace, server: ScriptedServer, default: Datastore, registered: Code
) -> None:
    assert home_of(workspace.datastores, registered, default) is default
    assert home_of(workspace.datastores, registered, default, wanted="Default") is default
    assert server.requests == []


@pytest.mark.parametrize(
    "registered",
    [code("LocalUpload/1", "/x/datastores/other"), code("https://acc.blob.core.windows.net/other/LocalUpload/1")],
)
def test_what_lies_on_another_datastore_is_found_and_does_not_move(
    workspace: Workspace, default: Datastore, registered: Code
) -> None:
    found = home_of(workspace.datastores, registered, default)
    assert found is not None
    assert (found.name, found.type) == ("other", "AzureBlob")
    with pytest.raises(UsageError, match="registered on datastore other already, as code:1: leave the datastore out"):
        home_of(workspace.datastores, registered, default, wanted="default")


def test_what_lies_on_no_datastore_has_a_place_of_its_own(workspace: Workspace, default: Datastore) -> None:
    registered = code("https://acc.blob.core.windows.net:443/616e0eb4-3-id/LocalUpload/1")
    assert home_of(workspace.datastores, registered, default) is None
    with pytest.raises(UsageError, match="registered in a place of its own already, as code:1"):
        home_of(workspace.datastores, registered, default, wanted="default")


def test_a_model_is_called_on_its_datastore_as_it_is_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.txt").write_text("tree")
    monkeypatch.chdir(folder)
    for path in (folder, Path()):
        snapshot = take_snapshot(path, ignore=False)
        assert model_path(snapshot) == model_folder(snapshot) == f"LocalUpload/{snapshot.hash}/model"
    file = take_snapshot(folder / "model.txt", ignore=False)
    assert (model_folder(file), model_path(file)) == (f"LocalUpload/{file.hash}", f"LocalUpload/{file.hash}/model.txt")
    odd = folder.rename(tmp_path / "model.")
    with pytest.raises(SnapshotError, match=r"^'model\.' cannot be stored as a blob: its name has a part that ends"):
        model_folder(take_snapshot(odd, ignore=False))
