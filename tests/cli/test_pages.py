"""Pages of help, one a noun and one a verb: all say what is typed, and show it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from amlwrap.cli.app import app
from amlwrap.cli.nouns import LONE_VERBS, all_nouns

PROGRAM: Any = typer.main.get_command(app)
_TYPES = re.compile(r"TEXT|INTEGER|FLOAT|BOOLEAN|PATH|[<\[].*", re.IGNORECASE)


def verbs() -> Iterator[tuple[str, str, Any]]:
    for noun in all_nouns():
        group = PROGRAM.get_command(None, noun)
        if noun in LONE_VERBS:
            yield noun, "", group
            continue
        for verb in group.list_commands(None):
            yield noun, verb, group.get_command(None, verb)


VERBS = list(verbs())
EACH = pytest.mark.parametrize(
    ("noun", "verb", "command"), VERBS, ids=[f"{noun} {verb}".strip() for noun, verb, _ in VERBS]
)


@EACH
def test_every_option_says_what_it_takes(noun: str, verb: str, command: Any) -> None:
    context = command.make_context(verb, [], resilient_parsing=True)
    vague = [
        parameter.opts[-1]
        for parameter in command.params
        if not getattr(parameter, "is_flag", False) and _TYPES.fullmatch(parameter.make_metavar(context))
    ]
    assert vague == []


@EACH
def test_every_verb_has_an_example_that_can_be_typed(noun: str, verb: str, command: Any) -> None:
    examples = (command.epilog or "").splitlines()
    assert examples
    for example in examples:
        evaluated = example.removeprefix('eval "$(').removesuffix(')"')
        typed = shlex.split(re.split(r" (?:\||&&|>) ", evaluated)[0])
        beginning = ["amlwrap", noun, verb] if verb else ["amlwrap", noun]
        assert typed[: len(beginning)] == beginning
        command.make_context(verb, typed[len(beginning) :])
