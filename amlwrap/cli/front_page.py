"""`amlwrap --help`, printed without what draws the other pages: it is asked for most, and by those in a hurry."""

import shutil
import sys
import textwrap
from collections.abc import Mapping, Sequence

from amlwrap.cli.nouns import GROUPS

_ABOUT = "Train on Azure Machine Learning through its REST API, or on this machine with `amlwrap local up`."
_OPTIONS = {
    "--version": "Print the version and exit.",
    "--install-completion": "Let the shell complete what is typed after amlwrap.",
    "--show-completion": "Print what a shell needs for that.",
    "-h, --help": "Show this page; every noun and verb has one of its own.",
}
EXAMPLE = "amlwrap lightgbm train --data iris.csv --label species --compute cpu-cluster --stream"
_COMPLETION = "_AMLWRAP_COMPLETE"
"""The variable by which a shell asks what could be typed next, with no arguments at all."""


def answer_at_once(arguments: Sequence[str], environ: Mapping[str, str]) -> None:
    """Answer what needs nothing but this page, or the version, and exit: 0, or 2 for a command line without a word.

    Args:
        arguments: the command line after the program's name; of any other nothing is done.
        environ: the environment's variables.
    """
    if not arguments and _COMPLETION not in environ:
        sys.stderr.write(front_page())
        sys.exit(2)
    if arguments in (["-h"], ["--help"]):
        _print(front_page())
    if arguments == ["--version"]:
        from importlib.metadata import version

        _print(f"{version('amlwrap')}\n")


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough; Python would complain when it flushes once more
        sys.stdout = None  # as where there is none
    sys.exit(0)


def terminal_width() -> int:
    """Return the columns that a page may take: as many as the terminal has, 80 where there is none."""
    return max(shutil.get_terminal_size().columns, 40)


def front_page(width: int | None = None) -> str:
    """Return the program's own page, ending in a line break.

    Args:
        width: the columns that it may take; those of the terminal when None.
    """
    from amlwrap.cli.examples import example_lines

    width = width or terminal_width()
    lines = ["Usage: amlwrap NOUN VERB [OPTIONS]", "", *textwrap.wrap(_ABOUT, width - 2)]
    sections = {**GROUPS, "Options": _OPTIONS}
    column = max(len(name) for section in sections.values() for name in section) + 4
    for title, entries in sections.items():
        lines += ["", f"{title}:"]
        for name, told in entries.items():
            lines += textwrap.wrap(
                told, width, initial_indent=f"  {name}".ljust(column), subsequent_indent=" " * column
            )
    lines += ["", "Example:", *example_lines(EXAMPLE, width)]
    return "\n".join(lines) + "\n"
