"""Examples on a page of help: broken where a shell goes on reading, so that they can be copied at any width."""

import re

_WORD = re.compile(r"""(?:[^\s'"]|'[^']*'|"[^"]*")+""")
_INDENT = "  "


def example_lines(command: str, width: int) -> list[str]:
    """Return a command line as lines that a shell takes as one, each within `width` where its words allow that.

    Args:
        command: as it would be typed in one line.
        width: columns.
    """
    lines: list[str] = []
    line = _INDENT
    for unit in _units(command):
        if line.strip() and len(line) + len(unit) + 3 > width:  # a blank before it, ` \` after it
            lines.append(f"{line} \\")
            line = _INDENT * 2 + unit
        else:
            line = f"{line} {unit}" if line.strip() else line + unit
    return [*lines, line]


def _units(command: str) -> list[str]:
    """Return the words of a command line, an option together with its value."""
    units: list[str] = []
    for word in _WORD.findall(command):
        option = units[-1] if units else ""
        if option.startswith("-") and " " not in option and not word.startswith("-"):
            units[-1] = f"{option} {word}"
        else:
            units.append(word)
    return units
