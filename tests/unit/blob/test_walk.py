"""What a folder is told by, and what lies in it, on systems of either kind."""

from __future__ import annotations

import ntpath
import os
import posixpath
from pathlib import Path
from types import ModuleType

import pytest

from amlwrap.blob.snapshot import list_files
from amlwrap.blob.walk import folder_identity, lies_inside


@pytest.mark.parametrize(
    ("path", "folder", "flavour", "inside"),
    [
        ("/a/b", "/a", posixpath, True),
        ("/a", "/a", posixpath, True),
        ("/ab", "/a", posixpath, False),
        ("/anything", "/", posixpath, True),
        ("C:\\a\\b", "C:\\a", ntpath, True),
        ("c:\\A\\b", "C:\\a", ntpath, True),
        ("C:\\ab", "C:\\a", ntpath, False),
        ("D:\\a\\b", "C:\\a", ntpath, False),
        ("\\\\server\\share\\a", "C:\\a", ntpath, False),
    ],
)
def test_a_path_lies_in_a_folder_or_not(path: str, folder: str, flavour: ModuleType, inside: bool) -> None:
    assert lies_inside(path, folder, flavour) is inside


def without_inode(status: os.stat_result) -> os.stat_result:
    """Return what Windows tells of an entry with a folder's listing."""
    return os.stat_result((status.st_mode, 0, 0, 0, 0, 0, *status[6:10]))


def test_folders_without_an_inode_are_told_by_their_real_path(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    a, b, link = (
        folder_identity(without_inode((tmp_path / name).stat()), tmp_path / name) for name in ("a", "b", "link")
    )
    assert a == link != b


def test_more_folders_than_links_may_lead_to_one_are_no_loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(120):
        (tmp_path / f"f{number}").mkdir()
        (tmp_path / f"f{number}" / "x").touch()
    monkeypatch.setattr("amlwrap.blob.walk._status", lambda entry, _: without_inode(entry.stat()))
    assert len(list_files(tmp_path)) == 120
