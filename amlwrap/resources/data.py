"""Data: files and folders that jobs read; local ones are uploaded once per content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from amlwrap.assets import AssetType
from amlwrap.errors import UsageError
from amlwrap.job.inputs import Input
from amlwrap.paging import iterate
from amlwrap.references import check_name, check_new_name, datastore_and_path, is_registry_reference
from amlwrap.resources.limits import check_limits
from amlwrap.resources.uploads import data_path, data_version, local_path, upload
from amlwrap.resources.versions import ANONYMOUS_NAME, content_version, find_version, latest_of

if TYPE_CHECKING:
    from amlwrap.assets import Data
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.references import Scope
    from amlwrap.resources.datastores import DatastoreCollection

_URL_SCHEMES = frozenset({"http", "https", "wasb", "wasbs", "abfs", "abfss", "adl"})


class DataCollection:
    """The data of a workspace (`Workspace.data`).

    Args:
        dialect: bound to the workspace.
        scope: the workspace.
        datastores: of the workspace, where data is uploaded to.
    """

    def __init__(self, dialect: Dialect, scope: Scope, datastores: DatastoreCollection) -> None:
        self._dialect = dialect
        self._scope = scope
        self._datastores = datastores

    def create(
        self,
        name: str | None,
        path: str | Path,
        *,
        type: AssetType | str | None = None,
        version: str | None = None,
        description: str | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Data:
        """Register data; a local file or folder is uploaded first, unless it is there already.

        Args:
            name: name of the data; None files it as anonymous.
            path: a local file or folder, a URL, or `azureml://datastores/NAME/paths/PATH`.
            type: what it is to jobs: a file, a folder or an MLTable; None means what `path` is.
            version: its version; made from the content, or from the URL, when None.
            description: shown with it.
            datastore, auth, progress, on_large, notify: of the upload; see `CodeCollection.upload`.

        Raises:
            SnapshotError: a local path that is not there or cannot be uploaded as it is.
            InexpressibleError: the api-version has no words for data of that type.
            UsageError: `path` is a URL that jobs cannot read, or names no datastore path, or the same content is
                registered under this name on another datastore than `datastore`.
            StorageError: the upload stopped; nothing was registered, and running it again sends the rest.

        Source: operation `DataVersions_CreateOrUpdate`.
        """
        asset = check_new_name(name or ANONYMOUS_NAME, "data")
        if version is not None:
            check_name(version, "a data version")
        check_limits(self._dialect, Input(data=path, type=type))

        def find(content: str) -> Data | None:
            return None if version else find_version(self._dialect.get_data, asset, content)

        place = self._place(path)
        if place is None:
            done = upload(
                self._datastores,
                local_path(path),
                lambda snapshot: find(data_version(snapshot)),
                ignore=False,
                datastore=datastore,
                auth=auth,
                progress=progress,
                on_large=on_large,
                notify=notify,
            )
            remote, content, registered = data_path(done.snapshot), data_version(done.snapshot), done.registered
            datastore_id: str | None = done.datastore.id
        else:
            remote, datastore_id = place
            content = content_version(remote, datastore_id)
            registered = find(content)
        if registered is not None and description is None:
            return registered
        body = self._dialect.encode_data(
            path=remote,
            datastore_id=datastore_id,
            type=type or type_of(path),
            description=description,
            tags={},
            is_anonymous=name is None,
        )
        return self._dialect.put_data(asset, version or content, body)

    def snapshot(self, path: str | Path) -> Snapshot:
        """Return what would be uploaded of a local file or folder: all of it, since data has no ignore files.

        Raises:
            SnapshotError: it is not there, or cannot be uploaded as it is.
        """
        from amlwrap.blob.snapshot import take_snapshot

        return take_snapshot(local_path(path), ignore=False)

    def plan(self, path: str | Path, type: AssetType | str | None = None) -> tuple[str, str, Any]:
        """Return name, version and generated model under which `create` would register `path` without a name."""
        remote, datastore_id, version = self._planned_place(path)
        body = self._dialect.encode_data(
            path=remote,
            datastore_id=datastore_id,
            type=type or type_of(path),
            description=None,
            tags={},
            is_anonymous=True,
        )
        return ANONYMOUS_NAME, version, body

    def _planned_place(self, path: str | Path) -> tuple[str, str | None, str]:
        if place := self._place(path):
            return *place, content_version(*place)
        snapshot = self.snapshot(path)
        version = data_version(snapshot)
        registered = find_version(self._dialect.get_data, ANONYMOUS_NAME, version)
        home = registered.datastore_id if registered else None
        return data_path(snapshot), home or self._datastores.default().id, version

    def get(self, name: str, version: str | None = None) -> Data:
        """Return one version of some data; the latest when `version` is None.

        Raises:
            NotFoundError: there is none.

        Source: operation `DataVersions_Get`.
        """
        check_name(name, "data")
        if version is None:
            return latest_of(self.versions(name), f"data {name!r}")
        return self._dialect.get_data(name, check_name(version, "a data version"))

    def list(self) -> Iterator[str]:
        """Yield the names of all data. Source: operation `DataContainers_List`."""
        return iterate(self._dialect.list_data_names)

    def versions(self, name: str) -> Iterator[Data]:
        """Yield the versions of some data. Source: operation `DataVersions_List`."""
        check_name(name, "data")
        return iterate(lambda link: self._dialect.list_data_versions(name, link))

    def _place(self, path: str | Path) -> tuple[str, str | None] | None:
        """Return path and datastore id of what is in the cloud already, or None for a local path."""
        if isinstance(path, Path) or not is_remote_path(path):
            if "://" in str(path):
                schemes = ", ".join(sorted(_URL_SCHEMES))
                scheme = str(path).partition(":")[0]  # the rest may hold a password
                raise UsageError(f"{scheme}:// begins no URL that jobs read: use {schemes} or azureml.")
            return None
        if path.startswith("azureml://"):
            datastore, inside = datastore_and_path(path) or ("", "")
            if not inside or ".." in inside.split("/"):
                raise UsageError(f"{path!r} names no datastore path: write azureml://datastores/NAME/paths/PATH.")
            return inside, self._scope.resource_id("datastores", datastore)
        if not _names_a_host(path) or not path.isprintable() or " " in path:
            raise UsageError("The URL of the data names no host, or holds blanks: percent-encode it.")
        return path, None


def type_of(path: str | Path) -> AssetType | None:
    """Return whether a local path is a file or a folder; None for what is elsewhere, or nowhere."""
    if isinstance(path, str) and is_remote_path(path):
        return None
    if Path(path).is_file():
        return AssetType.URI_FILE
    return AssetType.URI_FOLDER if Path(path).is_dir() else None


def is_remote_path(path: str) -> bool:
    """Whether a text is a URL or a datastore path, rather than a local path or the name of registered data."""
    if path.startswith("azureml://"):
        return not is_registry_reference(path)
    return path.partition(":")[0].lower() in _URL_SCHEMES


def _names_a_host(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # half an IPv6 address
        return False
