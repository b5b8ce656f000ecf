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

from amlwrap.cli.facts.local import MEANING
from amlwrap.local import daemon
from amlwrap.workspace import Workspace
from tests.support import loopback
from tests.support.local_workspace import local_workspace

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    def run_program(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "AMLWRAP_LOCAL_HOME": str(tmp_path / "home")}
        command = [sys.executable, "-m", "amlwrap", "local", *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    yield run_program
    daemon.stop(tmp_path / "home")


def test_up_status_and_down_tell_the_same_story(run: Run, tmp_path: Path) -> None:
    before = run("status", "--output", "json")
    assert before.returncode == 1
    nothing = dict.fromkeys(MEANING, None)
    assert json.loads(before.stdout) == {**nothing, "running": False, "home": str(tmp_path / "home")}
    up = run("up", "--output", "json")
    assert up.returncode == 0, up.stderr
    started = json.loads(up.stdout)
    status = json.loads(run("status", "-o", "json").stdout)
    assert status == started
    assert (list(status), status["running"], status["home"]) == (list(MEANING), True, str(tmp_path / "home"))
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


def test_a_reset_leaves_a_new_workspace_at_the_same_place(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with local_workspace(home) as running:
        name = running.command("sleep 60")
        running.wait(name, "Running")
        (home / "certificates").mkdir()
        refused = run("reset", "--yes")
        assert (refused.returncode, refused.stderr) == (
            2,
            f"amlwrap: 1 job runs ({name}): wait for the end, or add --stop-jobs.\n",
        )
        unasked = run("reset", "--stop-jobs")
        assert unasked.returncode == 2
        assert "add --yes" in unasked.stderr
        before = daemon.status(home)
        done = run("reset", "--yes", "--stop-jobs")
        assert (done.returncode, done.stdout) == (0, "")
        after = daemon.status(home)
        assert before is not None
        assert after is not None
        assert done.stderr == f"The local workspace is empty.\nIt runs again, at {after.url}.\n"
        assert (after.url, after.pid != before.pid) == (before.url, True)
        with Workspace.local(home) as workspace:
            assert list(workspace.jobs.list()) == []
            assert workspace.datastores.default().name == "workspaceblobstore"
    assert (home / "certificates").is_dir()
    assert run("reset", "--yes").stderr == "The local workspace is empty.\n"
    assert sorted(path.name for path in home.iterdir()) == ["certificates", "server.lock"]


def test_a_reset_takes_cached_environments_where_it_is_told_to(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = tmp_path / "cache" / "environments" / "one"
    built.mkdir(parents=True)
    other = tmp_path / "cache" / "api-versions.json"
    other.write_text("{}")
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "home" / ".reset-interrupted" / "blobs").mkdir(parents=True)
    assert run("reset", "--yes").returncode == 0
    assert built.exists()
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["server.lock"]
    assert run("reset", "--yes", "--environments").returncode == 0
    assert not built.parent.exists()
    assert other.exists()


def test_what_the_server_logged_is_printed_and_followed_until_it_stops(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run("logs").stderr == "The local workspace has logged nothing.\n"
    home.mkdir()
    log = home / "server.log"
    log.write_text("one\ntwo\nthree\n", encoding="utf-8")
    assert run("logs").stdout == "one\ntwo\nthree\n"
    assert run("logs", "--tail", "2").stdout == "two\nthree\n"
    log.write_text("one\ntwo\nthr", encoding="utf-8")  # as of a server that was killed
    assert run("logs", "--tail", "2").stdout == "two\nthr\n"
    log.write_text("one\ntwo\nthree\n", encoding="utf-8")
    assert run("logs", "--tail", "0").returncode == 2
    assert run("logs", "--follow").stdout == "one\ntwo\nthree\n"
    with local_workspace(home):
        command = [sys.executable, "-m", "amlwrap", "local", "logs", "--tail", "1", "-f", "--home", str(home)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as following:
            assert following.stdout is not None
            assert following.stdout.readline() == "three\n"
            with log.open("a", encoding="utf-8") as stream:
                stream.write("fo")
                stream.flush()
                stream.write("ur\n")
            assert following.stdout.readline() == "four\n"
            daemon.stop(home)
            assert following.stdout.read() == ""
            assert following.wait(60) == 0


def test_the_doctor_finds_the_local_workspace_well_and_leaves_nothing(run: Run, tmp_path: Path) -> None:
    with local_workspace(tmp_path / "home") as running:
        for version in ("2021-03-01-preview", "2024-04-01"):
            command = [sys.executable, "-m", "amlwrap", "doctor", "--local", "--api-version", version, "-o", "json"]
            environment = {**os.environ, "AMLWRAP_LOCAL_HOME": str(tmp_path / "home")}
            done = subprocess.run(command, capture_output=True, text=True, env=environment)
            assert {finding["result"] for finding in json.loads(done.stdout)} == {"ok"}, done.stdout
            assert (done.returncode, done.stderr) == (0, "")
        with running.container() as container:
            assert [blob.name for blob in container.list_blobs("LocalUpload/")] == []
