"""Paths that mean the same to every shell."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.local.engine.folder_alias import FolderAlias


def test_a_plain_path_needs_no_other(tmp_path: Path) -> None:
    assert FolderAlias(tmp_path / "jobs").path == tmp_path / "jobs"


@pytest.mark.parametrize("name", ["two words", "it's", "a$b", "semi;colon", "new\nline", "[x]"])
def test_another_path_leads_to_the_same_folder_until_it_is_removed(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "jobs"
    alias = FolderAlias(folder)
    folder.mkdir(parents=True)
    (alias.path / "1").mkdir()
    assert (folder / "1").is_dir()
    assert name not in str(alias.path)
    alias.remove()
    assert not alias.path.exists()
    assert (folder / "1").is_dir()
