"""The blob store: what is on disk and in the index, whatever happens on the way there."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_etags import continues, grown_etag, new_etag
from amlwrap.local.store.blobs import Blob, BlobStore
from amlwrap.local.store.database import open_database
from amlwrap.local.store.room import DiskFullError


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_database(tmp_path / "workspace.db")
    yield opened
    opened.close()


@pytest.fixture
def store(connection: sqlite3.Connection, tmp_path: Path) -> BlobStore:
    made = BlobStore(connection, tmp_path / "blobs")
    made.create_container("box")
    return made


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A process whose new files everybody may read and write, unless it says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


def _write(store: BlobStore, content: bytes) -> Path:
    file = store.temporary_file()
    file.write_bytes(content)
    return file


def _put(store: BlobStore, name: str, content: bytes = b"content") -> Blob:
    return store.commit_blob("box", name, _write(store, content), headers={}, metadata={})


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _modes(folder: Path) -> set[tuple[bool, int]]:
    return {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [folder, *folder.rglob("*")]}


def _fill(connection: sqlite3.Connection) -> None:
    """Leave the database no room to grow by a page."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def _make_room(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 1000000")


# who may read


def test_contents_are_for_their_owner_alone_whatever_the_umask(
    open_umask: None, connection: sqlite3.Connection, tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    made = BlobStore(connection, tmp_path / "blobs")
    made.create_container("box")
    _put(made, "a")
    made.put_block("box", "b", "AAAA", _write(made, b"block"))
    finished = tmp_path / "finished"
    finished.write_bytes(b"x")
    made.take_over("box", "c", finished, headers={}, metadata={})
    assert _modes(tmp_path / "blobs") == {(True, 0o700), (False, 0o600)}


def test_a_store_that_was_left_open_is_closed_when_it_is_opened_again(tmp_path: Path) -> None:
    for path in (tmp_path / "blobs", tmp_path / "blobs" / "incoming"):
        path.mkdir()
        path.chmod(0o777)
    first = open_database(tmp_path / "workspace.db")
    for path in tmp_path.glob("workspace.db*"):
        path.chmod(0o666)
    second = open_database(tmp_path / "workspace.db")
    BlobStore(second, tmp_path / "blobs")
    assert _modes(tmp_path / "blobs") == {(True, 0o700)}
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("workspace.db*")} == {0o600}
    first.close()
    second.close()


# what goes with what


def test_a_deleted_container_takes_its_blobs_and_blocks_along(store: BlobStore) -> None:
    _put(store, "a")
    store.put_block("box", "b", "AAAA", _write(store, b"block"))
    store.delete_container("box")
    assert _files(store.folder) == []
    store.create_container("box")
    assert list(store.iterate_blobs("box", "")) == []
    assert store.list_blocks("box", "b", committed=False) == []


def test_what_arrives_for_a_deleted_container_is_not_in_the_next_of_its_name(store: BlobStore, tmp_path: Path) -> None:
    block, content = _write(store, b"block"), _write(store, b"content")
    store.delete_container("box")
    with pytest.raises(BlobServiceError, match="container does not exist"):
        store.put_block("box", "b", "AAAA", block)
    with pytest.raises(BlobServiceError, match="container does not exist"):
        store.commit_blob("box", "a", content, headers={}, metadata={})
    with pytest.raises(BlobServiceError, match="container does not exist"):
        store.attach_live_blob("box", "log", tmp_path / "log", "text/plain")
    store.create_container("box")
    assert list(store.iterate_blobs("box", "")) == []
    assert store.list_blocks("box", "b", committed=False) == []
    assert _files(store.folder) == []


def test_a_deleted_blob_takes_its_uncommitted_blocks_along(store: BlobStore) -> None:
    _put(store, "a")
    store.put_block("box", "a", "AAAA", _write(store, b"block"))
    store.delete_blob("box", "a")
    assert _files(store.folder) == []


# no room


def test_a_full_database_leaves_no_file_and_no_transaction(connection: sqlite3.Connection, store: BlobStore) -> None:
    before = _put(store, "a", b"before")
    _fill(connection)
    for number in range(200):
        content = _write(store, b"after")
        try:
            store.commit_blob("box", f"{number}" * 300, content, headers={}, metadata={})
        except DiskFullError:
            break
    else:
        pytest.fail("the database never filled")
    assert not connection.in_transaction
    assert not content.exists()
    kept = {blob.file for blob in store.iterate_blobs("box", "")}
    assert set(_files(store.folder)) == kept
    assert before.file in kept
    with pytest.raises(DiskFullError):
        store.put_block("box", "b" * 1000, "AAAA" * 1000, _write(store, b"block"))
    assert set(_files(store.folder)) == kept
    _make_room(connection)
    assert _put(store, "a", b"after").file.read_bytes() == b"after"


def test_a_finished_file_stays_where_it_is_when_it_cannot_become_a_blob(store: BlobStore, tmp_path: Path) -> None:
    finished = tmp_path / "finished"
    finished.write_bytes(b"x")
    for container, name in (("none", "a"), ("box", "\x00")):
        with pytest.raises(BlobServiceError):
            store.take_over(container, name, finished, headers={}, metadata={})
    assert finished.read_bytes() == b"x"
    assert _files(store.folder) == []


# finished files


def test_a_finished_file_becomes_a_blob_without_a_second_copy(store: BlobStore, tmp_path: Path) -> None:
    finished = tmp_path / "finished"
    finished.write_bytes(b"output")
    number = finished.stat().st_ino
    blob = store.take_over("box", "out", finished, headers={"content-type": "text/csv"}, metadata={"a": "b"})
    assert blob.file.stat().st_ino == number
    assert not finished.exists()
    assert store.get_blob("box", "out") == blob
    assert (blob.file.read_bytes(), blob.size, blob.headers, blob.metadata) == (
        b"output", 6, {"content-type": "text/csv"}, {"a": "b"},
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["link", "second name"])
def test_what_could_change_under_another_name_is_copied(store: BlobStore, tmp_path: Path, kind: str) -> None:
    original, finished = tmp_path / "original", tmp_path / "finished"
    original.write_bytes(b"first")
    if kind == "link":
        finished.symlink_to(original)
    else:
        finished.hardlink_to(original)
    blob = store.take_over("box", "out", finished, headers={}, metadata={})
    original.write_bytes(b"second")
    assert blob.file.read_bytes() == b"first"
    assert not blob.file.is_symlink()
    assert not finished.exists()


def test_a_file_on_another_file_system_is_copied(store: BlobStore, tmp_path: Path) -> None:
    elsewhere = Path("/dev/shm")
    if not elsewhere.is_dir() or elsewhere.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other file system to write to")
    finished = elsewhere / f"amlwrap-{os.getpid()}"
    finished.write_bytes(b"output")
    blob = store.take_over("box", "out", finished, headers={}, metadata={})
    assert blob.file.read_bytes() == b"output"
    assert not finished.exists()


# growing files


def test_the_tags_of_a_growing_file_follow_from_each_other(store: BlobStore, tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"one")
    store.attach_live_blob("box", "log", log, "text/plain")
    first = store.get_blob("box", "log").etag
    log.write_bytes(b"one two")
    second = store.get_blob("box", "log").etag
    last = store.take_over("box", "log", log, headers={}, metadata={}).etag
    assert first != second
    assert continues(second, first)
    assert continues(last, first)
    assert continues(last, second)
    assert not continues(first, second)
    again = _put(store, "log", b"something else").etag
    assert not continues(again, last)


def test_no_tag_of_another_file_is_continued() -> None:
    tag, other = new_etag(), new_etag()
    assert not continues(tag, tag)
    assert not continues(grown_etag(tag, 5), tag)
    assert not continues(grown_etag(tag, 5), grown_etag(other, 3))
    assert not continues(grown_etag(tag, 5), "*")
