"""What programs read: one meaning in JSON, YAML and tab-separated values."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from amlwrap.cli.options import OutputFormat
from amlwrap.cli.texts import plain, text

SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    SCALARS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (datetime(2026, 3, 1, 12, 30, 15, 5, UTC), "2026-03-01T12:30:15.000005Z"),
        (MappingProxyType({"a": (1, 2)}), {"a": [1, 2]}),
        (frozenset({"b", "a"}), ["a", "b"]),
        (PurePosixPath("a/b"), "a/b"),
    ],
)
def test_values_become_what_json_has(value: object, meant: object) -> None:
    assert plain(value) == meant
    assert plain([{"x": value}]) == [{"x": meant}]


@pytest.mark.parametrize("output", [OutputFormat.JSON, OutputFormat.TSV])
def test_numbers_that_json_has_no_word_for_leave_it_json(output: OutputFormat) -> None:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    assert text(plain(math.nan), output) == ("null" if output is OutputFormat.JSON else "")
    written = text(plain({"all": {"nan": math.nan, "up": math.inf, "down": [-math.inf]}}), output)
    read = json.loads(written, parse_constant=refuse)
    told = {"nan": None, "up": "Infinity", "down": ["-Infinity"]}
    assert read == ({"all": told} if output is OutputFormat.JSON else told)


def test_yaml_has_words_for_all_numbers() -> None:
    read = YAML(typ="safe").load(text(plain({"nan": math.nan, "up": math.inf, "down": [-math.inf]}), OutputFormat.YAML))
    assert math.isnan(read["nan"])
    assert (read["up"], read["down"]) == (math.inf, [-math.inf])


@example({"a": "\x85", "b": {"\u2028": ["\u2029x"]}})
@given(VALUES)
def test_json_and_yaml_are_read_back_as_they_were(value: Any) -> None:
    assert json.loads(text(value, OutputFormat.JSON)) == value
    assert YAML(typ="safe").load(text(value, OutputFormat.YAML)) == value


@pytest.mark.parametrize(("value", "written"), [("cpu", "cpu"), (3, "3"), (None, "null"), (["a"], "- a")])
def test_a_value_alone_has_no_mark_of_yaml_behind_it(value: object, written: str) -> None:
    assert text(value, OutputFormat.YAML) == written


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ([{"a": "x", "b": 1}, {"a": None, "b": True}], ["x\t1", "\ttrue"]),
        ([["x", 0.5], ["y", {"k": ["v"]}]], ["x\t0.5", 'y\t{"k": ["v"]}']),
        ({"a": "x", "b": "two\nlines\tand a tab\r"}, ["x\ttwo lines and a tab "]),
        ("x", ["x"]),
        (["x", "y"], ["x", "y"]),
        (None, [""]),
        ([], []),
    ],
)
def test_tab_separated_values_are_a_line_each(value: object, lines: list[str]) -> None:
    assert text(value, OutputFormat.TSV).splitlines() == lines or (lines == [""] and not text(value, OutputFormat.TSV))


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ([{"a": 1}, {"b": "x"}], "A  B\n1  -\n-  x"),
        ({"a": 1, "bc": "x"}, "a   1\nbc  x"),
        (["x", 1, None], "x\n1\n"),
        ("x", "x"),
        (0.1, "0.1"),
        ([], ""),
    ],
)
def test_what_a_query_found_is_shown_to_people_too(found: object, shown: str) -> None:
    assert text(found, OutputFormat.TABLE) == shown
