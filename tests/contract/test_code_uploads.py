"""Code through an api-version that finds it by its content and gives it places: over a real socket, jobs included."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from amlwrap import CommandJob, Workspace
from amlwrap.assets import Code
from amlwrap.blob.content_hash import content_hash
from amlwrap.blob.failures import KEY_FORBIDDEN
from amlwrap.credentials import LocalCredential
from amlwrap.errors import UsageError
from amlwrap.local import daemon
from amlwrap.resources.uploads import folder_path
from tests.contract.blob.fault_proxy import Answer, Fault, Request, fault_proxy

DEFAULT = "workspaceblobstore"
GIVEN = "uploading to a container that it gives for this code"


@pytest.fixture(scope="module")
def api_version() -> Iterator[str]:
    """The first that has both."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_API_VERSION", "2023-04-01")
        yield "2023-04-01"


@pytest.fixture
def source(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with content of its own, so that no test sees what another registered."""
    folder = tmp_path / "src"
    (folder / "lib").mkdir(parents=True)
    (folder / "train.py").write_text("from lib.say import say\nsay()\n")
    (folder / "lib" / "say.py").write_text(f"def say():\n    print({request.node.name!r})\n")
    return folder


def put(workspace: Workspace, path: str, properties: dict[str, Any]) -> None:
    """Create something as another client does."""
    url = f"{workspace.endpoint}{workspace.id}{path}?api-version=2024-04-01"
    workspace.http.put(url, json={"properties": properties}).raise_for_status()


def put_default_datastore(workspace: Workspace, credentials: dict[str, Any]) -> None:
    found = workspace.datastores.get(DEFAULT)
    put(
        workspace,
        f"/datastores/{DEFAULT}",
        {
            "datastoreType": "AzureBlob",
            "accountName": found.account_name,
            "containerName": found.container_name,
            "endpoint": found.endpoint,
            "protocol": found.protocol,
            "credentials": credentials,
        },
    )


@pytest.fixture
def locked(workspace: Workspace) -> Iterator[None]:
    """The default datastore, holding no key for as long as a test takes."""
    key = workspace.datastores.secrets(DEFAULT).key
    put_default_datastore(workspace, {"credentialsType": "None"})
    yield
    put_default_datastore(
        workspace, {"credentialsType": "AccountKey", "secrets": {"secretsType": "AccountKey", "key": key}}
    )


def blobs(workspace: Workspace, source: Path) -> set[str]:
    """Return what the default datastore holds of a folder."""
    prefix = f"{folder_path(workspace.code.snapshot(source))}/"
    with workspace.datastores.open_store(workspace.datastores.get(DEFAULT), auth="identity") as store:
        return {blob.path.removeprefix(prefix) for blob in store.service.list_blobs(prefix)}


def spoil(workspace: Workspace, source: Path) -> None:
    """Let the default datastore hold something else in a file's place."""
    path = f"{folder_path(workspace.code.snapshot(source))}/train.py"
    with workspace.datastores.open_store(workspace.datastores.get(DEFAULT), auth="key") as store:
        store.service.put_blob(path, b"raise", hashlib.md5(b"raise", usedforsecurity=False).digest())


FILES = {"train.py", "lib/say.py"}


def is_in_a_place_of_its_own(workspace: Workspace, code: Code) -> bool:
    homes = [datastore.container_name for datastore in workspace.datastores.list()]
    return "/LocalUpload/" in code.path and not any(f"/{container}/" in code.path for container in homes)


def run(workspace: Workspace, code: str) -> str:
    """Run the code as a job and return what it printed."""
    job = workspace.jobs.submit(CommandJob(command="python train.py", code=code, compute="cpu-cluster"))
    assert workspace.jobs.wait(job.name).status == "Completed"
    return "".join(workspace.jobs.log(job.name))


def test_code_of_the_same_content_is_taken_whoever_named_it(workspace: Workspace, source: Path) -> None:
    theirs = workspace.code.upload("theirs", source)
    assert workspace.code.upload(None, source) == theirs
    job = CommandJob(command="python train.py", code=source, compute="cpu-cluster")
    (planned,) = workspace.jobs.preview(job)
    assert planned.body["properties"]["codeId"].endswith(f"/codes/theirs/versions/{theirs.version}")
    assert workspace.jobs.submit(job).id


def test_code_that_another_client_uploaded_elsewhere_is_taken_as_it_is(workspace: Workspace, source: Path) -> None:
    digest = content_hash(workspace.code.snapshot(source).files)
    url = workspace.datastores.url(workspace.datastores.default(), "LocalUpload/0123/src")
    facts = {"hash_sha256": digest, "hash_version": "202208"}
    put(workspace, "/codes/by-sdk/versions/1", {"codeUri": url, "properties": facts})
    found = workspace.code.upload(None, source)
    assert (found.name, found.version) == ("by-sdk", "1")
    assert blobs(workspace, source) == set()


def test_blobs_that_are_not_right_are_sent_again_for_code_that_was_found(
    workspace: Workspace, source: Path, request: pytest.FixtureRequest
) -> None:
    theirs = workspace.code.upload("theirs", source)
    spoil(workspace, source)
    assert workspace.code.upload(None, source) == theirs
    assert request.node.name in run(workspace, theirs.id)


def test_a_name_is_a_name_though_the_content_is_known_by_another(workspace: Workspace, source: Path) -> None:
    theirs = workspace.code.upload("theirs", source)
    ours = workspace.code.upload("ours", source)
    assert (ours.name, ours.version, ours.path) == ("ours", theirs.version, theirs.path)


def test_a_datastore_that_is_named_is_where_it_goes(workspace: Workspace, source: Path) -> None:
    workspace.code.upload("theirs", source)
    ours = workspace.code.upload(None, source, datastore="workspaceartifactstore")
    assert str(workspace.datastores.get("workspaceartifactstore").container_name) in ours.path


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("name", [None, "named"])
def test_without_a_key_code_goes_to_a_place_of_its_own_and_a_job_runs_from_there(
    workspace: Workspace, source: Path, name: str | None, request: pytest.FixtureRequest
) -> None:
    said: list[str] = []
    code = workspace.code.upload(name, source, notify=said.append)
    assert is_in_a_place_of_its_own(workspace, code)
    assert blobs(workspace, source) == set()
    (sentence,) = said
    assert GIVEN in sentence
    assert request.node.name in run(workspace, code.id)
    said.clear()
    assert workspace.code.upload(name, source, notify=said.append) == code
    assert said == []


@pytest.mark.usefixtures("locked")
def test_a_preview_shows_the_datastore_and_says_that_it_may_be_another_place(
    workspace: Workspace, source: Path, caplog: pytest.LogCaptureFixture
) -> None:
    job = CommandJob(command="python train.py", code=source, compute="cpu-cluster")
    planned, _ = workspace.jobs.preview(job)
    assert f"/{workspace.datastores.get(DEFAULT).container_name}/" in planned.body["properties"]["codeUri"]
    assert f"Datastore {DEFAULT} holds no key" in caplog.text
    caplog.clear()
    code = workspace.code.upload(None, source)
    planned, _ = workspace.jobs.preview(job)
    assert planned.body["properties"]["codeUri"] == code.path
    assert caplog.text == ""


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize(("auth", "datastore"), [("identity", None), (None, DEFAULT)])
def test_who_insists_on_a_way_in_or_a_datastore_gets_it(
    workspace: Workspace, source: Path, auth: str | None, datastore: str | None
) -> None:
    said: list[str] = []
    workspace.code.upload("code", source, auth=auth, datastore=datastore, notify=said.append)
    assert blobs(workspace, source) == FILES
    assert said == []


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("older", ["2021-03-01-preview", "2022-05-01"])
def test_an_api_version_that_gives_no_place_leaves_the_identity(home: Path, source: Path, older: str) -> None:
    with Workspace.local(home, api_version=older) as workspace:
        workspace.code.upload(None, source)
        assert blobs(workspace, source) == FILES


def test_code_on_a_datastore_that_lost_its_key_is_looked_after_all_the_same(
    workspace: Workspace, home: Path, source: Path, request: pytest.FixtureRequest
) -> None:
    code = workspace.code.upload("code", source)
    spoil(workspace, source)
    request.getfixturevalue("locked")
    with Workspace.local(home) as later:
        assert later.code.upload("code", source) == code
    assert request.node.name in run(workspace, code.id)


@pytest.mark.usefixtures("locked")
def test_a_datastore_for_code_that_has_a_place_of_its_own_is_refused(workspace: Workspace, source: Path) -> None:
    code = workspace.code.upload("code", source)
    with pytest.raises(UsageError, match=f"in a place of its own already, as code:{code.version}: leave the datastore"):
        workspace.code.upload("code", source, datastore=DEFAULT)


@pytest.fixture
def opened_through(home: Path) -> Iterator[Callable[..., Workspace]]:
    """Open the local workspace with another address of it, or of its storage."""
    server = daemon.status(home)
    assert server is not None
    opened: list[Workspace] = []

    def through(**addresses: str) -> Workspace:
        named = {"endpoint": server.url, "blob_endpoint": server.blob_endpoint} | addresses
        scope = server.subscription_id, server.resource_group, server.workspace_name
        credential = LocalCredential(lambda: server.token)
        opened.append(Workspace(*scope, credential=credential, api_version="2023-04-01", **named))
        return opened[-1]

    yield through
    for each in opened:
        each.close()


def forbid_keys(request: Request) -> Fault | None:
    return Answer(403, KEY_FORBIDDEN) if request.headers.get("authorization", "").startswith("SharedKey") else None


def forbid_secrets(request: Request) -> Fault | None:
    return Answer(403) if urlsplit(request.path).path.endswith("/listSecrets") else None


def test_an_account_that_forbids_keys_is_found_out_and_only_the_place_is_told(
    workspace: Workspace, source: Path, opened_through: Callable[..., Workspace]
) -> None:
    said: list[str] = []
    with fault_proxy(opened_through().blob_endpoint or "", forbid_keys) as proxy:
        code = opened_through(blob_endpoint=proxy.endpoint).code.upload(None, source, notify=said.append)
    assert is_in_a_place_of_its_own(workspace, code)
    (sentence,) = said
    assert GIVEN in sentence


def test_secrets_that_may_not_be_read_are_as_good_as_none(
    workspace: Workspace, source: Path, opened_through: Callable[..., Workspace]
) -> None:
    said: list[str] = []
    with fault_proxy(workspace.endpoint, forbid_secrets) as proxy:
        code = opened_through(endpoint=proxy.endpoint).code.upload(None, source, notify=said.append)
    assert is_in_a_place_of_its_own(workspace, code)
    (sentence,) = said
    assert GIVEN in sentence


def test_no_signature_reaches_a_log_or_the_code(
    workspace: Workspace, source: Path, locked: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(0):
        code = workspace.code.upload(None, source)
    assert "sig=" not in caplog.text + repr(code) + json.dumps(code.path)


def test_files_are_read_for_their_hash_once_and_not_at_all_for_code_that_is_known(
    workspace: Workspace, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(files: Any) -> str:
        read.append("once")
        return content_hash(files)

    monkeypatch.setattr("amlwrap.blob.content_hash.content_hash", counted)
    code = workspace.code.upload(None, source)
    assert read == ["once"]
    assert code.raw.properties.properties["hash_sha256"] == content_hash(workspace.code.snapshot(source).files)
    assert workspace.code.upload(None, source) == code
    assert read == ["once"]
