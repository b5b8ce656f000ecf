"""Uploads against real blob services, read back with Azure's own library."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from amlwrap.blob.hashing import BLOCK_SIZE
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.blob.store import BlobStore
from amlwrap.blob.upload import upload_snapshot

from .conftest import Container

SIZES = {
    "main.py": 11,
    "empty.txt": 0,
    "lib/small.bin": 64 * 1024,
    "lib/medium.bin": 64 * 1024 + 1,
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


def local_contents(root: Path, prefix: str) -> dict[str, bytes]:
    return {f"{prefix}/{path.relative_to(root).as_posix()}": path.read_bytes() for path in root.rglob("*.*")}


def test_every_file_arrives_byte_for_byte(store: BlobStore, container: Container, folder: Path) -> None:
    snapshot = take_snapshot(folder)
    report = upload_snapshot(store, f"LocalUpload/{snapshot.hash}", snapshot)
    assert container.contents() == local_contents(folder, f"LocalUpload/{snapshot.hash}")
    assert (report.files_sent, report.files_skipped, report.bytes_sent) == (len(SIZES), 0, sum(SIZES.values()))


def test_a_finished_snapshot_is_recognised_with_two_requests_and_sends_nothing(store: BlobStore, folder: Path) -> None:
    snapshot = take_snapshot(folder)
    upload_snapshot(store, "LocalUpload/x", snapshot)
    again = upload_snapshot(store, "LocalUpload/x", snapshot)
    assert (again.files_sent, again.files_skipped) == (0, len(SIZES))
    assert again.requests <= 2


def test_only_what_is_missing_or_wrong_is_sent_again(store: BlobStore, container: Container, folder: Path) -> None:
    snapshot = take_snapshot(folder)
    upload_snapshot(store, "p", snapshot)
    container.witness.delete_blob("p/main.py")
    container.witness.delete_blob("p/data/two blocks.bin")
    container.witness.upload_blob("p/lib/small.bin", bytes(SIZES["lib/small.bin"]), overwrite=True)
    container.witness.upload_blob("p/data/three blocks.bin", bytes(SIZES["data/three blocks.bin"]), overwrite=True)
    report = upload_snapshot(store, "p", snapshot)
    assert report.files_sent == 4
    assert container.contents() == local_contents(folder, "p")
