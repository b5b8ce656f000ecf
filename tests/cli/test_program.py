"""The program as a whole: its exit codes, its one-sentence errors, and what it never shows."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.fake_arm import FakeArm
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer

Run = Callable[..., Outcome]
WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id
SETTINGS = (
    "AZURE_SUBSCRIPTION_ID",
    "AZURE_RESOURCE_GROUP",
    "AZUREML_WORKSPACE_NAME",
    "AZUREML_ARM_SUBSCRIPTION",
    "AZUREML_ARM_RESOURCEGROUP",
    "AZUREML_ARM_WORKSPACE_NAME",
    "AMLWRAP_LOCAL",
)


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder and an environment that name no workspace."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sentence(outcome: Outcome) -> str:
    """Return the error, which is all there is: one line, no traceback."""
    assert outcome.out == ""
    assert outcome.err.startswith("amlwrap: ")
    assert outcome.err.count("\n") == 1, outcome.err
    return outcome.err.removeprefix("amlwrap: ").rstrip("\n")


@pytest.mark.usefixtures("nowhere")
def test_no_workspace_is_configured(amlwrap: Run) -> None:
    outcome = amlwrap("compute", "list", local=False)
    assert outcome.code == 2
    assert sentence(outcome).startswith("No workspace is configured: give --subscription-id")


@pytest.mark.usefixtures("nowhere")
def test_half_a_workspace_is_configured(amlwrap: Run) -> None:
    outcome = amlwrap("compute", "list", "-g", "group", "-w", "ws", local=False)
    assert outcome.code == 2
    assert sentence(outcome).startswith("The workspace is missing its subscription_id: give --subscription-id")


def test_a_broken_config_file_is_named(amlwrap: Run, nowhere: Path) -> None:
    (nowhere / "config.json").write_text("{", encoding="utf-8")
    outcome = amlwrap("compute", "list", local=False)
    assert outcome.code == 2
    assert str(nowhere / "config.json") in sentence(outcome)


def test_the_local_workspace_is_not_running(amlwrap: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(tmp_path / "empty"))
    outcome = amlwrap("job", "list")
    assert outcome.code == 1
    assert sentence(outcome) == "The local workspace is not running: start it with `amlwrap local up`."


@pytest.mark.parametrize("option", ["--subscription-id", "--resource-group", "--workspace-name"])
def test_two_workspaces_at_once_are_refused(amlwrap: Run, server: ScriptedServer, option: str) -> None:
    outcome = amlwrap("compute", "list", option, "other")
    assert outcome.code == 2
    assert sentence(outcome).startswith("--local, or AMLWRAP_LOCAL, means the workspace on this machine")
    assert server.requests == []


def test_a_wrong_api_version_is_said_by_the_service(amlwrap: Run, server: ScriptedServer) -> None:
    message = "No registered resource provider found.\nThe supported api-versions are '2099-01-01'."
    error = {"error": {"code": "NoRegisteredProviderFound", "message": message}}
    server.on("GET", f"{WORKSPACE}/computes", Answer(400, error, {"x-ms-request-id": "req"}))
    outcome = amlwrap("compute", "list")
    assert outcome.code == 1
    assert sentence(outcome) == (
        "No registered resource provider found. The supported api-versions are '2099-01-01'. "
        "Api-version 2021-03-01-preview was asked for, by --api-version, api_version, AMLWRAP_API_VERSION or "
        "config.json: ask for none, and one that the service has is spoken. "
        "(HTTP 400, NoRegisteredProviderFound, request id req)"
    )


def test_an_unknown_compute_is_answered_with_the_nearest(amlwrap: Run, server: ScriptedServer) -> None:
    server.on("GET", f"{WORKSPACE}/computes", Answer(200, {"value": [{"name": "cpu-cluster"}]}))
    outcome = amlwrap("compute", "show", "cpu-cluter")
    assert outcome.code == 1
    assert "There is no compute 'cpu-cluter' in workspace ws: did you mean 'cpu-cluster'? (HTTP 404" in sentence(
        outcome
    )


def test_a_csv_that_does_not_exist(amlwrap: Run, server: ScriptedServer) -> None:
    outcome = amlwrap("data", "create", "iris", "--path", "none.csv")
    assert outcome.code == 2
    assert "none.csv" in sentence(outcome)
    assert not [line for line in server.lines() if line.startswith("PUT")]


def test_a_container_that_is_missing(amlwrap: Run, server: ScriptedServer, tmp_path: Path) -> None:
    (tmp_path / "iris.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    contents = {"contentsType": "AzureBlob", "accountName": "account", "containerName": "gone"}
    credentials = {"credentials": {"credentialsType": "AccountKey"}}
    store = {"name": "d", "id": f"{WORKSPACE}/datastores/d", "properties": {"contents": {**contents, **credentials}}}
    server.on("GET", f"{WORKSPACE}/datastores", Answer(200, {"value": [store]}))
    secrets = {"secretsType": "AccountKey", "key": "c2VjcmV0LWtleQ=="}
    server.on("POST", f"{WORKSPACE}/datastores/d/listSecrets", Answer(200, secrets))
    xml = b"<Error><Code>ContainerNotFound</Code><Message>The container is not there.</Message></Error>"
    for method in ("GET", "PUT", "HEAD"):
        server.on(
            method, "*", Answer(404, xml, {"x-ms-error-code": "ContainerNotFound", "Content-Type": "application/xml"})
        )
    outcome = amlwrap("data", "create", "iris", "--path", str(tmp_path / "iris.csv"))
    assert outcome.code == 1
    last = outcome.err.splitlines()[-1]
    assert last.startswith("amlwrap: ")
    assert "gone" in last
    assert "container" in last
    assert "c2VjcmV0" not in outcome.err
    assert not [line for line in server.lines() if line.startswith("PUT") and "/data/" in line]


@pytest.mark.parametrize(
    "arguments",
    [
        ("compute", "list", "--output", "xml"),
        ("compute", "show"),
        ("nonsense",),
        ("job", "wait", "j", "--timeout", "-1"),
        ("job", "list", "--max-results", "0"),
    ],
)
def test_usage_errors_exit_with_2(amlwrap: Run, arguments: tuple[str, ...]) -> None:
    outcome = amlwrap(*arguments, local=False)
    assert outcome.code == 2
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("name", ["../other", "a b", "", "a/b"])
@pytest.mark.parametrize("noun", ["compute", "datastore", "environment"])
def test_odd_names_are_refused_before_anything_is_sent(
    amlwrap: Run, server: ScriptedServer, noun: str, name: str
) -> None:
    outcome = amlwrap(noun, "show", name)
    assert outcome.code == 2
    told = sentence(outcome)
    assert "is not a name for" in told or f"{name!r} names no {noun}" in told
    assert server.requests == []


@pytest.mark.usefixtures("amlwrap")  # writes the state that names the server
def test_debug_logs_requests_and_shows_the_traceback_but_no_secret(tmp_path: Path, server: ScriptedServer) -> None:
    secrets = {"secretsType": "Sas", "sasToken": "sv=1&sig=the-signature"}
    server.on("POST", f"{WORKSPACE}/datastores/d/listSecrets", Answer(200, secrets))
    contents = {"contentsType": "AzureBlob", "accountName": "a", "containerName": "c"}
    credentials = {"credentials": {"credentialsType": "Sas"}}
    store = {"name": "d", "id": f"{WORKSPACE}/datastores/d", "properties": {"contents": {**contents, **credentials}}}
    server.on("GET", f"{WORKSPACE}/datastores", Answer(200, {"value": [store]}))
    refusal = Answer(403, b"<Error><Code>AuthenticationFailed</Code></Error>")
    server.on("GET", "*", lambda request: Answer(404) if f"{WORKSPACE}/data/" in request.path else refusal)
    server.on("PUT", "*", refusal)
    server.on("HEAD", "*", refusal)
    (tmp_path / "iris.csv").write_text("1\n", encoding="utf-8")
    version = FIRST_FAMILY[0]
    # In a process of its own: an uncaught exception is what --debug is about.
    done = subprocess.run(
        [sys.executable, "-m", "amlwrap", "data", "create", "iris", "-p", "iris.csv", "--local", "--debug"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "AMLWRAP_LOCAL_HOME": str(tmp_path / "local-home")},
        check=False,
    )
    assert done.returncode == 1
    assert f"DEBUG amlwrap: POST {WORKSPACE}/datastores/d/listSecrets?api-version={version} -> 200" in done.stderr
    assert "Traceback" in done.stderr
    for secret in ("the-signature", "local-secret-token"):
        assert secret not in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to another process")
@pytest.mark.usefixtures("amlwrap")
def test_ctrl_c_ends_quietly_with_130(tmp_path: Path, server: ScriptedServer) -> None:
    asked = threading.Event()
    release = threading.Event()

    def hang(_: object) -> Answer:
        asked.set()
        return Answer(200, {"value": []}, delay=release)

    server.on("GET", f"{WORKSPACE}/computes", hang)
    process = subprocess.Popen(
        [sys.executable, "-m", "amlwrap", "compute", "list", "--local"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "AMLWRAP_LOCAL_HOME": str(tmp_path / "local-home")},
    )
    assert asked.wait(300)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=300)
    release.set()
    assert process.returncode == 130
    assert "Traceback" not in out + err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to another process")
@pytest.mark.usefixtures("amlwrap")
def test_ctrl_c_while_watching_says_that_the_job_goes_on(tmp_path: Path, server: ScriptedServer) -> None:
    job = {"properties": {"jobType": "Command", "command": "a", "status": "Running", "computeId": "/c"}, "name": "j"}
    server.on("GET", f"{WORKSPACE}/jobs/j", Answer(200, job))
    process = subprocess.Popen(
        [sys.executable, "-m", "amlwrap", "job", "wait", "j", "--local"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "AMLWRAP_LOCAL_HOME": str(tmp_path / "local-home")},
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "j: Running\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=300)
    assert process.returncode == 130
    assert "Job j goes on: `amlwrap job stream j` follows it, `amlwrap job cancel j` stops it." in err
    assert "Traceback" not in err


def test_the_version_is_printed(amlwrap: Run) -> None:
    from importlib.metadata import version

    assert amlwrap("--version", local=False) == Outcome(0, f"{version('amlwrap')}\n", "")


def test_every_command_explains_itself_and_its_options() -> None:
    from typer.main import get_command

    from amlwrap.cli.app import app

    pending: list[tuple[str, Any]] = [("amlwrap", get_command(app))]
    seen = 0
    while pending:
        path, command = pending.pop()
        seen += 1
        assert command.help, path
        assert path == "amlwrap" or not command.get_short_help_str(64).endswith("..."), path
        for parameter in command.params:
            assert getattr(parameter, "help", None), (path, parameter.name)
        if hasattr(command, "list_commands"):
            pending += [(f"{path} {name}", command.get_command(None, name)) for name in command.list_commands(None)]
    assert seen > 60


def test_another_api_version_than_the_usual_is_said_on_standard_error(
    amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AMLWRAP_API_VERSION")
    arm = FakeArm(server, SUBSCRIPTION, ["2023-10-01"])
    arm.on("GET", f"{WORKSPACE}/computes", lambda _: {"value": [{"name": "cpu-cluster"}]})
    outcome = amlwrap("compute", "list", "-o", "json")
    assert (outcome.code, json.loads(outcome.out)[0]["name"]) == (0, "cpu-cluster")
    assert outcome.err == "The service does not have api-version 2021-03-01-preview: speaking 2023-10-01.\n"
    assert amlwrap("compute", "list").err == ""  # it was said
    assert arm.provider_requests == 1
