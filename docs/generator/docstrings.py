"""Docstrings as the reference shows them: what shares a line in the code, being of one meaning, has one each there."""

from __future__ import annotations

import re

_SHARED = re.compile(r"^( {4})(\w+(?:, \w+)+)(: .*(?:\n {8}.*)*)", re.MULTILINE)


def apart(docstring: str) -> str:
    """Return a docstring in which every parameter and attribute has a line of its own.

    Args:
        docstring: without the indentation that it has in the code.
    """
    return _SHARED.sub(lambda line: "\n".join(line[1] + name + line[3] for name in line[2].split(", ")), docstring)
