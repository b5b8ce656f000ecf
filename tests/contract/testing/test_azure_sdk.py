"""`ml_client()` where there can be none: what is missing is one sentence. That it works, the referees say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from amlwrap.errors import LocalWorkspaceError
from amlwrap.local.home import HomeLock, LocalServer, write_server_file
from amlwrap.testing import ml_client


def told(home: Path, https_url: str | None, certificate: Path | None = None) -> str:
    """Return what is said where a workspace runs, or none when `https_url` is None."""
    with HomeLock(home) as lock, pytest.raises(LocalWorkspaceError) as error:
        if https_url is not None:
            assert lock.acquire()
            record = LocalServer("http://127.0.0.1:1", "t", 1, "s", "g", "w", "http://127.0.0.1:1/a", "now")
            trusted = dict.fromkeys(("certificate_authority", "certificate_bundle"), str(certificate or ""))
            write_server_file(home, LocalServer(**{**record.to_json(), "https_url": https_url, **trusted}))
        ml_client(home)
    return str(error.value)


def test_of_a_workspace_that_is_stopped(tmp_path: Path) -> None:
    said = f"No local workspace is running in {tmp_path}: start it with `amlwrap local up --https`."
    assert told(tmp_path, None) == said


def test_of_a_workspace_without_tls(tmp_path: Path) -> None:
    assert told(tmp_path, "") == (
        "The local workspace runs without TLS, which azure-ai-ml insists on: `amlwrap local down`, then "
        "`amlwrap local up --https`."
    )


def test_of_a_workspace_whose_certificates_were_deleted(tmp_path: Path) -> None:
    authority = tmp_path / "certificates" / "authority.pem"
    assert told(tmp_path, "https://127.0.0.1:1", authority) == (
        f"{authority}, by which clients trust the local workspace, is gone: `amlwrap local down`, then `amlwrap local "
        "up --https` makes another one."
    )


@pytest.mark.skipif(importlib.util.find_spec("azure.ai") is not None, reason="azure-ai-ml is installed")
def test_without_azures_sdk(tmp_path: Path) -> None:
    said = told(tmp_path, "https://127.0.0.1:1", Path(__file__))
    assert said == "azure-ai-ml is not installed: pip install azure-ai-ml"
