"""A reader who follows a page: types what it says into one shell and one Python, in a folder of her own."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from tests.support.doc_blocks import Block

_DONE = "\x1d the block is done"
_NUMBER = r"(?:\d[\d.]*(?:e[-+]?\d+)?)"


class Reader:
    """One who does what blocks say.

    Args:
        folder: where she works.
        environment: of her shell.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._names: dict[str, Any] = {"__name__": "__main__"}
        self._shell = subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail"], cwd=folder, env=dict(environment), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *exception: object) -> None:
        self._shell.communicate()
        for name in ("workspace", "client"):
            if hasattr(value := self._names.pop(name, None), "close"):
                value.close()

    def write(self, block: Block) -> Path:
        """Write a block that is a file."""
        path = self._folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")
        return path

    def run(self, block: Block) -> str:
        """Return what a block prints; it fails where that does."""
        return self._typed(block) if block.language == "sh" else self._run(block)

    def _run(self, block: Block) -> str:
        with redirect_stdout(StringIO()) as printed:
            exec(compile("\n" * block.line + block.text, "the page", "exec"), self._names)
        return printed.getvalue()

    def _typed(self, block: Block) -> str:
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        script = self._folder / ".typed.sh"
        script.write_text(block.text, encoding="utf-8")
        self._shell.stdin.write(f"source {script} </dev/null\necho '{_DONE}'\n")
        self._shell.stdin.flush()
        printed: list[str] = []
        for line in self._shell.stdout:
            before, found, _ = line.partition(_DONE)
            printed.append(before)
            if found:
                return "".join(printed)
        raise AssertionError(f"the block of line {block.line} failed:\n{''.join(printed)}")


def check_shape(shown: Block, printed: str) -> None:
    """Fail where what a page shows was not printed: line by line, any number for a number, anything for `…`."""
    rest = printed
    for line in filter(None, shown.text.splitlines()):
        found = re.search(_pattern(line.strip()), rest)
        assert found, f"line {shown.line} shows {line!r}, and this was printed:\n{printed}"
        rest = rest[found.end() :]


def _pattern(line: str) -> str:
    return "".join(map(_of_part, re.split(rf"(…|{_NUMBER}|\s+)", line)))


def _of_part(part: str) -> str:
    if part == "…":
        return ".*"
    if part.isspace():
        return r"\s+"
    return _NUMBER if re.fullmatch(_NUMBER, part) else re.escape(part)
