"""Whose token is found again: whatever decides who is asked makes another hash."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from amlwrap.token_cache.asked import who_is_asked

SCOPE = ("https://management.azure.com/.default",)
PROFILE = {"subscriptions": [{"id": "s", "user": {"name": "me@example.com"}, "tenantId": "t", "isDefault": True}]}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which somebody has signed in with az."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".azure").mkdir()
    (tmp_path / ".azure" / "azureProfile.json").write_text(json.dumps(PROFILE), encoding="utf-8")
    return tmp_path


def write(home: Path, name: str, text: str = "changed") -> None:
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    (home / name).write_text(text, encoding="utf-8")


def put_program(home: Path, name: str) -> None:
    write(home, f"bin/{name}")
    (home / "bin" / name).chmod(0o755)


@pytest.mark.usefixtures("home")
def test_what_is_asked_again_has_the_same_hash() -> None:
    environ = {"PATH": "/usr/bin", "TERM": "xterm"}
    assert who_is_asked(SCOPE, environ) == who_is_asked(SCOPE, {**environ, "TERM": "dumb", "CI": "1"})


@pytest.mark.usefixtures("home")
def test_another_scope_is_another_token() -> None:
    assert who_is_asked(SCOPE, {}) != who_is_asked(("https://storage.azure.com/.default",), {})


@pytest.mark.parametrize(
    "name",
    [
        "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "AZURE_AUTHORITY_HOST", "AZURE_USERNAME",
        "AZURE_TOKEN_CREDENTIALS", "AZURE_CONFIG_DIR", "AZD_CONFIG_DIR", "IDENTITY_ENDPOINT", "IDENTITY_HEADER",
        "MSI_ENDPOINT", "MSI_SECRET", "IMDS_ENDPOINT", "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    ],
)  # fmt: skip
@pytest.mark.usefixtures("home")
def test_a_variable_of_azures_makes_another(name: str) -> None:
    hashes = {who_is_asked(SCOPE, environ) for environ in ({}, {name: "a"}, {name: "b"})}
    assert len(hashes) == 3
    assert None not in hashes


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda home: write(home, ".azure/azureProfile.json"), id="az account set"),
        pytest.param(lambda home: (home / ".azure/azureProfile.json").unlink(), id="az logout"),
        pytest.param(lambda home: os.utime(home / ".azure/azureProfile.json", (1, 1)), id="az login once more"),
        pytest.param(lambda home: write(home, ".azure/config"), id="az cloud set"),
        pytest.param(lambda home: write(home, ".Azure/AzureRmContext.json"), id="Connect-AzAccount"),
        pytest.param(lambda home: write(home, ".azd/auth.json"), id="azd auth login"),
        pytest.param(lambda home: put_program(home, "az"), id="another az"),
    ],
)
def test_signing_in_with_another_program_makes_another(home: Path, change: Callable[[Path], None]) -> None:
    environ = {"PATH": f"{home}/bin"}
    before = who_is_asked(SCOPE, environ)
    change(home)
    assert who_is_asked(SCOPE, environ) not in {before, None}


@pytest.mark.parametrize("name", ["AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_FEDERATED_TOKEN_FILE"])
def test_what_is_in_a_file_that_a_variable_names_makes_another(home: Path, name: str) -> None:
    write(home, "file", "one")
    before = who_is_asked(SCOPE, {name: str(home / "file")})
    write(home, "file", "two")
    assert who_is_asked(SCOPE, {name: str(home / "file")}) not in {before, None}


def test_another_folder_of_az_makes_another(home: Path) -> None:
    write(home, "other/azureProfile.json", "one")
    environ = {"AZURE_CONFIG_DIR": str(home / "other")}
    before = who_is_asked(SCOPE, environ)
    write(home, "other/azureProfile.json", "two")
    assert who_is_asked(SCOPE, environ) not in {before, None}


def test_what_can_be_read_but_once_is_left_alone(home: Path) -> None:
    os.mkfifo(home / "certificate")
    assert who_is_asked(SCOPE, {"AZURE_CLIENT_CERTIFICATE_PATH": str(home / "certificate")}) is None


@pytest.mark.parametrize("name", ["AZURE_PASSWORD", "AZURE_CLIENT_CERTIFICATE_PASSWORD"])
@pytest.mark.usefixtures("home")
def test_nothing_is_made_of_a_password(name: str) -> None:
    assert who_is_asked(SCOPE, {name: "summer"}) is None
    assert who_is_asked(SCOPE, {name: ""}) is not None


@pytest.mark.usefixtures("home")
def test_a_variable_of_any_bytes_is_taken() -> None:
    assert who_is_asked(SCOPE, {"AZURE_CLIENT_ID": "\udcff"}) is not None
