"""`amlwrap local up`, `status` and `down`, as a user types them."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from azure.storage.blob import BlobServiceClient

from amlwrap.local import daemon
from tests.support import loopback

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    environment = {**os.environ, "AMLWRAP_LOCAL_HOME": str(tmp_path / "home")}

    def run_program(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "amlwrap", "local", *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    yield run_program
    daemon.stop(tmp_path / "home")


def test_up_status_and_down_tell_the_same_story(run: Run, tmp_path: Path) -> None:
    before = run("status", "--output", "json")
    assert before.returncode == 1
    assert json.loads(before.stdout) == {"running": False, "home": str(tmp_path / "home")}
    up = run("up", "--output", "json")
    assert up.returncode == 0, up.stderr
    started = json.loads(up.stdout)
    status = json.loads(run("status", "-o", "json").stdout)
    assert status == {"running": True, "home": str(tmp_path / "home"), **started}
    token = json.loads((tmp_path / "home" / "server.json").read_text())["token"]
    assert token not in up.stdout + up.stderr
    assert json.loads(run("up", "-o", "json").stdout) == started
    variables = dict(line.removeprefix("export ").split("=", 1) for line in run("mlflow").stdout.splitlines())
    assert variables["MLFLOW_TRACKING_URI"] == started["tracking_uri"]
    headers = {"Authorization": f"Bearer {variables['MLFLOW_TRACKING_TOKEN']}"}
    asked = f"{variables['MLFLOW_TRACKING_URI']}/api/2.0/mlflow/experiments/get-by-name?experiment_name=Default"
    assert loopback.get(asked, headers=headers).status_code == 200
    assert token not in variables.values()
    (line,) = run("storage").stdout.splitlines()
    (assigned,) = shlex.split(line.removeprefix("export "))
    with BlobServiceClient.from_connection_string(assigned.partition("=")[2]) as account:
        assert "azureml" in [container.name for container in account.list_containers()]
    assert "It ran already: for --port 1, stop it" in run("up", "--port", "1").stderr
    assert "has stopped" in run("down").stderr
    assert "No local workspace is running" in run("down").stderr
    for variables_of in ("mlflow", "storage"):
        said = run(variables_of).stderr
        assert said == "amlwrap: No local workspace is running: start it with `amlwrap local up`.\n"


def test_a_home_that_is_no_folder_is_one_sentence(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.touch()
    up = run("up", "--home", str(home))
    assert up.returncode == 1
    assert up.stderr.startswith(f"amlwrap: The local workspace cannot live in {home}: File exists; name another")
    assert up.stderr.count("\n") == 1
    status = run("status", "--home", str(home), "-o", "json")
    assert (status.returncode, json.loads(status.stdout)["running"]) == (1, False)


def test_a_port_that_is_none_is_a_usage_error(run: Run) -> None:
    assert run("up", "--port", "99999").returncode == 2


def test_a_home_whose_lock_cannot_be_opened_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other" / "server.lock").mkdir(parents=True)
    for command in ("up", "status", "down"):
        said = run(command, "--home", str(tmp_path / "other"))
        assert said.returncode == 1
        assert said.stderr.startswith(f"amlwrap: The local workspace cannot live in {tmp_path}/other: Is a directory;")
