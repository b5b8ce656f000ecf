"""A registered model, fetched."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from amlwrap.errors import StorageError, UsageError
from amlwrap.references import check_name, short_name, without_secrets
from amlwrap.resources.model_files import files_there
from amlwrap.resources.outputs import without_links

if TYPE_CHECKING:
    from collections.abc import Callable

    from amlwrap.assets import Model
    from amlwrap.blob.upload import Progress
    from amlwrap.resources.datastores import DatastoreCollection


def download_model(
    datastores: DatastoreCollection,
    model: Model,
    folder: Path,
    *,
    auth: str | None,
    progress: Progress | None,
    notify: Callable[[str], None] | None,
) -> Path:
    """Fetch the files of a model, and return the folder or file that it is; see `ModelCollection.download`.

    Args:
        datastores: of the workspace.
        model: what to fetch.
        folder: what to write to, in `NAME/VERSION`, so that the files of two versions never mix.
        auth, progress, notify: see `JobCollection.download`.

    Raises:
        UsageError: it lies on no datastore of the workspace, or nothing is there.
        StorageError: its path ends with what no file can be called, or the download stopped.
    """
    from amlwrap.blob.download import download_prefix
    from amlwrap.blob.local_names import is_file_name

    whole = f"{model.name}:{model.version}"
    if model.datastore_id is None:
        place = without_secrets(model.path)
        raise UsageError(f"Model {whole} is at {place}, on no datastore of the workspace: fetch it from there.")
    # The names come from the service, which must not choose where files are written.
    path = model.path.strip("/")
    last = PurePosixPath(path).name
    if not is_file_name(last):
        raise StorageError(f"Model {whole} is at {path!r}, which no file or folder can be called: nothing was written.")
    target = without_links(folder, check_name(model.name, "a model"), check_name(model.version, "a version"), last)
    datastore = datastores.get(short_name(model.datastore_id))
    with datastores.open_store(datastore, auth=auth, notify=notify) as store:
        files = files_there(store, path, whole)
        if files is None:
            raise UsageError(f"Nothing is left of model {whole} at {path} on datastore {datastore.name}.")
        download_prefix(store, path, target.parent if files.is_file else target, progress=progress)
    return target
