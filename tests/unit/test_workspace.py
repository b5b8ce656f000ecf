from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from amlwrap.errors import AuthenticationError, ConfigurationError
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
    with pytest.raises(RuntimeError, match="closed"):
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
