"""Every block of every page runs on a local workspace, in the order in which it is read; sweeps have one trial."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap.local import daemon
from tests.support.doc_blocks import DOCS, ROOT, Block, blocks
from tests.support.doc_reader import Reader, check_shape

EXAMPLE = ROOT / "examples" / "lightgbm-iris"
ELSEWHERE = {
    "how-to/generated-client.md": "tests/contract/test_generated_client.py",
    "how-to/mlflow.md": "tests/referees/mlflow/test_how_to.py",
    "how-to/storage.md": "tests/referees/storage/test_how_to.py",
    "how-to/testing.md": "tests/referees/sdk/test_example_project.py",
}
"""Pages whose blocks other tests run, most of them in environments that hold what the page is about."""

PAGES = {
    page: path
    for path in sorted(DOCS.rglob("*.md"))
    if (page := path.relative_to(DOCS).as_posix()) not in ELSEWHERE
    and not page.startswith("reference/cli/")  # whose examples are held against the program, as its own help is
    and any(block.runs or block.is_file for block in blocks(path))
}


_TRIALS = re.compile(r"(?i)(total.?trials\W{1,3})\d+")


def with_one_trial(block: Block) -> Block:
    return evolve(block, text=_TRIALS.sub(r"\g<1>1", block.text))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("docs") / "home"
    try:
        yield folder
    finally:
        daemon.stop(folder)


@pytest.fixture
def reader(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """One in a copy of the example's folder, whose commands and programs mean the workspace that all pages share."""
    folder = shutil.copytree(EXAMPLE, tmp_path / "lightgbm-iris")
    daemon.start(home)  # a page may have stopped it
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))
    monkeypatch.setenv("AMLWRAP_LOCAL", "1")
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    monkeypatch.chdir(folder)
    with Reader(folder, os.environ) as following:
        yield following


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_shows_works(page: str, reader: Reader) -> None:
    if "curl" in PAGES[page].read_text(encoding="utf-8") and shutil.which("curl") is None:
        pytest.skip("the page asks by curl, which is not on this machine")
    printed = ""
    for block in map(with_one_trial, blocks(PAGES[page])):
        if block.is_file:
            reader.write(block)
        elif block.runs:
            printed = reader.run(block)
        elif block.language == "text":
            check_shape(block, printed)


@pytest.mark.parametrize(("page", "test"), ELSEWHERE.items())
def test_other_pages_are_run_by_the_tests_that_say_so(page: str, test: str) -> None:
    assert page in (ROOT / test).read_text(encoding="utf-8")
