"""What pages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

NOTE = "<!-- Written by `make docs` from the code: change that. -->"


def page(title: str, *parts: str) -> str:
    """Return a page: a title and what follows it."""
    return "\n\n".join([NOTE, f"# {title}", *(part for part in parts if part)]) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def plain(text: str) -> str:
    """Return a text on one line as Markdown that shows it as it is, in a cell of a table too; code stays code."""
    parts = re.split(r"(`[^`]+`)", " ".join(text.split()))
    return "".join(code(part[1:-1]) if part.startswith("`") else _escaped(part) for part in parts)


def code(text: str) -> str:
    """Return a text as code, in a cell of a table too."""
    if "|" in text:  # within a cell, which not everybody who reads Markdown takes for code alike
        return "<code>" + escape(text).replace("|", "&#124;") + "</code>"
    return f"`{text}`"


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_\[\]|])", r"\\\1", text).replace("<", "&lt;")
