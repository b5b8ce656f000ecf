"""The blocks of code that a page of the documentation shows, as a reader takes them.

What is to be done with a block is its title's to say: without one it is run, with a file's name it is that file, and
with one of `NOT_RUN` it is for another place than a test's.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import typer.main
from attrs import frozen

from amlwrap.cli.app import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
NOT_RUN = ("On Azure", "In a clone")
PROGRAM: Any = typer.main.get_command(app)

_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]+)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_INFO = re.compile(r'(?P<language>\w+)(?: title="(?P<title>[^"]+)")?')


@frozen
class Block:
    """A block of code.

    Attributes:
        language: such as `sh`.
        title: what stands above it; empty if nothing does.
        text: its lines.
        line: where it begins.
    """

    language: str
    title: str
    text: str
    line: int

    @property
    def is_file(self) -> bool:
        """Whether it is a file of the reader's."""
        return bool(self.title) and self.title not in NOT_RUN

    @property
    def runs(self) -> bool:
        """Whether it is run as it stands."""
        return not self.title and self.language in ("sh", "python")


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page; one whose first line says something else than a language and a title fails."""
    found = []
    text = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        info = _INFO.fullmatch(match["info"])
        assert info, f"{page.name}, line {line}: {match['info']}"
        found.append(Block(info["language"], info["title"] or "", dedent(match["text"]), line))
    return found


def program_commands(text: str) -> Iterator[list[str]]:
    """Return what follows `amlwrap` in each command of a shell script that calls it."""
    for line in re.sub(r"\\\n\s*", " ", text).splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        command: list[str] = []
        for word in [*_words(lexer), ";"]:
            if set(word) <= set("();<>|&"):
                if command and command[0] == "amlwrap":
                    yield command[1:]
                command = []
            else:
                command.append(word)


def _words(lexer: shlex.shlex) -> list[str]:
    try:
        return list(lexer)
    except ValueError:  # a quote that ends on another line, as in texts for standard input; no command of ours has any
        return []


def check_command(arguments: list[str], *, whole: bool = True) -> None:
    """Fail where the program does not know a noun, a verb or an option of a command.

    Args:
        arguments: what follows `amlwrap`.
        whole: whether it is all that is typed, so that nothing may be missing.
    """
    command, rest = PROGRAM, arguments
    context = command.make_context("amlwrap", list(arguments))
    while hasattr(command, "commands") and (rest := [*context._protected_args, *context.args]):
        name, command, rest = command.resolve_command(context, rest)
        is_verb = not hasattr(command, "commands")
        context = command.make_context(name, rest, parent=context, resilient_parsing=is_verb and not whole)
