"""What there is of a log so far, read once: the whole, its end, or another file."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.errors import UsageError
from amlwrap.resources import log_files
from amlwrap.resources.log_files import LogFile
from amlwrap.workspace import Workspace
from tests.support.job_logs import LogContainer
from tests.support.scripted_server import ScriptedServer

LOG = "user_logs/std_log.txt"


@pytest.fixture
def container(workspace: Workspace, server: ScriptedServer) -> LogContainer:
    return LogContainer(workspace, server)


def read(workspace: Workspace, **how: Any) -> str:
    return "".join(workspace.jobs.read_log("j", **how))


def test_the_whole_log_is_read_once_while_the_job_goes_on(workspace: Workspace, container: LogContainer) -> None:
    container.states("Running")
    container.most = 4  # the end of a read falls into the middle of a character
    container.write(LOG, "one\nzwölf\nthree".encode())
    assert read(workspace) == "one\nzwölf\nthree"


@pytest.mark.parametrize("ending", [b"", b"\n"])
@pytest.mark.parametrize("size", [1, 8, 64 * 1024])
def test_the_last_lines_are_read_however_long_they_are(
    workspace: Workspace, container: LogContainer, monkeypatch: pytest.MonkeyPatch, ending: bytes, size: int
) -> None:
    monkeypatch.setattr(log_files, "_TAIL_BYTES", size)
    container.states("Completed")
    lines = [b"first", b"a " * 30, b"bar \r of progress", b"last"]
    container.write(LOG, b"\n".join(lines) + ending)
    for count in (1, 2, 3, 4, 5, 1000):
        assert read(workspace, tail=count).encode() == b"\n".join(lines[-count:]) + ending


def test_of_an_empty_log_there_is_nothing(workspace: Workspace, container: LogContainer) -> None:
    container.states("Running")
    container.write(LOG, b"")
    assert read(workspace) == read(workspace, tail=3) == ""


def test_logs_of_the_service_are_listed_and_read_beside_the_jobs_own(
    workspace: Workspace, container: LogContainer
) -> None:
    container.states("Completed")
    container.write("outputs/model.txt", b"tree")
    container.write("azureml-logs/20_image_build_log.txt", b"built")
    container.write(LOG, b"own\n")
    files = workspace.jobs.log_files("j")
    assert files == [LogFile(LOG, 4), LogFile("azureml-logs/20_image_build_log.txt", 5)]
    assert read(workspace, file=files[1].name) == "built"
    with pytest.raises(UsageError, match=rf"^Job j has no log file 'std_log.txt': did you mean '{LOG}'\?$"):
        read(workspace, file="std_log.txt")
    with pytest.raises(UsageError, match=r"^Job j has no log file 'outputs/model.txt': it has user_logs/std_log.txt, "):
        read(workspace, file="outputs/model.txt")


def test_before_a_job_runs_there_is_none(workspace: Workspace, container: LogContainer) -> None:
    container.states("Queued")
    assert workspace.jobs.log_files("j") == []
    assert read(workspace) == ""
    with pytest.raises(UsageError, match=r"^Job j has no log file 'x': it has none yet \(it is Queued\)\.$"):
        read(workspace, file="x")
    container.states("Running")
    assert read(workspace) == read(workspace, tail=1) == ""


@pytest.mark.parametrize("tail", [0, -1, 1.5, "3", True])
def test_what_is_no_number_of_lines_is_refused(workspace: Workspace, container: LogContainer, tail: Any) -> None:
    container.states("Completed")
    with pytest.raises(UsageError, match=r"^tail is .*: give a number of lines from 1, or leave it out\.$"):
        workspace.jobs.read_log("j", tail=tail)
