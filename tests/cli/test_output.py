from __future__ import annotations

import contextlib
import io
import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from amlwrap.cli.options import OutputFormat
from amlwrap.cli.output import format_table, print_item, print_rows


def test_numbers_stand_to_the_right_and_words_to_the_left() -> None:
    rows = [{"name": "a", "bytes": 5, "ok": True}, {"name": "long", "bytes": 12345, "ok": False}]
    assert format_table(rows) == ["NAME  BYTES  OK", "a         5  true", "long  12345  false"]


def test_booleans_are_written_as_in_yaml_and_text_as_it_is() -> None:
    assert format_table([{"a": True, "b": "True", "c": "01234", "d": {"e": False}}])[1].split(maxsplit=3) == [
        "true",
        "True",
        "01234",
        '{"e": false}',
    ]


def test_what_is_missing_is_a_dash() -> None:
    assert format_table([{"a": None, "b": 1.23456789}, {"a": {"x": 1}}]) == [
        "A               B",
        "-         1.23457",
        '{"x": 1}        -',
    ]


def test_people_get_times_to_the_second() -> None:
    assert format_table([{"at": "2026-11-22T14:40:39.5080970+00:00"}])[1] == "2026-11-22T14:40:39+00:00"
    assert format_table([{"at": "2026-11-22T14:40:39.5Z"}])[1] == "2026-11-22T14:40:39Z"
    assert format_table([{"path": "2026-11-22T14:40:39.5.csv"}])[1] == "2026-11-22T14:40:39.5.csv"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("abc: #-é", max_size=4), inner, max_size=2),
    max_leaves=5,
)


@example({"a": "\x85", "b": {"\u2028": ["\u2029x"]}})
@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), json_values, max_size=3))
@pytest.mark.parametrize("output", [OutputFormat.JSON, OutputFormat.YAML])
def test_programs_read_back_what_was_printed(output: OutputFormat, item: dict[str, object]) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        print_item(item, output)
    text = printed.getvalue()
    assert (json.loads(text) if output is OutputFormat.JSON else YAML(typ="safe").load(text)) == item


def test_an_empty_list_is_an_empty_list_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([], OutputFormat.YAML)
    assert YAML(typ="safe").load(capsys.readouterr().out) == []
    print_rows([], OutputFormat.TABLE, empty="None.")
    assert capsys.readouterr() == ("", "None.\n")


def test_numbers_that_json_has_no_word_for_leave_it_json(capsys: pytest.CaptureFixture[str]) -> None:
    odd = {"nan": math.nan, "up": math.inf, "down": [-math.inf]}

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    print_item(odd, OutputFormat.JSON)
    read = json.loads(capsys.readouterr().out, parse_constant=refuse)
    assert read == {"nan": None, "up": "Infinity", "down": ["-Infinity"]}
    print_item(odd, OutputFormat.YAML)
    read = YAML(typ="safe").load(capsys.readouterr().out)
    assert math.isnan(read["nan"])
    assert (read["up"], read["down"]) == (math.inf, [-math.inf])
