"""Running the program in this process, its exit code and its two streams kept."""

from __future__ import annotations

import sys
from functools import cache
from unittest.mock import patch

import pytest
import typer.main
from attrs import frozen

from amlwrap.__main__ import main

# All verbs of all nouns are made for each run, ten times as long as most runs take: made once, they serve all.
_made_once = cache(typer.main.get_command)


@frozen
class Outcome:
    """What a run of the program left."""

    code: int
    out: str
    err: str


def run_program(capture: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """Run `amlwrap ARGUMENTS` through its own `main`, errors presented and all."""
    capture.readouterr()
    with (
        patch.object(sys, "argv", ["amlwrap", *arguments]),
        patch.object(typer.main, "get_command", _made_once),
        pytest.raises(SystemExit) as exit_,
    ):
        main()
    streams = capture.readouterr()
    code = exit_.value.code
    return Outcome(code if isinstance(code, int) else 0, streams.out, streams.err)
