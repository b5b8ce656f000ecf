"""The memory of digests: it may forget, and must never be wrong."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from amlwrap.blob import hashing
from amlwrap.blob.hashcache import HashCache
from amlwrap.blob.hashing import LocalFile, digest_files, local_file

OLD = time.time() - 3600


def make(path: Path, content: bytes, when: float = OLD) -> LocalFile:
    path.write_bytes(content)
    os.utime(path, (when, when))
    return local_file(path.name, path, path.stat())


class Clock:
    """A clock that runs ahead of the files' `ctime`, which no test can set, or stands still some time after a file."""

    def __init__(self, file: LocalFile | None = None, seconds: float = 60) -> None:
        self.moment = max(file.mtime_ns, file.ctime_ns) if file else None
        self.ahead = int(seconds * 1e9)

    def __call__(self) -> int:
        return (time.time_ns() if self.moment is None else self.moment) + self.ahead


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the files that are really read."""
    seen: list[str] = []
    real = hashing.read_block

    def read_block(local: Path, path: str, offset: int, size: int) -> bytes:
        seen.append(path)
        return real(local, path, offset, size)

    monkeypatch.setattr(hashing, "read_block", read_block)
    return seen


def test_an_unchanged_file_is_not_read_again(tmp_path: Path, cache_folder: Path, reads: list[str]) -> None:
    file = make(tmp_path / "a", b"1")
    first = digest_files([file], HashCache(cache_folder, tmp_path, Clock()))
    again = digest_files([file], HashCache(cache_folder, tmp_path, Clock()))
    assert first == again
    assert reads == ["a"]


@pytest.mark.parametrize("age", [3600, -3600], ids=["changed last", "written last"])
@pytest.mark.parametrize("ago", [0.0, 1.9])
def test_a_file_changed_within_two_seconds_is_never_trusted(
    tmp_path: Path, cache_folder: Path, reads: list[str], ago: float, age: float
) -> None:
    file = make(tmp_path / "a", b"1", time.time() - age)
    digest_files([file], HashCache(cache_folder, tmp_path, Clock(file, ago)))
    digest_files([file], HashCache(cache_folder, tmp_path, Clock(file, ago)))
    assert reads == ["a", "a"]


def test_an_entry_noted_in_time_is_not_trusted_when_the_file_is_younger(
    tmp_path: Path, cache_folder: Path, reads: list[str]
) -> None:
    file = make(tmp_path / "a", b"1")
    digest_files([file], HashCache(cache_folder, tmp_path, Clock()))
    digest_files([file], HashCache(cache_folder, tmp_path, Clock(file, 0)))
    assert reads == ["a", "a"]


def test_same_size_and_time_but_other_inode_is_another_file(
    tmp_path: Path, cache_folder: Path, reads: list[str]
) -> None:
    file = make(tmp_path / "a", b"1")
    before = digest_files([file], HashCache(cache_folder, tmp_path, Clock()))
    make(tmp_path / "b", b"2").local.replace(tmp_path / "a")
    changed = local_file("a", tmp_path / "a", (tmp_path / "a").stat())
    assert (changed.size, changed.mtime_ns) == (file.size, file.mtime_ns)
    assert digest_files([changed], HashCache(cache_folder, tmp_path, Clock())) != before


def test_bytes_changed_in_place_with_the_time_put_back_are_noticed(tmp_path: Path, cache_folder: Path) -> None:
    file = make(tmp_path / "a", b"1")
    before = digest_files([file], HashCache(cache_folder, tmp_path, Clock()))
    changed = file
    while changed.ctime_ns == file.ctime_ns:  # until the file system's clock has ticked
        changed = make(tmp_path / "a", b"2")
    assert (changed.size, changed.mtime_ns, changed.inode) == (file.size, file.mtime_ns, file.inode)
    assert digest_files([changed], HashCache(cache_folder, tmp_path, Clock())) != before


@pytest.mark.parametrize(
    "garbage", [b"", b"{", b"[]", b'{"version": 0}', b'{"version": 1}', b'{"version": 1, "files": {"a": 1}}']
)
def test_a_spoilt_cache_is_as_good_as_none(
    tmp_path: Path, cache_folder: Path, reads: list[str], garbage: bytes
) -> None:
    file = make(tmp_path / "a", b"1")
    expected = digest_files([file], HashCache(cache_folder, tmp_path, Clock()))
    (written,) = cache_folder.iterdir()
    written.write_bytes(garbage)
    assert digest_files([file], HashCache(cache_folder, tmp_path, Clock())) == expected


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, reads: list[str]) -> None:
    blocker = tmp_path / "file"
    blocker.touch()
    file = make(tmp_path / "a", b"1")
    digest_files([file], HashCache(blocker / "cache", tmp_path, Clock()))
    assert reads == ["a"]


def test_caches_of_roots_long_unused_are_forgotten(tmp_path: Path, cache_folder: Path) -> None:
    cache_folder.mkdir(parents=True, exist_ok=True)
    stale = cache_folder / "stale.json"
    stale.touch()
    os.utime(stale, (OLD - 40 * 86400, OLD - 40 * 86400))
    digest_files([make(tmp_path / "a", b"1")], HashCache(cache_folder, tmp_path, Clock()))
    assert not stale.exists()
    assert len(list(cache_folder.iterdir())) == 1
