"""The files of one run in the artifact store, and the URLs by which blobs of it are read and written.

Source: azureml-mlflow, definitions `Artifact`, `ArtifactContentInformation`, `BatchArtifactContentInformationResult`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from attrs import frozen

from amlwrap.local.home import ACCOUNT_HOST
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_names import check_blob_name
from amlwrap.local.wire.blob.issued_sas import blob_sas
from amlwrap.local.wire.history.errors import USER_ERROR, Json, invalid, missing, write_error

_ORIGIN = "ExperimentRun"
_LIFETIME = timedelta(hours=1)
_OF_A_MODEL = re.compile("models/m-[0-9a-f]{32}/")


@frozen
class RunArtifacts:
    """The files of a run, or of a logged model.

    Attributes:
        state: the workspace's memory.
        run: its id.
        folder: where its files lie among those of all.
    """

    state: State
    run: str
    folder: str

    def listed(self) -> Json:
        """Return all files but those of logged models, which are asked for by themselves."""
        root = self._blob("")
        blobs = self.state.blobs.iterate_blobs(ARTIFACT_CONTAINER, root)
        return {
            "value": [
                {
                    **self._named(blob.name[len(root) :]),
                    "artifactId": blob.name,
                    "etag": blob.etag,
                    "createdTime": datetime.fromtimestamp(blob.modified, UTC).isoformat(),
                }
                for blob in blobs
                if not _OF_A_MODEL.match(blob.name, len(root))
            ]
        }

    def content_of(self, path: str) -> Json:
        """Return where a file is read from; raises `HistoryError` when there is none."""
        if self.state.blobs.find_blob(ARTIFACT_CONTAINER, self._blob(path)) is None:
            raise missing(f"The run '{self.run}' has no artifact '{path}'.")
        return self._content(path, "r")

    def places_for(self, paths: list[str]) -> Json:
        """Return where files are written to, and for those that are there already that they are: they do not change."""
        taken = {path for path in paths if self.state.blobs.find_blob(ARTIFACT_CONTAINER, self._blob(path))}
        now = datetime.now(UTC).isoformat()
        told = f"The run '{self.run}' has the artifact '{{}}' already: log it under another name."
        return {
            "artifacts": {path: self._named(path) for path in paths if path not in taken},
            "artifactContentInformation": {path: self._content(path, "cw") for path in paths if path not in taken},
            "errors": {path: write_error(USER_ERROR, told.format(path), now) for path in sorted(taken)},
        }

    def _blob(self, path: str) -> str:
        if path and any(part in ("", ".", "..") for part in path.split("/")):
            raise invalid(f"'{path}' is no path of an artifact.")
        name = f"{_ORIGIN}/dcid.{self.folder}/{path}"
        try:
            check_blob_name(name)
        except BlobServiceError as error:
            raise invalid(error.message) from None
        return name

    def _named(self, path: str) -> Json:
        return {"origin": _ORIGIN, "container": f"dcid.{self.run}", "path": path, "tags": {}}

    def _content(self, path: str, permissions: str) -> Json:
        """Return a file with a URL, which azureml-mlflow reads only if an account's host as on Azure is in it."""
        state, name = self.state, self._blob(path)
        sas = blob_sas(state.account, state.account_key_bytes, ARTIFACT_CONTAINER, name, permissions, _LIFETIME)
        url = f"{state.url}/{ACCOUNT_HOST}/{ARTIFACT_CONTAINER}/{quote(name)}?{sas}"
        return {**self._named(path), "contentUri": url}
