"""Code: source folders, uploaded once per content and registered once every blob is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amlwrap.assets import Code
from amlwrap.network import logger
from amlwrap.references import check_new_name
from amlwrap.resources.datastores import holds_secrets
from amlwrap.resources.registered import RegisteredAssets
from amlwrap.resources.uploads import Upload, code_folder, code_version, folder_path, home_of, upload
from amlwrap.resources.versions import ANONYMOUS_NAME, find_version

if TYPE_CHECKING:
    from amlwrap.assets import Datastore, PendingUpload
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.references import Scope
    from amlwrap.resources.datastores import DatastoreCollection


class CodeCollection(RegisteredAssets[Code]):
    """The code of a workspace (`Workspace.code`).

    Args:
        ask: speaks with the workspace.
        scope: the workspace.
        datastores: of the workspace, where code is uploaded to.
    """

    def __init__(self, ask: Ask, scope: Scope, datastores: DatastoreCollection) -> None:
        super().__init__(ask, scope, "codes")
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

        The version is made from the content, so the same folder gives the same version from any machine. Without a
        name, code of the same content is taken as it is whoever registered it, Azure's own clients included.

        Where no key opens the default datastore, code goes to a container that the service gives it, if the
        api-version has such; else the caller's own identity opens the datastore.

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

        Source: operations `CodeVersions_CreateOrUpdate`, `CodeVersions_List` with `hash`,
        `CodeVersions_CreateOrGetStartPendingUpload`.
        """
        asset = check_new_name(ANONYMOUS_NAME if name is None else name, "code")

        def ask_for_place(snapshot: Snapshot) -> PendingUpload | None:
            place = self._ask(lambda dialect: dialect.start_pending_upload(asset, code_version(snapshot)))
            if place and notify:
                notify("No key opens the workspace's storage: uploading to a container that it gives for this code.")
            return place

        hash_of = cache(_content_hash)  # which reads every file: not more than once, and not where nobody asks

        def find(snapshot: Snapshot) -> Code | None:
            found = find_version(self._get, asset, code_version(snapshot))
            return self._find_anywhere(hash_of(snapshot)) if found is None and take_any else found

        def put(dialect: Dialect, done: Upload[Code]) -> Code:
            body = _encoded(dialect, done.url, done.snapshot, done.datastore, hash_of, is_anonymous=name is None)
            return dialect.put_code(asset, code_version(done.snapshot), body)

        take_any = name is None and datastore is None
        done = upload(
            self._datastores,
            code_folder(folder),
            find,
            ignore=True,
            datastore=datastore,
            auth=auth,
            progress=progress,
            on_large=on_large,
            notify=notify,
            ask_for_place=ask_for_place,
        )
        return done.registered or self._ask(lambda dialect: put(dialect, done))

    def snapshot(self, folder: str | Path) -> Snapshot:
        """Return what of a folder would be uploaded, without uploading it.

        Raises:
            SnapshotError: the folder cannot be uploaded as it is.
        """
        from amlwrap.blob.snapshot import take_snapshot

        return take_snapshot(code_folder(folder))

    def plan(self, folder: Path, datastore: str | None = None) -> tuple[str, str, Any]:
        """Return name, version and generated model under which `upload` would register a folder without a name.

        The model is None for code that is taken as somebody else registered it: nothing is sent then. Which container
        the service would give is not known before it is asked for one: the model shows the default datastore instead,
        and that is logged as a warning.
        """
        snapshot, hash_of = self.snapshot(folder), cache(_content_hash)
        version = code_version(snapshot)
        registered = find_version(self._get, ANONYMOUS_NAME, version)
        if registered is None and datastore is None and (found := self._find_anywhere(hash_of(snapshot))):
            return found.name, found.version, None
        url, home = self._planned_place(snapshot, registered, datastore)
        body = self._ask(lambda dialect: _encoded(dialect, url, snapshot, home, hash_of, is_anonymous=True))
        return ANONYMOUS_NAME, version, body

    def _planned_place(
        self, snapshot: Snapshot, registered: Code | None, datastore: str | None
    ) -> tuple[str, Datastore | None]:
        """Return the URL that `upload` would register, and the datastore that it lies on."""
        target = self._datastores.named_or_default(datastore)
        home = home_of(self._datastores, registered, target, wanted=datastore) if registered else target
        if registered and home is None:
            return registered.path, None
        if not (registered or datastore or holds_secrets(target)):
            logger.warning(
                "Datastore %s holds no key: where the service gives code a container of its own, it will be "
                "registered with the URL of that, and not with the place that is shown.",
                target.name,
            )
        return self._datastores.url(home or target, folder_path(snapshot)), home

    def _find_anywhere(self, content: str) -> Code | None:
        return self._ask(lambda dialect: dialect.find_code(content))


def _content_hash(snapshot: Snapshot) -> str:
    from amlwrap.blob.content_hash import content_hash

    return content_hash(snapshot.files)


def _encoded(
    dialect: Dialect,
    url: str,
    snapshot: Snapshot,
    datastore: Datastore | None,
    hash_of: Callable[[Snapshot], str],
    *,
    is_anonymous: bool,
) -> Any:
    return dialect.encode_code(
        url=url,
        path=folder_path(snapshot) if datastore else None,
        datastore_id=datastore.id if datastore else None,
        content_hash=hash_of(snapshot),
        is_anonymous=is_anonymous,
    )
