"""Uploads against real blob services, read back with Azure's own library."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amlwrap.blob import upload as upload_module
from amlwrap.blob.hashing import BLOCK_SIZE
from amlwrap.blob.pieces import cut, send_piece
from amlwrap.blob.snapshot import Snapshot, take_snapshot
from amlwrap.blob.store import BlobStore, open_store
from amlwrap.blob.upload import marker_path, upload_snapshot
from amlwrap.errors import SnapshotError

from .conftest import Container

SIZES = {
    "main.py": 11,
    "empty.txt": 0,
    "lib/small.bin": 32 * 1024,
    "lib/medium.bin": 32 * 1024 + 1,
    "lib/one block.bin": BLOCK_SIZE,
    "data/two blocks.bin": BLOCK_SIZE + 1,
    "data/three blocks.bin": 3 * BLOCK_SIZE - 7,
    "odd/a b%20#?[x]~é&+='{}^`|;,!$@().txt": 5,
    "odd/日本語 😀.txt": 6,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "src"
    generator = random.Random(4)
    for name, size in SIZES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(generator.randbytes(size))
    return root


def contents_under(root: Path, prefix: str) -> dict[str, bytes]:
    return {f"{prefix}/{path.relative_to(root).as_posix()}": path.read_bytes() for path in root.rglob("*.*")}


class Tally:
    """A progress that adds up."""

    def __init__(self) -> None:
        self.promised: tuple[int, int] | None = None
        self.files = 0
        self.size = 0

    def start(self, files: int, size: int) -> None:
        self.promised = (files, size)

    def advance(self, files: int, size: int) -> None:
        self.files += files
        self.size += size


def test_every_file_arrives_byte_for_byte(store: BlobStore, container: Container, folder: Path) -> None:
    snapshot, progress = take_snapshot(folder), Tally()
    report = upload_snapshot(store, f"LocalUpload/{snapshot.hash}", snapshot, progress=progress)
    assert container.contents() == contents_under(folder, f"LocalUpload/{snapshot.hash}")
    assert (report.files_sent, report.files_skipped, report.bytes_sent) == (len(SIZES), 0, sum(SIZES.values()))
    assert progress.promised == (progress.files, progress.size) == (len(SIZES), sum(SIZES.values()))


def test_a_finished_snapshot_is_recognised_with_two_requests_and_sends_nothing(store: BlobStore, folder: Path) -> None:
    snapshot, progress = take_snapshot(folder), Tally()
    upload_snapshot(store, "LocalUpload/x", snapshot)
    again = upload_snapshot(store, "LocalUpload/x", snapshot, progress=progress)
    assert (again.files_sent, again.files_skipped) == (0, len(SIZES))
    assert again.requests <= 2
    assert progress.promised is None


def test_only_what_is_missing_or_wrong_is_sent_again(store: BlobStore, container: Container, folder: Path) -> None:
    snapshot = take_snapshot(folder)
    upload_snapshot(store, "p", snapshot)
    container.witness.delete_blob("p/main.py")
    container.witness.delete_blob("p/data/two blocks.bin")
    container.witness.upload_blob("p/lib/small.bin", bytes(SIZES["lib/small.bin"]), overwrite=True)
    container.witness.upload_blob("p/data/three blocks.bin", bytes(SIZES["data/three blocks.bin"]), overwrite=True)
    report = upload_snapshot(store, "p", snapshot)
    assert report.files_sent == 4
    assert container.contents() == contents_under(folder, "p")


def test_snapshots_whose_names_share_a_beginning_do_not_mix(
    store: BlobStore, container: Container, folder: Path
) -> None:
    snapshot = take_snapshot(folder)
    upload_snapshot(store, "p10", snapshot)
    assert upload_snapshot(store, "p1", snapshot).files_sent == len(SIZES)
    assert container.contents("p1/") == contents_under(folder, "p1")


def test_simultaneous_uploads_of_one_snapshot_both_succeed(container: Container, folder: Path) -> None:
    snapshot = take_snapshot(folder)
    failures: list[BaseException] = []

    def upload() -> None:
        try:
            with open_store(container.target) as store:
                upload_snapshot(store, "p", snapshot)
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=upload) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert container.contents() == contents_under(folder, "p")


def test_a_large_file_goes_on_from_the_blocks_that_arrived(
    store: BlobStore, container: Container, tmp_path: Path
) -> None:
    blocks = 9
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "large").write_bytes(random.Random(5).randbytes(blocks * BLOCK_SIZE - 1))
    snapshot = take_snapshot(tmp_path / "src")
    (file,) = snapshot.files
    pieces = cut(store.service, "p/large", file)
    assert len(pieces) == blocks
    for piece in pieces[:6]:
        assert send_piece(store.service, "p/large", piece) is False
    assert container.contents() == {}, "a half-sent file must not be visible"
    assert len(cut(store.service, "p/large", file)) == blocks - 6
    progress = Tally()
    report = upload_snapshot(store, "p", snapshot, progress=progress)
    assert container.contents() == {"p/large": file.local.read_bytes()}
    assert report.bytes_sent == progress.size == file.size - 6 * BLOCK_SIZE
    assert progress.promised == (progress.files, progress.size)


def test_a_folder_larger_than_a_listing_page_is_recognised_by_its_marker(
    store: BlobStore, container: Container, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload_module, "LISTING_PAGE", 3)
    snapshot = take_snapshot(folder)
    upload_snapshot(store, "LocalUpload/x", snapshot)
    assert marker_path("LocalUpload/x") == "LocalUpload/.complete/x"
    assert set(container.contents("LocalUpload/x")) == set(contents_under(folder, "LocalUpload/x"))
    again = upload_snapshot(store, "LocalUpload/x", snapshot)
    assert (again.files_sent, again.requests) == (0, 1)


def test_a_marker_of_another_snapshot_is_not_believed(
    store: BlobStore, container: Container, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload_module, "LISTING_PAGE", 3)
    container.witness.upload_blob(marker_path("p"), b"{}")
    assert upload_snapshot(store, "p", take_snapshot(folder)).files_sent == len(SIZES)


@pytest.mark.parametrize("name", ["main.py", "lib/medium.bin", "data/two blocks.bin"])
@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda path: path.write_bytes(b"!" * path.stat().st_size), "changed"),
        (lambda path: path.write_bytes(b"longer" + path.read_bytes()), "changed"),
        (lambda path: path.unlink(), "vanished"),
    ],
    ids=["other bytes", "other size", "gone"],
)
def test_a_file_that_changes_before_it_is_sent_stops_the_upload(
    store: BlobStore, container: Container, folder: Path, name: str, change: Callable[[Path], object], word: str
) -> None:
    snapshot = take_snapshot(folder)
    change(folder / name)
    with pytest.raises(SnapshotError, match=word) as caught:
        upload_snapshot(store, "p", snapshot)
    assert name in str(caught.value)
    assert f"p/{name}" not in container.contents()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    files=st.dictionaries(
        st.text(
            st.characters(categories=["L", "M", "N", "P", "S", "Zs"], exclude_characters="/\\."),
            min_size=1,
            max_size=30,
        ),
        st.binary(max_size=100),
        min_size=1,
        max_size=5,
    )
)
def test_any_name_and_content_survives(
    container: Container, tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    root = tmp_path_factory.mktemp("src")
    for name, content in files.items():
        (root / name).write_bytes(content)
    try:
        snapshot: Snapshot = take_snapshot(root)
    except SnapshotError as error:
        assert "twice" in str(error)  # two Unicode forms of one name
        return
    with open_store(container.target) as store:
        upload_snapshot(store, snapshot.hash, snapshot)
    expected = {f"{snapshot.hash}/{file.path}": file.local.read_bytes() for file in snapshot.files}
    assert container.contents(snapshot.hash) == expected
