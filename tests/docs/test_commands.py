"""Every command that a page shows is one that the program has."""

from __future__ import annotations

import ast
import importlib
import re
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from amlwrap import Workspace
from amlwrap.cli.nouns import all_nouns
from tests.support.doc_blocks import DOCS, PROGRAM, ROOT, Block, blocks, check_command, program_commands

PAGES = sorted(DOCS.rglob("*.md"))
NAMES = [page.relative_to(DOCS).as_posix() for page in PAGES]
EACH_PAGE = pytest.mark.parametrize("page", PAGES, ids=NAMES)
MOVING = DOCS / "how-to" / "moving.md"
MAKE = re.compile(r"^make ([a-z-]+)", re.MULTILINE)


def scripts(block: Block) -> list[str]:
    """Return what a block lets a shell run: itself, or the steps of a workflow."""
    if block.language == "sh":
        return [block.text]
    if block.title.startswith(".github/workflows/"):
        jobs = YAML(typ="safe").load(block.text)["jobs"].values()
        return [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    return []


def in_text(page: Path) -> list[str]:
    """Return the commands that stand in the text of a page."""
    return re.findall(r"`(amlwrap [a-z][^`]*)`", page.read_text(encoding="utf-8"))


@EACH_PAGE
def test_every_command_of_a_page_can_be_typed(page: Path) -> None:
    for arguments in program_commands("\n".join(script for block in blocks(page) for script in scripts(block))):
        check_command(arguments)
    for arguments in program_commands("\n".join(in_text(page))):
        check_command(arguments, whole=page == MOVING)


@EACH_PAGE
def test_every_target_of_make_that_a_page_names_is_there(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for block in blocks(page):
        for target in MAKE.findall(block.text if block.language == "sh" else ""):
            assert f"\n{target}:" in makefile


@EACH_PAGE
def test_what_python_imports_is_there(page: Path) -> None:
    for block in blocks(page):
        if block.language == "python":
            for imported in ast.walk(ast.parse(block.text)):
                for name in imported_names(imported):
                    check_import(name)


def imported_names(node: ast.AST) -> list[str]:
    match node:
        case ast.ImportFrom(module=str(module)):
            return [f"{module}:{alias.name}" for alias in node.names]
        case ast.Import():
            return [f"{alias.name}:" for alias in node.names]
    return []


def check_import(name: str) -> None:
    """Fail where a name is not there; those that only a referee's environment has are its own to check."""
    module, _, attribute = name.partition(":")
    if module.split(".")[0] in ("amlwrap", "amlrest"):
        found = importlib.import_module(module)
        assert not attribute or hasattr(found, attribute) or importlib.import_module(f"{module}.{attribute}")


def test_the_table_of_equivalents_has_every_verb() -> None:
    written = in_text(MOVING)
    missing = [
        f"{noun} {verb}".rstrip()
        for noun in all_nouns()
        for verb in verbs(noun)
        if not any(re.match(rf"amlwrap {noun} {verb}".rstrip() + r"\b", command) for command in written)
    ]
    assert missing == []


def test_the_calls_of_the_table_of_equivalents_are_ones_that_a_workspace_has(workspace: Workspace) -> None:
    cells = re.findall(r"`([^`]+)` \|$", MOVING.read_text(encoding="utf-8"), re.MULTILINE)
    calls = [cell for cell in cells if re.match(r"[a-z]+\.[a-z_]+\(", cell) and not cell.startswith("lightgbm.")]
    assert len(calls) > 20
    for call in calls:
        written = re.sub(r"(?:, |(?<=\())\.\.\.\)", ")", call.replace("{...}", "{}"))
        read = next(each for each in ast.walk(ast.parse(written)) if isinstance(each, ast.Call))
        collection, method = call.partition("(")[0].split(".")
        called = signature(getattr(getattr(workspace, collection), method))
        bind = called.bind if "...)" not in call else called.bind_partial
        bind(*read.args, **{str(keyword.arg): keyword.value for keyword in read.keywords})


def verbs(noun: str) -> list[str]:
    """Return the verbs of a noun; of what is a verb itself, that there is nothing to add."""
    command: Any = PROGRAM.get_command(None, noun)
    return list(command.list_commands(None)) if hasattr(command, "list_commands") else [""]


@pytest.mark.parametrize(
    ("script", "commands"),
    [
        ("amlwrap job list | head -1\n", [["job", "list"]]),
        ("$(amlwrap job show \\\n  a --debug) && amlwrap job\n", [["job", "show", "a", "--debug"], ["job"]]),
        ("echo amlwrap job; cat <<END\namlwrap's\nEND\n", []),
    ],
)  # fmt: skip
def test_commands_are_found_in_scripts(script: str, commands: list[list[str]]) -> None:
    assert list(program_commands(script)) == commands


@pytest.mark.parametrize("wrong", ["jobs list", "job lst", "job list --state Running"])
def test_a_command_that_the_program_has_not_is_found(wrong: str) -> None:
    with pytest.raises(Exception, match=r"(?i)no such|no command"):
        check_command(wrong.split())
