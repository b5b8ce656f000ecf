"""What code and data share: a snapshot's place in blob storage, and getting it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.workspace import Workspace

ANONYMOUS_NAME = "amlwrap"


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
    *,
    datastore: str | None,
    auth: str | None,
    progress: Progress | None,
    on_large: Callable[[str], None] | None,
    notify: Callable[[str], None] | None,
) -> str:
    """Upload a snapshot, unless it is there, and return the ARM id of the datastore that holds it.

    Raises:
        UsageError: the snapshot is large and `on_large` refuses it, or is None.
        StorageError: the upload stopped; running it again sends the rest.
    """
    from amlwrap.blob.snapshot import check_limits
    from amlwrap.blob.upload import upload_snapshot

    if sentence := check_limits(snapshot):
        if on_large is None:
            raise UsageError(f"{sentence} Upload it by itself first, or say on_large what to do about it.")
        on_large(sentence)
    target = workspace.datastores.get(datastore) if datastore else workspace.datastores.default()
    with workspace.datastores.open_store(target, auth=auth, notify=notify) as store:
        upload_snapshot(store, folder_path(snapshot), snapshot, progress=progress)
    return target.id
