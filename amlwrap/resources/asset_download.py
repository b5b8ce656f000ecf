"""Registered models and registered data, fetched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from amlwrap.assets import Data, Model
from amlwrap.errors import StorageError, UsageError
from amlwrap.local_paths import as_path
from amlwrap.references import check_name, noun_of, short_name, without_secrets
from amlwrap.resources.datastores import check_auth
from amlwrap.resources.outputs import without_links
from amlwrap.resources.registered import FiledAssets

if TYPE_CHECKING:
    from amlwrap.blob.store import BlobStore
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.speaker import Ask
    from amlwrap.references import Collection, Scope
    from amlwrap.resources.datastores import DatastoreCollection


F = TypeVar("F", Data, Model)


class FetchedAssets(FiledAssets[F]):
    """Registered assets whose files can be fetched.

    Args:
        ask, scope, collection: as of `RegisteredAssets`.
        datastores: of the workspace, where the files lie.
    """

    def __init__(self, ask: Ask, scope: Scope, collection: Collection, datastores: DatastoreCollection) -> None:
        super().__init__(ask, scope, collection)
        self._datastores = datastores

    def download(
        self,
        asset: str | F,
        folder: str | Path,
        *,
        auth: str | None = None,
        progress: Progress | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Path:
        """Fetch the files of one version, and return the folder or file that it is.

        What is there already, byte for byte, is not fetched again; nothing is written outside the folder, and no file
        that is another is replaced.

        Args:
            asset: the version, or what `get` takes.
            folder: written to in `NAME/VERSION`, where it is called as the last part of its path is.
            auth, progress, notify: see `JobCollection.download`.

        Raises:
            UsageError: it lies on no datastore of the workspace, or nothing is there.
            StorageError: its path ends with what no file can be called, another file is where one would be written, or
                the download stopped; running it again fetches the rest.
        """
        from amlwrap.blob.download import download_prefix

        check_auth(auth)
        place = as_path(folder, "folder")
        found = asset if isinstance(asset, Data | Model) else self.get(asset)
        whole = f"{noun_of(self._collection)} {found.name}:{found.version}"
        target, path, home = _target(found, whole, place)
        datastore = self._datastores.get(home)
        with self._datastores.open_store(datastore, auth=auth, notify=notify) as store:
            is_file = _is_file(store, path)
            if is_file is None:
                raise UsageError(f"Nothing is left of {whole} at {path} on datastore {datastore.name}.")
            download_prefix(store, path, target.parent if is_file else target, progress=progress, may_replace=False)
        return target


def _target(asset: Data | Model, whole: str, folder: Path) -> tuple[Path, str, str]:
    """Return what an asset is fetched to, its path on a datastore, and the name of that.

    Files are written in `NAME/VERSION`, so that those of two versions never mix. The names come from the service, which
    must not choose where files are written.
    """
    from amlwrap.blob.local_names import is_file_name

    if asset.datastore_id is None:
        place = without_secrets(asset.path)
        raise UsageError(f"{_begun(whole)} is at {place}, on no datastore of the workspace: fetch it from there.")
    path = asset.path.strip("/")
    last = PurePosixPath(path).name
    if not is_file_name(last):
        raise StorageError(
            f"{_begun(whole)} is at {path!r}, which no file or folder can be called: nothing was written."
        )
    target = without_links(folder, check_name(asset.name, "an asset"), check_name(asset.version, "a version"), last)
    return target, path, short_name(asset.datastore_id)


def _begun(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _is_file(store: BlobStore, path: str) -> bool | None:
    """Return whether one blob is at a path, and no folder of blobs; None where nothing is."""
    below = (blob for blob in store.service.list_blobs(f"{path}/") if not blob.is_directory)
    if next(below, None) is not None:
        return False
    return None if store.service.size(path) is None else True
