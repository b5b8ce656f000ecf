"""Tables for people: aligned, within the terminal, a line a row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.cli.tables import age, item_lines, table_lines

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROWS = st.lists(st.tuples(st.text("ab", max_size=30), st.text("ab ", max_size=90), st.integers()), min_size=1)


def test_texts_are_to_the_left_and_numbers_to_the_right_below_their_names() -> None:
    rows = [{"name": "a", "seconds": 1.5, "tags": None}, {"name": "long", "seconds": None, "tags": {"a": [1]}}]
    assert table_lines(rows, None) == [
        "NAME  SECONDS  TAGS",
        "a         1.5  -",
        'long        -  {"a": [1]}',
    ]


def test_numbers_are_shown_to_six_digits_and_truth_in_small_letters() -> None:
    assert table_lines([{"x": 0.123456789, "y": True}], None)[1] == "0.123457  true"


def test_a_time_is_an_age_in_the_column_of_that_name_alone() -> None:
    made = datetime.now(UTC) - timedelta(hours=2)
    row = table_lines([{"age": made, "made": made}], None)[1]
    assert row == f"2h   {made.isoformat(timespec='seconds').replace('+00:00', 'Z')}"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(-5, "0s"), (59, "59s"), (60, "1m"), (3599, "59m"), (7200, "2h"), (86400 * 40, "40d"), (86400 * 800, "2y")],
)
def test_an_age_is_told_in_its_largest_unit(seconds: int, shown: str) -> None:
    assert age(NOW - timedelta(seconds=seconds), NOW) == shown


def test_the_widest_columns_but_the_first_are_cut_until_the_table_fits() -> None:
    rows = [{"name": "a-name-of-27-characters-long", "description": "words " * 10, "state": "Succeeded"}]
    lines = table_lines(rows, 60)
    assert lines[1] == "a-name-of-27-characters-long  words words words…   Succeeded"
    assert table_lines(rows, None)[1].startswith(f"a-name-of-27-characters-long  {'words ' * 9}words")


@given(ROWS, st.integers(60, 200))
def test_a_table_fits_and_every_row_is_a_line(rows: list[tuple[str, str, int]], width: int) -> None:
    lines = table_lines([dict(zip("abc", row, strict=True)) for row in rows], width)
    assert len(lines) == len(rows) + 1
    assert all(len(line) <= width for line in lines)


def test_what_breaks_lines_breaks_no_table() -> None:
    assert table_lines([{"name": "a", "description": "two\nlines\u2028and\ta tab"}], None) == [
        "NAME  DESCRIPTION",
        "a     two lines and a tab",
    ]


def test_one_thing_has_a_line_a_field_and_more_for_what_has_lines() -> None:
    assert item_lines({"name": "a", "log": "one\ntwo", "job": None, "empty": ""}) == [
        "name   a",
        "log    one",
        "       two",
        "job    -",
        "empty",
    ]
    assert item_lines({}) == []


def test_booleans_are_written_as_in_yaml_and_text_as_it_is() -> None:
    row = {"a": True, "b": "True", "c": "01234", "d": {"e": False}}
    assert table_lines([row], None)[1].split(maxsplit=3) == ["true", "True", "01234", '{"e": false}']
    assert table_lines([{"path": "2026-11-22T14:40:39.5.csv"}], None)[1] == "2026-11-22T14:40:39.5.csv"


def test_what_is_missing_is_a_dash() -> None:
    assert table_lines([{"a": None, "b": 1.23456789}, {"a": {"x": 1}}], None) == [
        "A               B",
        "-         1.23457",
        '{"x": 1}        -',
    ]


def test_numbers_stand_to_the_right_beside_booleans_to_the_left() -> None:
    rows = [{"name": "a", "bytes": 5, "ok": True}, {"name": "long", "bytes": 12345, "ok": False}]
    assert table_lines(rows, None) == ["NAME  BYTES  OK", "a         5  true", "long  12345  false"]


def test_a_column_that_the_first_row_lacks_is_shown_too() -> None:
    rows = [{"trial": "s_0", "status": "Queued"}, {"trial": "s_1", "status": "Running", "lr": 0.1}]
    assert table_lines(rows, None) == ["TRIAL  STATUS    LR", "s_0    Queued     -", "s_1    Running  0.1"]
