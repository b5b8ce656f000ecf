"""The right values are those that Azure's SDK 1.35.2 gives for the same folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.blob.content_hash import content_hash
from amlwrap.blob.snapshot import take_snapshot
from amlwrap.errors import SnapshotError


def write(root: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def hash_of(path: Path) -> str:
    return content_hash(take_snapshot(path).files)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            {"main.py": b"print(1)\n"},
            "33da73e9d1b5f9238d4aca4ab7eac7b709ca9c864e2c94f9d3c89ebc99f17b68",
            id="one file",
        ),
        pytest.param(
            {"main.py": b"print(1)\n", "Lib/a.py": b"a = 1\n", "lib2/sub/B.py": b"b = 2\n", "lib2/a.py": b""},
            "9f001a05b9226193ca9db3c1fa41723cbadbf5d8b0abf2804de0b028c5d9ff77",
            id="folders",
        ),
        pytest.param(
            {"b.txt": b"b", "A.txt": b"a", "Zoo/x": b"1", "alpha/x": b"2", "C.txt": b"c"},
            "e38ee24319a0bb9b9e3b0e16bb35bcb4d7af14e7ac286416f41d369a5a638329",
            id="upper and lower case",
        ),
        pytest.param(
            {"a/x": b"1", "a-b": b"2", "a.txt": b"3", "A_c": b"4"},
            "acae9ee245a5660466dd352abe37fd6cd88576fabb8b93c529e234bc1e7a25e3",
            id="what sorts around a slash",
        ),
        pytest.param(
            {"empty": b"", "__init__.py": b""},
            "dea0aa00a889f41d9522602b5f0c7dee6418da4989723a6cf2bdd81c01a469e2",
            id="empty files",
        ),
        pytest.param(
            {"größe.txt": "ä".encode(), "Ätna/日本.txt": b"2", "ÉCOLE.txt": b"3"},
            "cdc9cd4583e5d0415c1c85e7ebdd8247e5bebfe7264f7026710a45f3bda07a0a",
            id="beyond ASCII",
        ),
        pytest.param(
            {f"{number}.txt": str(number).encode() for number in range(12)},
            "2380fb7aba5fc7198ca6a1e2267aee9e36889944fa602d702d88c15a3ca4bcb3",
            id="more than nine files",
        ),
        pytest.param(
            {"large.bin": bytes(range(256)) * 4096 * 5},
            "2f4091338da3be2d0c7b358b9f90eb1a2637c14aca892d1f64bf7a11dad42602",
            id="more than a block",
        ),
    ],
)
def test_it_is_the_hash_of_azures_clients(tmp_path: Path, files: dict[str, bytes], expected: str) -> None:
    assert hash_of(write(tmp_path / "src", files)) == expected


def test_a_file_and_the_folder_that_holds_it_alone_are_one(tmp_path: Path) -> None:
    root = write(tmp_path / "src", {"main.py": b"print(1)\n"})
    assert hash_of(root / "main.py") == hash_of(root)


def test_links_count_as_what_they_lead_to_under_their_own_names(tmp_path: Path) -> None:
    root = write(tmp_path / "src", {"real/data.txt": b"data", "main.py": b"m"})
    (root / "alias.txt").symlink_to("real/data.txt")
    (root / "folder").symlink_to("real")
    assert hash_of(root) == "1514b706f1e2104d737408786712125d5300fbb75aef5e7f430dd7ff7e9f5997"


def test_what_stays_home_does_not_count(tmp_path: Path) -> None:
    kept = write(tmp_path / "kept", {"main.py": b"m"})
    more = write(tmp_path / "more", {"main.py": b"m", ".amlignore": b"*.log\n", "a.log": b"x"})
    assert hash_of(more) == hash_of(kept)


def test_a_file_that_changed_since_the_snapshot_is_named(tmp_path: Path) -> None:
    root = write(tmp_path / "src", {"main.py": b"m"})
    snapshot = take_snapshot(root)
    (root / "main.py").write_bytes(b"longer")
    with pytest.raises(SnapshotError, match=r"main\.py"):
        content_hash(snapshot.files)
