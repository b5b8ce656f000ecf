"""What code and data share: a snapshot's place in blob storage, and getting it there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from amlwrap.errors import SnapshotError, UsageError
from amlwrap.references import short_name
from amlwrap.resources.versions import content_version

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Datastore
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.store import BlobStore
    from amlwrap.blob.upload import Progress
    from amlwrap.resources.datastores import DatastoreCollection

A = TypeVar("A", "Code", "Data")


def folder_path(snapshot: Snapshot) -> str:
    """Return the folder on the datastore that holds a snapshot."""
    return f"LocalUpload/{snapshot.hash}"


def data_path(snapshot: Snapshot) -> str:
    """Return the path of uploaded data: the blob of a single file, the folder of many."""
    return f"{folder_path(snapshot)}/{snapshot.files[0].path}" if snapshot.root.is_file() else folder_path(snapshot)


def code_version(snapshot: Snapshot) -> str:
    """Return the version that a snapshot is registered as when it is code."""
    return snapshot.hash[:32]


def data_version(snapshot: Snapshot) -> str:
    """Return the version that a snapshot is registered as when it is data.

    A file and a folder that holds it alone are two things to the jobs that read them, though they are stored as one.
    """
    return content_version(data_path(snapshot)) if snapshot.root.is_file() else snapshot.hash[:32]


@frozen
class Upload(Generic[A]):
    """What came of an upload.

    Attributes:
        snapshot: what is on the datastore now.
        datastore: where it is.
        registered: the version that it was registered as before; None when it was not.
    """

    snapshot: Snapshot
    datastore: Datastore
    registered: A | None


def local_path(path: str | Path) -> Path:
    """Return the path of what is to be uploaded.

    Raises:
        SnapshotError: it is empty: pathlib would take that for the current folder, and it is an unset variable mostly.
    """
    if not str(path):
        raise SnapshotError("The path to upload is empty: name a file or folder, or . for the current folder.")
    return Path(path)


def upload(
    datastores: DatastoreCollection,
    path: Path,
    find_registered: Callable[[Snapshot], A | None],
    *,
    ignore: bool,
    datastore: str | None,
    auth: str | None,
    progress: Progress | None,
    on_large: Callable[[str], None] | None,
    notify: Callable[[str], None] | None,
) -> Upload[A]:
    """Upload a folder or file, unless it is there.

    What the service has to be asked is asked while there is other work: for the datastore and its secrets while files
    are hashed, for the registered version while storage lists what it has.

    Args:
        datastores: where to.
        path: what to upload.
        find_registered: returns the asset that a snapshot is registered as, if any: what it names has to be there.
        ignore: as for `take_snapshot`.
        datastore, auth, progress, on_large, notify: see `CodeCollection.upload`.

    Raises:
        SnapshotError: it cannot be uploaded as it is.
        UsageError: the content is registered on another datastore than `datastore`, or there is much of it and
            `on_large` is None.
        StorageError: the upload stopped; running it again sends the rest.
    """
    from amlwrap.blob.snapshot import check_limits, list_files, snapshot_of
    from amlwrap.blob.upload import carry_out, plan_upload
    from amlwrap.blob.workers import in_background

    files = list_files(path, ignore=ignore)
    if sentence := check_limits(path, files):
        if on_large is None:
            raise UsageError(f"{sentence} Upload it by itself first, or say on_large what to do about it.")
        on_large(sentence)

    def find_wanted() -> Datastore:
        return datastores.get(datastore) if datastore else datastores.default()

    with ExitStack() as opened_stores:

        def open_store(found: Datastore) -> BlobStore:
            return opened_stores.enter_context(datastores.open_store(found, auth=auth, notify=notify))

        with in_background(find_wanted) as wanted, in_background(lambda: open_store(wanted())) as opened:
            snapshot = snapshot_of(path, files)
            target = wanted()
        prefix = folder_path(snapshot)
        with in_background(lambda: plan_upload(opened(), prefix, snapshot)) as planned:
            registered = find_registered(snapshot)
            home = _home_of(registered, target, datastore)
        if home == target.name:
            store, plan = opened(), planned()
        else:
            target = datastores.get(home)
            store = open_store(target)
            plan = plan_upload(store, prefix, snapshot)
        carry_out(store, plan, progress=progress)
    return Upload(snapshot, target, registered)


def _home_of(registered: Code | Data | None, target: Datastore, wanted: str | None) -> str:
    """Return the name of the datastore that holds registered content, since a version never moves; else `target`'s."""
    if registered is None or registered.datastore_id is None:
        return target.name
    home = short_name(registered.datastore_id)
    if home.lower() == target.name.lower():
        return target.name
    if wanted:
        raise UsageError(
            f"The same content is registered on datastore {home} already, as {registered.name}:{registered.version}: "
            "leave the datastore out, or register it under another name."
        )
    return home
