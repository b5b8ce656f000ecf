"""The README's blocks: Python runs on a local workspace, commands parse, and what is to be installed is there.

Its quick start is run as a newcomer would, in `tests/installed/test_newcomer.py`.
"""

from __future__ import annotations

import os
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from amlwrap.local import daemon
from tests.support.doc_blocks import Block, blocks, check_command, program_commands
from tests.support.doc_reader import Reader

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = [README, *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def of(kind: str, page: Path = README) -> list[Block]:
    """Return the blocks of a page that have a title, or else a language."""
    return [block for block in blocks(page) if kind in (block.title, block.language)]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(tmp_path))
    monkeypatch.chdir(ROOT)
    daemon.start()
    try:
        with Reader(tmp_path, os.environ) as following:
            yield following
    finally:
        daemon.stop()


def test_the_python_of_the_readme_runs(reader: Reader) -> None:
    tutorial, generated_client = of("python")
    assert "max_total_trials=8" in tutorial.text
    fewer = Block("python", "", tutorial.text.replace("max_total_trials=8", "max_total_trials=2"), tutorial.line)
    status, _, rest = reader.run(fewer).partition(" ")
    assert status == "Completed"
    assert float(rest.rsplit(" ", 1)[-1]) < 0.4
    assert len(reader.run(generated_client).split()) == 4  # both jobs, and the trials


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_shown_is_one(page: Path) -> None:
    for block in of("sh", page):
        for arguments in program_commands(block.text):
            check_command(arguments)
        for target in re.findall(r"\bmake (?:-\S+ )*([a-z-]+)", block.text):
            assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE), target


def test_no_block_is_of_a_kind_that_is_not_tested() -> None:
    kinds = [(block.language, block.title) for block in blocks(README)]
    assert sorted(set(kinds)) == [("python", ""), ("sh", "In a clone"), ("sh", "On Azure"), ("sh", "Quick start")]
    assert kinds.count(("sh", "Quick start")) == 1


def test_what_is_installed_is_there() -> None:
    (block,) = of("In a clone")
    lines = [shlex.split(line, comments=True) for line in block.text.splitlines()]
    assert [line[:2] for line in lines] == [["pip", "install"]] * 3
    (here,), (address,), (wheel,) = (line[2:] for line in lines)
    assert here == ".[local]"
    asked = Requirement(address)
    assert (asked.name, asked.extras) == (PROJECT["name"], {"local"})
    assert wheel == f"./dist/{PROJECT['name']}-{PROJECT['version']}-py3-none-any.whl[local]"


def test_every_extra_is_told() -> None:
    (table,) = re.findall(r"^\| extra \|.*?\n\n", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == set(PROJECT["optional-dependencies"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_linked_is_there(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        assert "://" in link or (ROOT / link.partition("#")[0]).exists(), link
