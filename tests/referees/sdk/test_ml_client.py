"""`ml_client()`: a client of the local workspace that leaves other clients, and the process, as they were."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from azure.ai.ml import MLClient
from azure.ai.ml._artifacts import _blob_storage_helper
from azure.ai.ml.constants._common import STORAGE_ACCOUNT_URLS
from azure.ai.ml.entities import Data, Model, Workspace
from azure.core.credentials import AccessToken

from amlwrap.errors import LocalWorkspaceError
from amlwrap.local import daemon
from amlwrap.local.home import LocalServer
from amlwrap.testing import ml_client

CLOUD = "AZUREML_CURRENT_CLOUD"


class AzureCredential:
    """Somebody's own credential, for clients that never ask for anything."""

    def get_token(self, *scopes: str, **options: object) -> AccessToken:
        raise AssertionError(f"asked for a token for {scopes}, {options}")


def upload(client: MLClient, folder: Path, name: str) -> str:
    """Create data of a file and return the path that it has in storage."""
    (folder / "iris.csv").write_text(f"of {name}\n")
    made = client.data.create_or_update(Data(name=name, path=str(folder / "iris.csv"), type="uri_file"))
    return str(made.path)


@pytest.mark.parametrize("before", [None, "AzureCloud", "AzureChinaCloud"])
def test_other_clients_are_for_the_cloud_that_they_were_for(
    local_workspace: LocalServer, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.delenv(CLOUD, raising=False)
    if before:
        monkeypatch.setenv(CLOUD, before)
    ml_client()
    assert os.environ.get(CLOUD) == before
    azure = MLClient(AzureCredential(), "subscription", "group", "workspace")
    host = "management.chinacloudapi.cn" if before == "AzureChinaCloud" else "management.azure.com"
    assert azure._base_url == f"https://{host}"


def test_other_storage_accounts_are_where_they_were_and_trusted_as_they_were(local_workspace: LocalServer) -> None:
    ml_client()
    template = STORAGE_ACCOUNT_URLS["AzureBlob"]
    assert template.format("other", "core.windows.net") == "https://other.blob.core.windows.net"
    elsewhere = _blob_storage_helper.BlobServiceClient("https://other.blob.core.windows.net", "a2V5")
    assert elsewhere._pipeline._transport.connection_config.verify is True
    here = _blob_storage_helper.BlobServiceClient(template.format("amlwraplocal", "any"), "a2V5")
    assert here._pipeline._transport.connection_config.verify == local_workspace.certificate_authority


def test_the_token_is_in_no_text_of_the_client(local_workspace: LocalServer) -> None:
    client = ml_client()
    assert local_workspace.token not in f"{client} {client!r} {client._credential!r} {vars(client)}"


@pytest.mark.parametrize(
    ("ask", "asked"),
    [
        (lambda ml: ml.workspaces.begin_create(Workspace(name="another")), "https://management.azure.com"),
        (
            lambda ml: ml.models.share("m", "1", registry_name="r", share_with_name="m", share_with_version="1"),
            "its reg",
        ),
        (lambda ml: ml.data.share("d", "1", registry_name="r", share_with_name="d", share_with_version="1"), "its reg"),
    ],
)
def test_what_the_sdk_asks_azure_itself_never_gets_there(
    local_workspace: LocalServer, ask: Callable[[MLClient], Any], asked: str, table: Path
) -> None:
    client = ml_client(show_progress=False)
    client.models.create_or_update(Model(name="m", version="1", path=str(table), type="custom_model"))
    client.data.create_or_update(Data(name="d", version="1", path=str(table), type="uri_folder"))
    with pytest.raises(LocalWorkspaceError, match=f"azure-ai-ml asks Azure itself for this, {asked}"):
        ask(client)


def test_proxies_and_authorities_of_the_environment_are_not_asked(
    local_workspace: LocalServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    client = ml_client(show_progress=False)
    assert [compute.name for compute in client.compute.list()] == ["cpu-cluster"]
    assert upload(client, tmp_path, "proxied").endswith("/iris.csv")


def test_one_workspace_after_another_in_one_process(local_workspace: LocalServer, tmp_path: Path) -> None:
    daemon.start(tmp_path / "home", https=True)
    try:
        other = ml_client(str(tmp_path / "home"), show_progress=False)
        assert upload(other, tmp_path, "there").endswith("/iris.csv")
        assert [data.name for data in other.data.list()] == ["there"]
    finally:
        daemon.stop(tmp_path / "home")
    here = ml_client(show_progress=False)
    assert upload(here, tmp_path, "here").endswith("/iris.csv")
    assert "there" not in [data.name for data in here.data.list()]
    with pytest.raises(Exception, match="No local workspace is running"):
        ml_client(tmp_path / "home")
