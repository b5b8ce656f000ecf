"""Snapshots: what is in them, what they are called, and what is refused."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import socket
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.blob import snapshot as snapshot_module
from amlwrap.blob.hashing import BLOCK_SIZE
from amlwrap.blob.snapshot import check_limits, list_files, take_snapshot
from amlwrap.errors import SnapshotError

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these names nor these bits")


def write(root: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


FILES = {"main.py": b"print()", "lib/a.py": b"", "lib/b.bin": bytes(1000)}


def test_the_hash_depends_on_content_alone(tmp_path: Path) -> None:
    one = write(tmp_path / "one", FILES)
    other = write(tmp_path / "elsewhere" / "two", dict(reversed(FILES.items())))
    os.utime(other / "main.py", (1, 1))
    assert take_snapshot(one).hash == take_snapshot(other).hash


@pytest.mark.parametrize(
    "change",
    [
        {"main.py": b"print(1)"},
        {"lib/a.py": b" "},
        {"lib/c.py": b""},
    ],
)
def test_the_hash_depends_on_every_path_and_byte(tmp_path: Path, change: dict[str, bytes]) -> None:
    one = write(tmp_path / "one", FILES)
    other = write(tmp_path / "other", FILES | change)
    assert take_snapshot(one).hash != take_snapshot(other).hash


def test_moving_bytes_between_name_and_content_changes_the_hash(tmp_path: Path) -> None:
    one = write(tmp_path / "one", {"a": b"bc", "d": b""})
    other = write(tmp_path / "other", {"ab": b"c", "d": b""})
    assert take_snapshot(one).hash != take_snapshot(other).hash


@posix
def test_the_executable_bit_is_part_of_the_hash(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    before = take_snapshot(tmp_path)
    (tmp_path / "main.py").chmod(0o755)
    after = take_snapshot(tmp_path)
    assert before.hash != after.hash
    assert [file.path for file in after.files if file.executable] == ["main.py"]


def test_the_hash_is_the_documented_one(tmp_path: Path) -> None:
    """Names in storage outlive versions of this program: this must never change by accident."""
    write(tmp_path, {"a.txt": b"hello"})
    content = hashlib.sha256(hashlib.sha256(b"hello").digest()).digest()
    expected = hashlib.sha256(b"amlwrap snapshot 1\n" + b"a.txt\0-\x005\0" + content).hexdigest()
    assert take_snapshot(tmp_path).hash == expected


def test_large_files_are_digested_block_by_block(tmp_path: Path) -> None:
    content = random.Random(1).randbytes(2 * BLOCK_SIZE + 5)
    write(tmp_path, {"large": content})
    (file,) = take_snapshot(tmp_path).files
    blocks = [content[start : start + BLOCK_SIZE] for start in range(0, len(content), BLOCK_SIZE)]
    assert file.block_md5s == tuple(hashlib.md5(block, usedforsecurity=False).digest() for block in blocks)
    assert file.md5 is None


def test_a_single_file_is_a_snapshot_of_one(tmp_path: Path) -> None:
    write(tmp_path, {"iris.csv": b"1,2"})
    snapshot = take_snapshot(tmp_path / "iris.csv", ignore=False)
    assert [file.path for file in snapshot.files] == ["iris.csv"]
    assert take_snapshot(tmp_path / "iris.csv", name="other.csv").hash != snapshot.hash


def test_data_goes_up_whole(tmp_path: Path) -> None:
    write(tmp_path, {".gitignore": b"*", "__pycache__/x": b"", "a": b""})
    assert [file.path for file in list_files(tmp_path, ignore=False)] == [".gitignore", "__pycache__/x", "a"]


@pytest.mark.parametrize("root", ["missing", "empty"])
def test_nothing_to_upload_is_refused(tmp_path: Path, root: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SnapshotError, match=root):
        take_snapshot(tmp_path / root)


@posix
def test_links_within_the_tree_are_followed(tmp_path: Path) -> None:
    write(tmp_path, {"shared/util.py": b"x"})
    (tmp_path / "job").mkdir()
    (tmp_path / "job" / "util").symlink_to("../shared")
    (tmp_path / "job" / "one.py").symlink_to("../shared/util.py")
    paths = [file.path for file in take_snapshot(tmp_path).files]
    assert paths == ["job/one.py", "job/util/util.py", "shared/util.py"]


@posix
@pytest.mark.parametrize(
    ("link", "target", "reason"),
    [
        ("away", "/", "outside of the folder"),
        ("up", "..", "outside of the folder"),
        ("password", "/etc/passwd", "outside of the folder"),
        ("gone", "nothing", "points nowhere"),
        ("me", "me", "points nowhere"),
        ("sub/loop", "..", "a loop"),
        ("sub/near", ".", "a loop"),
    ],
)
def test_links_that_mislead_are_refused_by_name(tmp_path: Path, link: str, target: str, reason: str) -> None:
    root = write(tmp_path / "root", {"sub/a.py": b""})
    (root / link).symlink_to(target)
    with pytest.raises(SnapshotError) as caught:
        take_snapshot(root)
    assert link in str(caught.value)
    assert reason in str(caught.value)


@posix
def test_links_that_multiply_are_given_up_by_name(tmp_path: Path) -> None:
    depth = 30
    for number in range(depth):
        (tmp_path / f"d{number}").mkdir()
        for name in ("a", "b"):
            (tmp_path / f"d{number}" / name).symlink_to(f"../d{number + 1}")
    (tmp_path / f"d{depth}").mkdir()
    with pytest.raises(SnapshotError, match=r"Links lead to d.* in more than 100 ways"):
        list_files(tmp_path)


@posix
def test_two_links_that_lead_to_each_other_are_a_loop(tmp_path: Path) -> None:
    write(tmp_path, {"a/x": b"", "b/y": b""})
    (tmp_path / "a" / "b").symlink_to("../b")
    (tmp_path / "b" / "a").symlink_to("../a")
    with pytest.raises(SnapshotError, match="a loop"):
        take_snapshot(tmp_path)


@posix
def test_a_root_that_is_a_link_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "real", FILES)
    (tmp_path / "link").symlink_to("real")
    assert take_snapshot(tmp_path / "link").hash == take_snapshot(tmp_path / "real").hash


@posix
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a\nb", "control character"),
        ("back\\slash", "backslash"),
        ("dot.", "ends with a dot"),
        ("folder./x", "ends with a dot"),
        (os.fsdecode(b"latin-\xe9"), "not valid UTF-8"),
        ("/".join(["x" * 200] * 5), "characters, more than"),
    ],
)
def test_names_that_blob_storage_cannot_hold_are_refused(tmp_path: Path, name: str, reason: str) -> None:
    write(tmp_path, {name: b""})
    with pytest.raises(SnapshotError, match=reason) as caught:
        take_snapshot(tmp_path)
    str(caught.value).encode()  # and it can be printed


@posix
def test_names_that_differ_in_unicode_form_alone_are_refused(tmp_path: Path) -> None:
    write(tmp_path, {"caf\u00e9": b"1", "cafe\u0301": b"2"})
    with pytest.raises(SnapshotError, match="twice"):
        take_snapshot(tmp_path)


@posix
def test_what_is_neither_file_nor_folder_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SnapshotError, match="pipe is neither a file nor a folder"):
        take_snapshot(tmp_path)


@posix
def test_a_socket_as_root_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        with pytest.raises(SnapshotError, match="neither a folder nor a regular file"):
            take_snapshot(Path("s"))


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["secret.txt", "secret/x.txt"])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: b""})
    closed = tmp_path / name.split("/", maxsplit=1)[0]
    closed.chmod(0)
    with pytest.raises(SnapshotError, match="secret"):
        take_snapshot(tmp_path)
    closed.chmod(0o700)


def test_a_file_that_changes_while_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"log.txt": b"1234"})
    listed = list_files(tmp_path)
    (tmp_path / "log.txt").write_bytes(b"12345")
    monkeypatch.setattr(snapshot_module, "list_files", lambda *_, **__: listed)
    with pytest.raises(SnapshotError, match=r"log\.txt changed"):
        take_snapshot(tmp_path)
    (tmp_path / "log.txt").unlink()
    with pytest.raises(SnapshotError, match=r"log\.txt vanished"):
        take_snapshot(tmp_path)


def test_a_file_larger_than_a_blob_is_refused_without_reading_it(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as stream:
        stream.truncate(50_000 * BLOCK_SIZE + 1)  # sparse: it takes no room
    with pytest.raises(SnapshotError, match="huge is larger than"):
        take_snapshot(tmp_path)


def test_limits_name_the_five_largest(tmp_path: Path) -> None:
    write(tmp_path, {"x": b""})
    (file,) = list_files(tmp_path)

    def check(sizes: list[int]) -> str | None:
        listed = [attrs.evolve(file, path=f"f{index}", size=size) for index, size in enumerate(sizes)]
        return check_limits(tmp_path, listed)

    assert check([300 * 1024**2]) is None
    assert check([0] * 10_000) is None
    assert check([0] * 10_001) is not None
    sentence = check([size * 1024**2 for size in (1, 90, 20, 80, 30, 70, 10, 60)])
    assert sentence is not None
    assert "f1 (90.0 MiB), f3 (80.0 MiB), f5 (70.0 MiB), f7 (60.0 MiB), f4 (30.0 MiB)" in sentence
    assert "f2" not in sentence


name = st.text(st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="/\\."), min_size=1, max_size=20)


@posix
@given(st.dictionaries(name, st.binary(max_size=50), min_size=1, max_size=6))
def test_any_tree_has_one_hash(tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]) -> None:
    root = tmp_path_factory.mktemp("tree")
    try:
        taken = take_snapshot(write(root / "one", files))
    except SnapshotError as error:
        assert "twice" in str(error)  # two Unicode forms of one name
        return
    shutil.copytree(root / "one", root / "two")
    assert take_snapshot(root / "two").hash == taken.hash
    assert {file.local.read_bytes() for file in taken.files} == set(files.values())
