"""Data: files and folders that jobs read; local ones are uploaded once per content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amlwrap.assets import AssetType, Data
from amlwrap.assets.data import likely_type
from amlwrap.datastore_uris import datastore_and_path, datastore_uri
from amlwrap.errors import UsageError
from amlwrap.job.inputs import Input
from amlwrap.local_files import check_local_type
from amlwrap.local_paths import check_path
from amlwrap.references import (
    check_name,
    check_new_name,
    check_uri_spelling,
    is_service_uri,
    names_a_host,
    short_name,
)
from amlwrap.resources.asset_download import FetchedAssets
from amlwrap.resources.data_paths import check_scheme, is_remote_path, type_of
from amlwrap.resources.datastores import check_destination
from amlwrap.resources.filters import check_text
from amlwrap.resources.limits import check_limits
from amlwrap.resources.uploads import data_path, data_version, home_of, local_path, upload
from amlwrap.resources.versions import ANONYMOUS_NAME, content_version, find_version

if TYPE_CHECKING:
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.references import Scope
    from amlwrap.resources.datastores import DatastoreCollection


class DataCollection(FetchedAssets[Data]):
    """The data of a workspace (`Workspace.data`).

    Args:
        ask: speaks with the workspace.
        scope: the workspace.
        datastores: of the workspace, where data is uploaded to.
    """

    def __init__(self, ask: Ask, scope: Scope, datastores: DatastoreCollection) -> None:
        super().__init__(ask, scope, "data", datastores)

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
            InvalidJobError: a folder is called a file, or a file a folder.
            UsageError: `path` is a URL that jobs cannot read, or names no datastore path, or the same content is
                registered under this name on another datastore than `datastore`, or as another type than `type`.
            StorageError: the upload stopped; nothing was registered, and running it again sends the rest.

        Source: operation `DataVersions_CreateOrUpdate`.
        """
        if not isinstance(path, str):  # empty text is told of where it is uploaded
            check_path(path, "path")
        check_destination(datastore, auth)
        check_text(description, "description")
        asset = check_new_name(_anonymous_name(path, type) if name is None else name, "data")
        if version is not None:
            check_name(version, "a data version")
        place = self._place(path)

        def find(content: str) -> Data | None:
            return None if version else find_version(self._get, asset, content)

        def create_in(dialect: Dialect) -> Data:
            check_limits(dialect, Input(data=path, type=type))
            if place is None:
                check_local_type("The data", local_path(path), type)
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
                content, registered = data_version(done.snapshot), done.registered
                remote, datastore_id = data_path(done.snapshot), done.datastore.id if done.datastore else None
            else:
                remote, datastore_id = place
                if datastore_id is not None:
                    self._datastores.get(short_name(datastore_id))  # the service may take one that is not there
                content = content_version(remote, datastore_id)
                registered = find(content)
            if registered is not None:
                _check_type(registered, type)
                if description is None:
                    return registered
            body = dialect.encode_data(
                path=remote,
                datastore_id=datastore_id,
                type=type or type_of(path),
                description=description,
                tags={},
                is_anonymous=name is None,
            )
            return dialect.put_data(asset, version or content, body)

        return self._ask(create_in)

    def upload(
        self,
        path: Path,
        *,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> str:
        """Upload a local file or folder without registering it, and return its URI.

        Args:
            path: of what.
            datastore, auth, progress, on_large, notify: see `CodeCollection.upload`.

        Raises:
            SnapshotError: it is not there or cannot be uploaded as it is.
            StorageError: the upload stopped; running it again sends the rest.
        """
        done = upload(
            self._datastores,
            local_path(path),
            lambda _: None,
            ignore=False,
            datastore=datastore,
            auth=auth,
            progress=progress,
            on_large=on_large,
            notify=notify,
        )
        assert done.datastore is not None  # only what is registered lies elsewhere
        return datastore_uri(done.datastore.name, data_path(done.snapshot))

    def planned_uri(self, path: Path, datastore: str | None = None) -> str:
        """Return what `upload` would return."""
        return datastore_uri(self._datastores.named_or_default(datastore).name, data_path(self.snapshot(path)))

    def uri(self, path: str) -> str:
        """Return the URI of what is in the cloud already, as jobs may read it unregistered.

        Raises:
            UsageError: jobs cannot read it, or it names no datastore path.
        """
        path = str(check_path(path, "path"))
        if is_service_uri(path):
            return path
        inside, datastore_id = self._place(path, all_of_it=True) or (path, None)
        return datastore_uri(short_name(datastore_id), inside) if datastore_id else inside

    def check_place(self, path: str) -> None:
        """Check that what is in the cloud already can be registered.

        Raises:
            UsageError: jobs cannot read it, or it names no datastore path.
        """
        self._place(path)

    def snapshot(self, path: str | Path) -> Snapshot:
        """Return what would be uploaded of a local file or folder: all of it, since data has no ignore files.

        Raises:
            SnapshotError: it is not there, or cannot be uploaded as it is.
        """
        from amlwrap.blob.snapshot import take_snapshot

        return take_snapshot(local_path(path), ignore=False)

    def plan(
        self, path: str | Path, type: AssetType | str | None = None, datastore: str | None = None
    ) -> tuple[str, str, Any]:
        """Return name, version and generated model under which `create` would register `path` without a name."""
        name = _anonymous_name(path, type)
        remote, datastore_id, version = self._planned_place(path, name, datastore)
        body = self._ask(
            lambda dialect: dialect.encode_data(
                path=remote,
                datastore_id=datastore_id,
                type=type or type_of(path),
                description=None,
                tags={},
                is_anonymous=True,
            )
        )
        return name, version, body

    def _planned_place(self, path: str | Path, name: str, datastore: str | None) -> tuple[str, str | None, str]:
        if place := self._place(path):
            return *place, content_version(*place)
        snapshot = self.snapshot(path)
        version = data_version(snapshot)
        registered = find_version(self._get, name, version)
        if registered and registered.datastore_id and datastore is None:
            return data_path(snapshot), registered.datastore_id, version
        target = self._datastores.named_or_default(datastore)
        home = home_of(self._datastores, registered, target, wanted=datastore) if registered and datastore else target
        return data_path(snapshot), (home or target).id, version

    def _place(self, path: str | Path, *, all_of_it: bool = False) -> tuple[str, str | None] | None:
        """Return path and datastore id of what is in the cloud already, or None for a local path.

        Args:
            path: of what.
            all_of_it: whether a datastore without a path will do, which is all that is there.
        """
        if isinstance(path, Path) or not is_remote_path(path):
            check_uri_spelling(str(path))
            check_scheme(str(path))
            if str(path).startswith("azureml:"):
                raise UsageError(f"{path} is registered data: refer to it by that, or give a file, a folder or a URL.")
            return None
        if path.startswith("azureml://"):
            datastore, inside = datastore_and_path(path, self._scope) or ("", "")
            if not (inside or (datastore and all_of_it)) or ".." in inside.split("/"):
                raise UsageError(
                    f"{path!r} names no datastore path of this workspace: write azureml://datastores/NAME/paths/PATH, "
                    "or azureml:NAME:VERSION for what is registered."
                )
            return inside, self._scope.resource_id("datastores", datastore)
        if not path.isprintable() or " " in path:
            raise UsageError("The URL of the data holds blanks: percent-encode them, as in %20.")
        if not names_a_host(path):
            scheme = path.partition(":")[0]
            raise UsageError(f"The URL of the data names no host: write it in full, as in {scheme}://HOST/PATH.")
        return path, None


def _anonymous_name(path: str | Path, type: AssetType | str | None) -> str:
    """Return what data is filed under that nobody gave a name: all versions under one name are of one type."""
    return f"{ANONYMOUS_NAME}-{type or type_of(path) or likely_type(str(path))}"


def _check_type(registered: Data, wanted: AssetType | str | None) -> None:
    """Refuse to pass off data of one type as data of another, since the type of a version never changes."""
    if wanted and registered.type and wanted != registered.type:
        raise UsageError(
            f"The same content is registered as {registered.type} already, as {registered.name}:{registered.version}: "
            f"give it another name to register it as {wanted}, or leave the type out."
        )
