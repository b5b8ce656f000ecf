"""The life of the server: started once, stopped whole, killed without a trace, and remembering."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from amlwrap.local import daemon
from amlwrap.local.errors import MissingExtraError, StartFailedError
from amlwrap.local.home import HomeLock, LocalServer
from tests.support.local_workspace import LocalWorkspace, local_workspace, patience
from tests.support.processes import gone


def _running_job(local: LocalWorkspace) -> tuple[str, list[int]]:
    """Start a job that would run for ever; return its name and the ids of its processes."""
    name = local.command("sleep 10000 & setsid sleep 10000 & echo $! $$; echo end; wait")
    for _ in patience():
        local.wait(name, "Running")
        if "end" in local.log(name):
            break
    return name, [int(pid) for pid in local.log(name).split()[:2]]


def test_the_record_is_complete_and_private(tmp_path: Path) -> None:
    with local_workspace(tmp_path) as local:
        path = tmp_path / "server.json"
        secret = [path, *tmp_path.glob("*.db*")]
        assert {file.name for file in secret} >= {"server.json", "workspace.db", "workspace.db-wal", "tracking.db"}
        assert {stat.S_IMODE(file.stat().st_mode) for file in secret} == {0o600}
        record = json.loads(path.read_text())
        assert set(record) == {
            "url", "token", "pid", "subscription_id", "resource_group", "workspace_name", "blob_endpoint", "started_at",
                "tracking_uri", "tracking_token", "https_url", "certificate_authority",
                "certificate_bundle",
        }  # fmt: skip
        assert record["token"] not in repr(local.server)
        assert daemon.start(tmp_path) == local.server == daemon.status(tmp_path)
        first_key = local.account_key()
        local.put("/data/kept/versions/1", {"path": "x"})
        with local.container() as container:
            container.upload_blob("kept", b"content")
        name = local.command("echo kept")
        local.wait(name)
    assert daemon.status(tmp_path) is None
    assert not path.exists()
    assert daemon.stop(tmp_path) is False
    with local_workspace(tmp_path) as again:
        assert again.server.token != record["token"]
        assert again.account_key() == first_key
        assert again.get("/data/kept/versions/1").status_code == 200
        assert again.log(name) == "kept\n"
        with again.container() as container:
            assert container.download_blob("kept").readall() == b"content"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_the_server(tmp_path: Path, number: signal.Signals) -> None:
    with local_workspace(tmp_path) as local:
        name, pids = _running_job(local)
        os.kill(local.server.pid, number)
        for _ in patience():
            if all(gone(pid) for pid in [local.server.pid, *pids]):
                break
        assert all(gone(pid) for pid in [local.server.pid, *pids])
        assert daemon.status(tmp_path) is None
    with local_workspace(tmp_path) as again:
        job = again.job(name)
        assert job["status"] == "Failed"
        assert "workspace" in job["properties"]["amlwrap.error"]
        assert "end" in again.log(name)


def test_asking_for_the_status_never_keeps_a_server_from_starting(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        ended = False

        def ask() -> None:
            while not ended:
                daemon.status(tmp_path)

        asking = pool.submit(ask)
        try:
            assert daemon.start(tmp_path).url
        finally:
            ended = True
            asking.result()
            daemon.stop(tmp_path)


def test_two_starts_at_once_give_one_server(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        servers = list(pool.map(daemon.start, [tmp_path, tmp_path]))
    try:
        assert servers[0] == servers[1]
    finally:
        daemon.stop(tmp_path)


def test_a_record_of_a_dead_server_is_removed(tmp_path: Path) -> None:
    record = LocalServer("http://127.0.0.1:1", "t", os.getpid(), "s", "g", "w", "b", "now")
    (tmp_path / "server.json").write_text(json.dumps(record.to_json()))
    assert daemon.status(tmp_path) is None
    assert not (tmp_path / "server.json").exists()


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with local_workspace(tmp_path / "one") as local:
        port = int(local.server.url.rpartition(":")[2])
        with pytest.raises(StartFailedError, match=f"Port {port} on 127.0.0.1 cannot be used"):
            daemon.start(tmp_path / "two", port=port)
    assert daemon.status(tmp_path / "two") is None


def test_a_locked_home_is_refused_by_the_server_itself(tmp_path: Path) -> None:
    with HomeLock(tmp_path) as lock:
        assert lock.acquire()
        command = [sys.executable, "-m", "amlwrap.local", "--home", str(tmp_path)]
        ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr == f"error: A local workspace is already running in {tmp_path}.\n"


def test_missing_packages_are_named_with_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(daemon, "_PACKAGES", ("starlette", "not_a_package"))
    with pytest.raises(MissingExtraError, match=r"\(not_a_package\).*pip install .*\[local\]"):
        daemon.start(tmp_path)


def test_the_daemon_imports_none_of_the_servers_packages() -> None:
    program = (
        "import sys, amlwrap.local.daemon; "
        "print(sorted({'starlette', 'uvicorn', 'optuna', 'mlflow', 'jsonschema_rs', 'httpx'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


def test_the_foreground_server_ends_with_ctrl_c(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "amlwrap", "local", "up", "--foreground", "--https", "--home", str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            for _ in patience():
                if daemon.status(tmp_path) is not None:
                    break
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=300)
        finally:
            process.kill()  # if it still runs: leaving the block waits for it
    assert said.startswith("Serving at http://127.0.0.1:")
    assert " and https://127.0.0.1:" in said
    assert "Traceback" not in said
    assert daemon.status(tmp_path) is None
