"""What is said to people beside the result, which is printed by `amlwrap.cli.printing`: on standard error."""

from __future__ import annotations

import sys

import typer


def say(sentence: str) -> None:
    """Tell the user something that is not the result."""
    sys.stdout.flush()
    typer.echo(sentence, err=True)
