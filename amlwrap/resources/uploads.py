"""What code and data share: a snapshot's place in blob storage, and getting it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from amlwrap.errors import UsageError
from amlwrap.references import short_name

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Datastore
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.workspace import Workspace


def version_of(snapshot: Snapshot) -> str:
    """Return the version that a snapshot is registered as."""
    return snapshot.hash[:32]


def folder_path(snapshot: Snapshot) -> str:
    """Return the folder on the datastore that holds a snapshot."""
    return f"LocalUpload/{snapshot.hash}"


def data_path(snapshot: Snapshot) -> str:
    """Return the path of uploaded data: the blob of a single file, the folder of many."""
    return f"{folder_path(snapshot)}/{snapshot.files[0].path}" if snapshot.root.is_file() else folder_path(snapshot)


def upload(
    workspace: Workspace,
    snapshot: Snapshot,
    registered: Code | Data | None,
    *,
    datastore: str | None,
    auth: str | None,
    progress: Progress | None,
    on_large: Callable[[str], None] | None,
    notify: Callable[[str], None] | None,
) -> str:
    """Upload a snapshot, unless it is there, and return the ARM id of the datastore that holds it.

    Args:
        workspace: where to.
        snapshot: what to upload.
        registered: the version that the same content is registered as, if it is: what it names has to be there.
        datastore, auth, progress, on_large, notify: see `CodeCollection.upload`.

    Raises:
        UsageError: the content is registered on another datastore than `datastore`, or the snapshot is large and
            `on_large` is None.
        StorageError: the upload stopped; running it again sends the rest.
    """
    from amlwrap.blob.snapshot import check_limits
    from amlwrap.blob.upload import upload_snapshot

    if sentence := check_limits(snapshot):
        if on_large is None:
            raise UsageError(f"{sentence} Upload it by itself first, or say on_large what to do about it.")
        on_large(sentence)
    target = _datastore_for(workspace, registered, datastore)
    with workspace.datastores.open_store(target, auth=auth, notify=notify) as store:
        upload_snapshot(store, folder_path(snapshot), snapshot, progress=progress)
    return target.id


def _datastore_for(workspace: Workspace, registered: Code | Data | None, wanted: str | None) -> Datastore:
    """Return the datastore that holds registered content, since a version never moves; else the one that is wanted."""
    target = workspace.datastores.get(wanted) if wanted else workspace.datastores.default()
    if registered is None or registered.datastore_id is None:
        return target
    home = short_name(registered.datastore_id)
    if home.lower() == target.name.lower():
        return target
    if wanted:
        raise UsageError(
            f"The same content is registered on datastore {home} already, as {registered.name}:{registered.version}: "
            "leave the datastore out, or register it under another name."
        )
    return workspace.datastores.get(home)
