"""Signing in as code on an Azure ML compute does: azure-identity against the local workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from azure.identity import ManagedIdentityCredential

from tests.support.tracking import tracking_server


def test_azure_identity_gets_the_token_that_it_shows_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tracking_server(tmp_path) as server:
        place = server.uri.partition("/mlflow/")[0]
        monkeypatch.setenv("MSI_ENDPOINT", f"{place}/identity/token")
        monkeypatch.setenv("MSI_SECRET", server.token)
        with ManagedIdentityCredential() as credential:
            assert credential.get_token("https://management.azure.com/.default").token == server.token
        for secret in ("", "other", "é"):
            refused = server.http.get(f"{place}/identity/token", headers={"secret": secret.encode()})
            assert refused.status_code == 401
            assert "`amlwrap local mlflow --azureml` prints it" in refused.json()["message"]
        assert server.http.get(f"{place}/identity").status_code == 404
