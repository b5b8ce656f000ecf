"""The files of runs: what jobs log with MLflow lies with their own files in the artifact store, as on Azure.

Source: MLflow's artifact proxy, `mlflow-artifacts`, and MLflow REST API, "List Artifacts".
"""

from __future__ import annotations

import mimetypes

from attrs import frozen
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import BlobStore
from amlwrap.local.store.tracking.search import ARTIFACT_ROOT
from amlwrap.local.wire.blob.body import read_pieces, receive_body
from amlwrap.local.wire.mlflow.errors import TrackingError, invalid, missing, not_served
from amlwrap.local.wire.mlflow.messages import Json

_RUNS = ARTIFACT_ROOT.partition(":/")[2]
_LARGEST_FILE = 5000 << 20


@frozen
class Artifacts:
    """The files of all runs, below a folder for each.

    Attributes:
        blobs: the workspace's storage.
    """

    blobs: BlobStore

    async def answer(self, request: Request, path: str, asked: str) -> Response:
        """Return the response to one request of the proxy.

        Args:
            request: the request.
            path: the file, as the request's path has it; empty to list what is in a folder.
            asked: the folder, as the query has it.

        Raises:
            TrackingError: it cannot be done.
        """
        try:
            match request.method, bool(path):
                case "GET", False:
                    return _listed([{**each, "path": each["path"].rpartition("/")[2]} for each in self.files(asked)])
                case "GET", True:
                    return self._download(_checked(path))
                case "PUT", True:
                    return await self._upload(request, _checked(path))
                case "DELETE", True:
                    return self._delete(_checked(path))
        except BlobServiceError as error:
            if error.status == 404:
                raise missing(f"There is no artifact at {path}.") from None
            raise TrackingError(error.status, "INVALID_PARAMETER_VALUE", error.message) from None
        raise not_served(f"{request.method} of artifacts")

    def files(self, folder: str) -> list[Json]:
        """Return the files and folders in a folder, with their whole paths."""
        prefix = f"{_checked(folder)}/"
        found: dict[str, Json] = {}
        for blob in self.blobs.iterate_blobs(ARTIFACT_CONTAINER, prefix):
            name, _, deeper = blob.name[len(prefix) :].partition("/")
            size = {} if deeper else {"file_size": blob.size}
            found.setdefault(name, {"path": f"{prefix}{name}", "is_dir": bool(deeper), **size})
        return list(found.values())

    def of_run(self, run: str, path: str) -> Json:
        """Return what is in a folder of a run, with paths that begin in the run's own."""
        root = f"{_RUNS}{run}"
        files = self.files(f"{root}/{path}" if path else root)
        return {
            "root_uri": f"{ARTIFACT_ROOT}{run}",
            "files": [{**each, "path": each["path"][len(root) + 1 :]} for each in files],
        }

    def _download(self, path: str) -> Response:
        blob = self.blobs.get_blob(ARTIFACT_CONTAINER, path)
        headers = {"Content-Length": str(blob.size)}
        content_type = blob.headers.get("content-type", "application/octet-stream")
        return StreamingResponse(
            read_pieces(blob.file.open("rb"), 0, blob.size), headers=headers, media_type=content_type
        )

    async def _upload(self, request: Request, path: str) -> Response:
        received = await receive_body(request, self.blobs.temporary_file(), _LARGEST_FILE, hashed=True)
        found = self.blobs.find_blob(ARTIFACT_CONTAINER, path)
        if found is not None and found.live:
            received.file.unlink()
            raise invalid(f"{path} is a log that the job is writing: log the artifact elsewhere.")
        content_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
        headers = {"content-type": content_type, "content-md5": received.content_md5 or ""}
        self.blobs.commit_blob(ARTIFACT_CONTAINER, path, received.file, headers=headers, metadata={})
        return _listed(None)

    def _delete(self, path: str) -> Response:
        """Delete a file, or a folder with all that is in it."""
        file = self.blobs.find_blob(ARTIFACT_CONTAINER, path)
        found = [file] if file else list(self.blobs.iterate_blobs(ARTIFACT_CONTAINER, f"{path}/"))
        if not found:
            raise missing(f"There is no artifact at {path}.")
        for blob in found:
            if blob.live:
                raise invalid(f"{blob.name} is a log that the job is writing: it stays until the job has ended.")
        for blob in found:
            self.blobs.delete_blob(ARTIFACT_CONTAINER, blob.name)
        return _listed(None)


def _listed(files: list[Json] | None) -> Response:
    return JSONResponse({} if files is None else {"files": files})


def _checked(path: str) -> str:
    """Return a path below a run's folder; raises `TrackingError` for any other."""
    parts = path.strip("/").split("/")
    if not path.startswith(_RUNS) or any(part in ("", ".", "..") for part in parts):
        raise invalid(f"'{path}' is no path of an artifact: they begin with {_RUNS} and a run's id.")
    return "/".join(parts)
