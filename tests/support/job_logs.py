"""A job's logs in a scripted blob container."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer

FOLDER = "ExperimentRun/dcid.j"
STORAGE = {"x-ms-request-id": "1"}  # which every answer of the Blob service has


class LogContainer:
    """As much of a blob container as reading the log of job `j` takes: list by prefix, and ranges."""

    def __init__(self, workspace: Workspace, server: ScriptedServer) -> None:
        self.blobs: dict[str, bytes] = {}
        self.most: int | None = None  # bytes that one read returns; None for all there are
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
        """Keep a file of the job."""
        path = f"{FOLDER}/{name}"
        self.blobs[path] = content

        def read(request: Received) -> Answer:
            first, _, last = request.headers["x-ms-range"].removeprefix("bytes=").partition("-")
            piece = self.blobs[path][int(first) : int(last) + 1 if last else None][: self.most]
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
