"""Verbs: functions whose parameters stand for what is typed."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any

import pytest

from amlwrap.cli.names import OneName
from amlwrap.cli.options import OutputFormat
from amlwrap.cli.printing import Output, Printer
from amlwrap.cli.verbs import Noun, standing_in

DONE: list[Any] = []


def show(name: Annotated[str, OneName("job")], output: Output, *, fast: bool = False) -> None:
    """Show a thing.

    In more words.
    """
    DONE.append((name, output, fast))


@contextmanager
def around(signature: inspect.Signature, values: Mapping[str, Any]) -> Iterator[None]:
    DONE.append(list(signature.parameters))
    yield
    DONE.append("after")


@pytest.fixture(autouse=True)
def nothing_done() -> None:
    DONE.clear()


def test_what_stands_for_a_parameter_is_typed_in_its_place() -> None:
    command = standing_in(show, around)
    assert list(inspect.signature(command).parameters) == ["name", "name_option", "output", "query", "fast"]
    command(name=None, name_option="a", output=OutputFormat.JSON, query="x", fast=True)
    (parameters, (name, printer, fast), after) = DONE
    assert (parameters, name, fast, after) == (["name", "output", "fast"], "a", True, "after")
    assert isinstance(printer, Printer)
    assert printer.output is OutputFormat.JSON


def test_a_function_without_any_stays_as_it_is() -> None:
    def plain(fast: bool) -> None:
        """Do nothing."""

    assert standing_in(plain, around) is plain


def test_a_verb_runs_with_what_is_typed() -> None:
    app = Noun("job")
    app.verb("show", "amlwrap job show a")(show)
    verb = app.verbs["show"]
    assert (verb.name, verb.about, verb.examples) == ("show", "Show a thing.", ("amlwrap job show a",))
    verb.command()(["a", "--fast", "-o", "tsv"], standalone_mode=False)
    ((name, printer, fast),) = DONE
    assert (name, printer.output, fast) == ("a", OutputFormat.TSV, True)
