from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from azure.identity.aio import AzureCliCredential as AsyncAzureCliCredential

from amlwrap.config import WorkspaceConfig
from amlwrap.errors import AuthenticationError, ConfigurationError, UsageError
from amlwrap.workspace import Workspace
from tests.support.credentials import CountingCredential, FailingCredential, Token
from tests.support.scripted_server import Answer, ScriptedServer


def test_making_one_sends_nothing_and_asks_for_no_token(
    workspace: Workspace, server: ScriptedServer, credential: CountingCredential
) -> None:
    assert (workspace.name, workspace.id.rpartition("/")[2]) == ("ws", "ws")
    assert repr(workspace) == "Workspace('00000000-1111-2222-3333-444444444444', 'group', 'ws')"
    assert server.requests == []
    assert credential.scopes == []


def test_each_host_has_its_own_scope(
    workspace: Workspace, server: ScriptedServer, credential: CountingCredential
) -> None:
    server.on("GET", f"{workspace.id}/computes", Answer(200, {"value": []}))
    list(workspace.computes.list())
    workspace.storage_token()
    assert credential.scopes == [f"{server.url}/.default", "https://storage.azure.com/.default"]


def test_an_api_version_nobody_speaks_is_refused() -> None:
    with pytest.raises(
        ConfigurationError, match="'2020-01-01' is no api-version that amlwrap speaks: use 2021-03-01-preview"
    ):
        Workspace("s", "g", "w", credential=CountingCredential(), api_version="2020-01-01")


def test_empty_text_is_no_api_version_wherever_it_is_given(tmp_path: Path) -> None:
    config = WorkspaceConfig(subscription_id="s", resource_group="g", workspace_name="w", token="t", api_version="")
    with (
        pytest.MonkeyPatch.context() as patch,
        pytest.raises(ConfigurationError, match="'' is no api-version that amlwrap speaks"),
    ):
        patch.setattr("amlwrap.workspace.discover_local", lambda _: config)
        Workspace.local(tmp_path, api_version="")
    with pytest.raises(ConfigurationError, match="'' is no api-version that amlwrap speaks"):
        Workspace.from_config(subscription_id="s", resource_group="g", workspace_name="w", api_version="")
    with pytest.raises(ConfigurationError, match="'' is no api-version that amlwrap speaks"):
        Workspace("s", "g", "w", api_version="")


@pytest.mark.parametrize("wrong", ["", "a b", "a/b", "a\x00", "a\ud800", None, 7, b"name"])
def test_what_cannot_be_a_name_is_refused_whatever_it_is(wrong: Any) -> None:
    for names in ((wrong, "g", "w"), ("s", wrong, "w"), ("s", "g", wrong)):
        with pytest.raises(ConfigurationError, match="cannot be a workspace's"):
            Workspace(*names)


@pytest.mark.parametrize("wrong", ["a-token", object(), AsyncAzureCliCredential()])
def test_what_cannot_be_asked_for_a_token_is_no_credential(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"A {type(wrong).__name__} is no credential.*give one of azure"):
        Workspace("s", "g", "w", credential=wrong)


def test_text_that_cannot_be_sent_is_refused_by_the_name_of_its_property(
    workspace: Workspace, server: ScriptedServer
) -> None:
    job = {"properties": {"tags": {"k": "a\ud800"}, "inputs": [{"x": "ok"}]}}
    for body, where in ((job, "properties.tags.k"), ({"a": [1, "\udcff"]}, "a[1]"), ({"\udcff": 1}, "the body")):
        with pytest.raises(UsageError) as raised:
            workspace.http.put("/thing", json=body)
        assert str(raised.value).startswith(f"In {where}: half of a surrogate pair is no text")
    for path in ("/\ud800", "/a\x00b"):
        with pytest.raises(UsageError):
            workspace.http.get(path)
    assert server.requests == []


def test_an_endpoint_that_is_no_https_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="https only"):
        Workspace("s", "g", "w", credential=CountingCredential(), endpoint="http://management.example")


def test_a_credential_that_fails_is_one_sentence_whatever_is_asked(server: ScriptedServer) -> None:
    credential = FailingCredential(ValueError("No such tenant."))
    with (
        Workspace("s", "g", "w", credential=credential, endpoint=server.url) as workspace,
        pytest.raises(AuthenticationError, match="No such tenant"),
    ):
        list(workspace.computes.list())
    assert server.requests == []


def test_an_api_version_that_the_service_dropped_says_which_there_are(
    workspace: Workspace, server: ScriptedServer
) -> None:
    message = (
        "No registered resource provider found for API version '2021-03-01-preview'. The supported ones are '2099'."
    )
    error = {"error": {"code": "NoRegisteredProviderFound", "message": message}}
    server.on("GET", f"{workspace.id}/computes", Answer(400, error))
    with pytest.raises(Exception, match="The supported ones are '2099'") as raised:
        list(workspace.computes.list())
    assert "NoRegisteredProviderFound" in str(raised.value)


def test_it_is_found_from_a_config_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AZURE_SUBSCRIPTION_ID", "AZURE_RESOURCE_GROUP", "AZUREML_WORKSPACE_NAME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "config.json").write_text('{"subscription_id": "s", "resource_group": "g", "workspace_name": "w"}')
    with Workspace.from_config(folder=tmp_path, credential=CountingCredential()) as workspace:
        assert workspace.id.endswith("/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w")


def test_closing_closes_both_clients(workspace: Workspace) -> None:
    async def use() -> None:
        async with workspace:
            pass

    asyncio.run(use())
    assert workspace.http.is_closed
    assert workspace.client.get_async_httpx_client().is_closed
    with pytest.raises(UsageError, match="The workspace is closed"):
        workspace.http.get("/thing")


def test_the_default_credential_is_made_late_and_closed_with_the_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[str] = []
    monkeypatch.setattr("azure.identity.DefaultAzureCredential.close", lambda _: closed.append("closed"))
    monkeypatch.setattr("azure.identity.DefaultAzureCredential.get_token", lambda *_: Token("token", 2**40))
    with Workspace("s", "g", "w") as workspace:
        pass
    assert closed == []
    with Workspace("s", "g", "w") as workspace:
        assert workspace.storage_token().token == "token"
    assert closed == ["closed"]


@pytest.mark.parametrize("given", [str, Path])
def test_a_folder_is_text_or_a_path(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: Callable[[object], Any]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    place = {"subscription_id": "s", "resource_group": "g", "workspace_name": "w"}
    (tmp_path / "server.json").write_text(
        json.dumps({**place, "url": server.url, "blob_endpoint": server.url, "token": "t"}), encoding="utf-8"
    )
    (tmp_path / "config.json").write_text(json.dumps(place), encoding="utf-8")
    for folder in (tmp_path, "~"):
        with Workspace.local(given(folder)) as local:
            assert local.endpoint == server.url
        with Workspace.from_config(folder=given(folder), credential=CountingCredential()) as found:
            assert found.name == "w"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("", r"is a path on this machine, as text or pathlib\.Path, and not ''\.$"),
        (7, r"is a path on this machine, as text or pathlib\.Path, and not 7\.$"),
        (b"x", r"is a path on this machine, as text or pathlib\.Path, and not b'x'\.$"),
        ("~nobody-of-that-name/x", "begins with the home of a user whom this machine does not know"),
    ],
)
def test_what_is_no_folder_is_one_sentence(workspace: Workspace, given: Any, told: str) -> None:
    for use in (
        lambda: Workspace.local(given),
        lambda: Workspace.from_config(folder=given),
        lambda: workspace.jobs.download("j", given),
    ):
        with pytest.raises(UsageError, match=told):
            use()
