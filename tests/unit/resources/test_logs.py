"""Logs as they grow, read from a scripted blob container."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

import pytest

from amlwrap.errors import JobFailedError, StorageError
from amlwrap.resources import job_ends
from amlwrap.resources import logs as logs_module
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer

FOLDER = "ExperimentRun/dcid.j"
STORAGE = {"x-ms-request-id": "1"}  # which every answer of the Blob service has


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_ends, "_FIRST_INTERVAL", 0.005)
    monkeypatch.setattr(logs_module, "_FIRST_INTERVAL", 0.005)
    monkeypatch.setattr(logs_module, "_LONGEST_INTERVAL", 0.01)


class Container:
    """As much of a blob container as reading takes: list by prefix, and ranges."""

    def __init__(self, workspace: Workspace, server: ScriptedServer) -> None:
        self.blobs: dict[str, bytes] = {}
        self._workspace, self._server = workspace, server
        workspace.blob_endpoint = f"{server.url}/account"
        contents = {
            "contentsType": "AzureBlob",
            "accountName": "account",
            "containerName": "azureml",
            "credentials": {"credentialsType": "None"},
        }
        store = {"name": "artifacts", "id": "/x/datastores/artifacts", "properties": {"contents": contents}}
        server.on("GET", f"{workspace.id}/datastores/artifacts", Answer(200, store))
        server.on("GET", "/account/azureml", self._list)

    def _list(self, request: Received) -> Answer:
        names = sorted(name for name in self.blobs if name.startswith(request.query["prefix"]))
        blobs = "".join(
            f"<Blob><Name>{escape(name)}</Name><Properties><Content-Length>{len(self.blobs[name])}</Content-Length>"
            "</Properties></Blob>"
            for name in names
        )
        xml = f"<EnumerationResults><Blobs>{blobs}</Blobs><NextMarker/></EnumerationResults>"
        return Answer(200, xml.encode(), STORAGE)

    def write(self, name: str, content: bytes) -> None:
        path = f"{FOLDER}/{name}"
        self.blobs[path] = content

        def read(request: Received) -> Answer:
            first, _, last = request.headers["x-ms-range"].removeprefix("bytes=").partition("-")
            piece = self.blobs[path][int(first) : int(last) + 1 if last else None]
            return Answer(206, piece, STORAGE) if piece else Answer(416)

        self._server.on("GET", f"/account/azureml/{path}", read)
        self._server.on("HEAD", f"/account/azureml/{path}", lambda _: Answer(200, self.blobs[path], STORAGE))

    def states(self, *states: str | tuple[str, str, bytes]) -> None:
        """Script what the job's states are; with a tuple, what is in its log from then on."""

        def answer(state: str | tuple[str, str, bytes]) -> Any:
            def give(_: Received) -> Answer:
                if isinstance(state, tuple):
                    self.write(*state[1:])
                status = state[0] if isinstance(state, tuple) else state
                output = {"datastoreId": "/x/datastores/artifacts", "path": FOLDER} if status != "Queued" else None
                properties = {"jobType": "Command", "status": status, "output": output}
                return Answer(200, {"name": "j", "properties": properties})

            return give

        self._server.on("GET", f"{self._workspace.id}/jobs/j", *map(answer, states))


@pytest.fixture
def container(workspace: Workspace, server: ScriptedServer) -> Container:
    return Container(workspace, server)


def test_only_what_is_new_is_read_and_nothing_is_missed_or_repeated(
    workspace: Workspace, server: ScriptedServer, container: Container
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
def test_the_log_is_found_in_every_layout(workspace: Workspace, container: Container, name: str) -> None:
    container.write("user_logs/std_log_process_1.txt", b"another process\n")
    container.write("azureml-logs/20_image_build_log.txt", b"not the job's own\n")
    container.write(name, b"here\n")
    container.states("Completed")
    assert "".join(workspace.jobs.log("j")) == "here\n"


def test_a_job_that_ended_before_it_wrote_anything_has_an_empty_log(workspace: Workspace, container: Container) -> None:
    container.states("Canceled")
    assert "".join(workspace.jobs.log("j")) == ""


def test_a_failed_job_carries_the_end_of_its_log(workspace: Workspace, container: Container) -> None:
    container.write("user_logs/std_log.txt", b"".join(b"line %d\n" % number for number in range(50)))
    container.states("Failed")
    with pytest.raises(JobFailedError) as raised:
        workspace.jobs.wait("j")
    assert len(raised.value.log_tail) == 20
    assert raised.value.log_tail[-1] == "line 49"


def test_who_may_not_read_a_log_is_told_what_fetches_it_as_themselves(
    workspace: Workspace, server: ScriptedServer, container: Container
) -> None:
    container.states("Completed")
    forbidden = {**STORAGE, "x-ms-error-code": "KeyBasedAuthenticationNotPermitted"}
    server.on("GET", "/account/azureml", Answer(403, b"", forbidden))
    advice = 'auth="identity", of `amlwrap job download j` or jobs.download("j")'
    with pytest.raises(StorageError, match=re.escape(advice)):
        "".join(workspace.jobs.log("j"))
