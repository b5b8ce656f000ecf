"""Logs as they grow, read from a scripted blob container."""

from __future__ import annotations

import re

import pytest

from amlwrap.errors import JobFailedError, StorageError
from amlwrap.resources import job_ends
from amlwrap.resources import logs as logs_module
from amlwrap.workspace import Workspace
from tests.support.job_logs import STORAGE, LogContainer
from tests.support.scripted_server import Answer, ScriptedServer


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_ends, "_FIRST_INTERVAL", 0.005)
    monkeypatch.setattr(logs_module, "_FIRST_INTERVAL", 0.005)
    monkeypatch.setattr(logs_module, "_LONGEST_INTERVAL", 0.01)


@pytest.fixture
def container(workspace: Workspace, server: ScriptedServer) -> LogContainer:
    return LogContainer(workspace, server)


def test_only_what_is_new_is_read_and_nothing_is_missed_or_repeated(
    workspace: Workspace, server: ScriptedServer, container: LogContainer
) -> None:
    log = "user_logs/std_log.txt"
    container.states(
        "Queued",
        "Running",
        ("Running", log, b"one\n"),
        "Running",
        ("Running", log, "one\nzwölf".encode()[:-3]),  # the end of a read may fall into the middle of a character
        ("Completed", log, "one\nzwölf\nlast\n".encode()),
    )
    assert "".join(workspace.jobs.log("j")) == "one\nzwölf\nlast\n"
    ranges = [request.headers["x-ms-range"] for request in server.requests if "x-ms-range" in request.headers]
    starts = [int(value.removeprefix("bytes=").partition("-")[0]) for value in ranges]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "name",
    [
        "user_logs/std_log.txt",
        "user_logs/std_log_process_0.txt",
        "user_logs/std_log_process_000.txt",
        "azureml-logs/70_driver_log.txt",
        "azureml-logs/hyperdrive.txt",
    ],
)
def test_the_log_is_found_in_every_layout(workspace: Workspace, container: LogContainer, name: str) -> None:
    container.write("user_logs/std_log_process_1.txt", b"another process\n")
    container.write("azureml-logs/20_image_build_log.txt", b"not the job's own\n")
    container.write(name, b"here\n")
    container.states("Completed")
    assert "".join(workspace.jobs.log("j")) == "here\n"


def test_a_job_that_ended_before_it_wrote_anything_has_an_empty_log(
    workspace: Workspace, container: LogContainer
) -> None:
    container.states("Canceled")
    assert "".join(workspace.jobs.log("j")) == ""


def test_a_failed_job_carries_the_end_of_its_log(workspace: Workspace, container: LogContainer) -> None:
    container.write("user_logs/std_log.txt", b"".join(b"line %d\n" % number for number in range(50)))
    container.states("Failed")
    with pytest.raises(JobFailedError) as raised:
        workspace.jobs.wait("j")
    assert len(raised.value.log_tail) == 20
    assert raised.value.log_tail[-1] == "line 49"


def test_who_may_not_read_a_log_is_told_what_fetches_it_as_themselves(
    workspace: Workspace, server: ScriptedServer, container: LogContainer
) -> None:
    container.states("Completed")
    forbidden = {**STORAGE, "x-ms-error-code": "KeyBasedAuthenticationNotPermitted"}
    server.on("GET", "/account/azureml", Answer(403, b"", forbidden))
    advice = 'auth="identity", of `amlwrap job download j` or jobs.download("j")'
    with pytest.raises(StorageError, match=re.escape(advice)):
        "".join(workspace.jobs.log("j"))
