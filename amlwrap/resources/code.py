"""Code: source folders, uploaded once per content and registered once every blob is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amlwrap.blob.snapshot import Snapshot, take_snapshot
from amlwrap.paging import iterate
from amlwrap.references import check_name, check_new_name, short_name
from amlwrap.resources.uploads import code_version, folder_path, local_path, upload
from amlwrap.resources.versions import ANONYMOUS_NAME, find_version, latest_of

if TYPE_CHECKING:
    from amlwrap.assets import Code
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.resources.datastores import DatastoreCollection


class CodeCollection:
    """The code of a workspace (`Workspace.code`).

    Args:
        dialect: bound to the workspace.
        datastores: of the workspace, where code is uploaded to.
    """

    def __init__(self, dialect: Dialect, datastores: DatastoreCollection) -> None:
        self._dialect = dialect
        self._datastores = datastores

    def upload(
        self,
        name: str | None,
        folder: str | Path,
        *,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Code:
        """Upload a folder to blob storage and register it; what is there already is not sent again.

        The version is made from the content, so the same folder gives the same version from any machine.

        Args:
            name: name of the code; None files it as anonymous.
            folder: what to upload; `.amlignore`, else `.gitignore`, says what stays home.
            datastore: blob datastore to upload to; when None, the one that holds the same content already, or else the
                workspace's default.
            auth: how to sign in to storage: `key`, `sas` or `identity`; the best that works when None.
            progress: told of files and bytes as they arrive.
            on_large: called with a sentence when the folder is large, before anything is sent; may raise.
            notify: told, once, of anything the user should know, such as another way to sign in; from any thread.

        Raises:
            SnapshotError: the folder cannot be uploaded as it is.
            UsageError: the same content is registered under this name on another datastore than `datastore`.
            StorageError: the upload stopped; nothing was registered, and running it again sends the rest.

        Source: operation `CodeVersions_CreateOrUpdate`.
        """
        asset = check_new_name(name or ANONYMOUS_NAME, "code")
        done = upload(
            self._datastores,
            local_path(folder),
            lambda snapshot: find_version(self._dialect.get_code, asset, code_version(snapshot)),
            ignore=True,
            datastore=datastore,
            auth=auth,
            progress=progress,
            on_large=on_large,
            notify=notify,
        )
        if done.registered is not None:
            return done.registered
        body = self._dialect.encode_code(
            path=folder_path(done.snapshot), datastore=done.datastore, is_anonymous=name is None
        )
        return self._dialect.put_code(asset, code_version(done.snapshot), body)

    def snapshot(self, folder: str | Path) -> Snapshot:
        """Return what of a folder would be uploaded, without uploading it.

        Raises:
            SnapshotError: the folder cannot be uploaded as it is.
        """
        return take_snapshot(local_path(folder))

    def plan(self, folder: Path) -> tuple[str, str, Any]:
        """Return name, version and generated model under which `upload` would register a folder without a name."""
        snapshot = self.snapshot(folder)
        version = code_version(snapshot)
        registered = find_version(self._dialect.get_code, ANONYMOUS_NAME, version)
        home = registered.datastore_id if registered else None
        datastore = self._datastores.get(short_name(home)) if home else self._datastores.default()
        body = self._dialect.encode_code(path=folder_path(snapshot), datastore=datastore, is_anonymous=True)
        return ANONYMOUS_NAME, version, body

    def get(self, name: str, version: str | None = None) -> Code:
        """Return one version of some code; the latest when `version` is None.

        Raises:
            NotFoundError: there is none.

        Source: operation `CodeVersions_Get`.
        """
        check_name(name, "code")
        if version is None:
            return latest_of(self.versions(name), f"code {name!r}")
        return self._dialect.get_code(name, check_name(version, "a code version"))

    def versions(self, name: str) -> Iterator[Code]:
        """Yield the versions of some code. Source: operation `CodeVersions_List`."""
        check_name(name, "code")
        return iterate(lambda link: self._dialect.list_code_versions(name, link))
