"""What code, data and models share: a snapshot's place in blob storage, and getting it there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from amlwrap.errors import SnapshotError, StorageError, UsageError
from amlwrap.local_paths import check_path, is_there
from amlwrap.references import short_name
from amlwrap.resources.datastores import check_destination
from amlwrap.resources.versions import ANONYMOUS_NAME, content_version
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Datastore, Model, PendingUpload
    from amlwrap.blob.hashing import LocalFile
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.store import BlobStore
    from amlwrap.blob.upload import Progress, UploadPlan
    from amlwrap.resources.datastores import DatastoreCollection

A = TypeVar("A", "Code", "Data", "Model")


def folder_path(snapshot: Snapshot) -> str:
    """Return the folder on the datastore that holds a snapshot."""
    return f"LocalUpload/{snapshot.hash}"


def data_path(snapshot: Snapshot) -> str:
    """Return the path of uploaded data: the blob of a single file, the folder of many."""
    return f"{folder_path(snapshot)}/{snapshot.files[0].path}" if snapshot.root.is_file() else folder_path(snapshot)


def model_folder(snapshot: Snapshot) -> str:
    """Return the folder on the datastore that holds an uploaded model.

    It is called as here: a deployment finds the model in a folder of that name, and scoring scripts count on it.

    Raises:
        SnapshotError: no folder of blobs can be called so.
    """
    from amlwrap.blob.snapshot import check_blob_name

    if snapshot.root.is_file():
        return folder_path(snapshot)
    name = snapshot.root.resolve().name
    check_blob_name(name)
    return f"{folder_path(snapshot)}/{name}"


def model_path(snapshot: Snapshot) -> str:
    """Return the path of an uploaded model: the blob of a single file, the folder of many."""
    return data_path(snapshot) if snapshot.root.is_file() else model_folder(snapshot)


def code_version(snapshot: Snapshot) -> str:
    """Return the version that a snapshot is registered as when it is code."""
    return snapshot.hash[:32]


def data_version(snapshot: Snapshot) -> str:
    """Return the version that a snapshot is registered as when it is data.

    A file and a folder that holds it alone are two things to the jobs that read them, though they are stored as one.
    """
    return content_version(data_path(snapshot)) if snapshot.root.is_file() else snapshot.hash[:32]


@frozen(kw_only=True)
class Upload(Generic[A]):
    """What came of an upload.

    Attributes:
        snapshot: what is in blob storage now.
        url: of the folder that holds it.
        datastore: where that is; None for a container that is no datastore's.
        registered: the version that it was registered as before; None when it was not.
    """

    snapshot: Snapshot
    url: str
    datastore: Datastore | None
    registered: A | None


def local_path(path: str | Path) -> Path:
    """Return the path of what is to be uploaded.

    Raises:
        UsageError: it is no path.
        SnapshotError: it is empty: pathlib would take that for the current folder, and it is an unset variable mostly.
    """
    if path == "":
        raise SnapshotError("The path to upload is empty: name a file or folder, or . for the current folder.")
    place = Path(check_path(path, "What to upload"))
    if "://" in str(path):
        raise SnapshotError(f"{shown(path)} is a URL, and what is uploaded lies on this machine: name a path.")
    return place


def code_folder(path: str | Path) -> Path:
    """Return the path of code to be uploaded.

    Raises:
        UsageError: it is no path.
        SnapshotError: it is empty, or a file.
    """
    folder = local_path(path)
    if is_there(folder) and folder.is_file():
        raise SnapshotError(f"{folder} is a file: name the folder that holds the code.")
    return folder


def files_to_upload(path: Path, *, ignore: bool, on_large: Callable[[str], None] | None) -> list[LocalFile]:
    """List what goes up, once it is clear that as much as that is meant to.

    Args:
        path: of what.
        ignore: as for `take_snapshot`.
        on_large: see `CodeCollection.upload`.

    Raises:
        SnapshotError: it cannot be uploaded as it is.
        UsageError: there is much of it and `on_large` is None.
    """
    from amlwrap.blob.snapshot import check_limits, list_files

    files = list_files(path, ignore=ignore)
    if sentence := check_limits(path, files):
        if on_large is None:
            raise UsageError(f"{sentence} Upload it by itself first, or say on_large what to do about it.")
        on_large(sentence)
    return files


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
    ask_for_place: Callable[[Snapshot], PendingUpload | None] | None = None,
    place_in: Callable[[Snapshot], str] = folder_path,
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
        ask_for_place: asked for a container where no key opens the datastore, and nobody insists on it or on a way in;
            where it gives none, or is None, the caller's own identity is used.
        place_in: returns the folder that a snapshot goes to.

    Raises:
        SnapshotError: it cannot be uploaded as it is.
        UsageError: the content is registered on another datastore than `datastore`, or there is much of it and
            `on_large` is None.
        StorageError: the upload stopped; running it again sends the rest.
    """
    from amlwrap.blob.failures import is_locked
    from amlwrap.blob.snapshot import snapshot_of
    from amlwrap.blob.upload import carry_out
    from amlwrap.blob.workers import in_background

    check_destination(datastore, auth)
    files = files_to_upload(path, ignore=ignore, on_large=on_large)
    ask = ask_for_place if datastore is None and auth is None else None

    def find_wanted() -> Datastore:
        return datastores.named_or_default(datastore)

    with ExitStack() as opened_stores:

        def open_store(found: Datastore, *, identity: bool = True) -> BlobStore:
            opened = datastores.open_store(found, auth=auth, identity=identity, notify=notify)
            return opened_stores.enter_context(opened)

        with (
            in_background(find_wanted) as wanted,
            in_background(lambda: open_store(wanted(), identity=ask is None)) as opened,
        ):
            snapshot = snapshot_of(path, files)
            target = wanted()
        folder = place_in(snapshot)
        with in_background(lambda: _planned(opened(), folder, snapshot)) as planned:
            registered = find_registered(snapshot)
            lies_on = home_of(datastores, registered, target, wanted=datastore) if registered else target
        if registered and (lies_on is None or snapshot.hash not in registered.path):  # others look after its blobs
            return Upload(snapshot=snapshot, url=registered.path, datastore=lies_on, registered=registered)
        home = lies_on or target
        url = datastores.url(home, folder)
        try:
            store, plan = planned() if home is target else _planned(open_store(home), folder, snapshot)
        except StorageError as error:
            if ask is None or not is_locked(error):
                raise
            place = ask(snapshot) if registered is None else None
            if place is None:
                store, plan = _planned(open_store(home), folder, snapshot)
            else:
                lies_on, url = None, f"{place.url}/{folder}"
                store, plan = _planned(opened_stores.enter_context(datastores.open_pending(place)), folder, snapshot)
        carry_out(store, plan, progress=progress)
    return Upload(snapshot=snapshot, url=url, datastore=lies_on, registered=registered)


def send(
    datastores: DatastoreCollection,
    snapshot: Snapshot,
    *,
    datastore: str | None,
    auth: str | None,
    progress: Progress | None,
    notify: Callable[[str], None] | None,
) -> None:
    """Bring a snapshot to its folder on a datastore, unless it is there.

    Args:
        datastores: of the workspace.
        snapshot: what to bring there.
        datastore, auth, progress, notify: see `CodeCollection.upload`.

    Raises:
        StorageError: the upload stopped; running it again sends the rest.
    """
    from amlwrap.blob.upload import upload_snapshot

    with datastores.open_store(datastores.named_or_default(datastore), auth=auth, notify=notify) as store:
        upload_snapshot(store, folder_path(snapshot), snapshot, progress=progress)


def _planned(store: BlobStore, folder: str, snapshot: Snapshot) -> tuple[BlobStore, UploadPlan]:
    from amlwrap.blob.upload import plan_upload

    return store, plan_upload(store, folder, snapshot)


def home_of(
    datastores: DatastoreCollection, registered: Code | Data | Model, target: Datastore, *, wanted: str | None = None
) -> Datastore | None:
    """Return the datastore that holds registered content, since a version never moves.

    Args:
        datastores: of the workspace.
        registered: a version of it.
        target: the datastore that it would be uploaded to, tried first.
        wanted: name of a datastore that somebody insists on.

    Returns:
        The datastore; None for a URL that lies on none of the workspace's.

    Raises:
        UsageError: it lies elsewhere than on `wanted`.
    """
    name = _home_name(datastores, registered, target)
    if name and name.lower() == target.name.lower():
        return target
    if wanted:
        is_anonymous = registered.name.startswith(ANONYMOUS_NAME)  # nobody gave it a name that could be another
        place = f"on datastore {name}" if name else "in a place of its own"
        raise UsageError(
            f"The same content is registered {place} already, as {registered.name}:{registered.version}: "
            f"leave the datastore out{'' if is_anonymous else ', or register it under another name'}."
        )
    return datastores.get(name) if name else None


def _home_name(datastores: DatastoreCollection, registered: Code | Data | Model, target: Datastore) -> str | None:
    if registered.datastore_id:
        return short_name(registered.datastore_id)
    if "://" not in registered.path:
        return target.name
    found = datastores.holding(registered.path, first=target)
    return found.name if found else None
