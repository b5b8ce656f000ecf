"""The how-to on storage runs as it stands, in one folder, block by block."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from amlwrap.local import daemon
from tests.support.referees import as_typed, fenced_blocks, typed

from .azcopy import PLATFORM, Azcopy

TABLE = Path(__file__).parents[3] / "examples" / "lightgbm-iris" / "iris.csv"


@pytest.mark.skipif(not PLATFORM, reason="npm has azcopy for Linux on x86-64 alone")
def test_the_how_to_runs(tmp_path: Path, azcopy: Azcopy) -> None:
    shutil.copy(TABLE, tmp_path)
    # One shell for all blocks, so that what one of them sets is there in the next.
    blocks = fenced_blocks("how-to/storage.md", "sh", "python")
    script = "".join(text if language == "sh" else as_typed(text) for language, text in blocks)
    variables = {**azcopy.variables, "AMLWRAP_LOCAL_HOME": str(tmp_path / "home")}
    try:
        said = typed(script, tmp_path, azcopy.program.parent, **variables)
    finally:
        daemon.stop(tmp_path / "home")
    assert "iris/iris.csv\n" in said
    assert said.count("Final Job Status: Completed") == 4
    assert (tmp_path / "iris" / "head.csv").read_text().count("\n") == 11
