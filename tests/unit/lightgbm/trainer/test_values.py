"""The different values of a column: counts, places, and what their texts are."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tabular.values import Values


def values_of(cells: Iterable[object], name: str = "c") -> Values:
    values = Values(name)
    for row, cell in enumerate(cells, 1):
        values.add(cell, "t.csv", row)
    return values


def test_values_are_counted_without_the_blanks_around_them() -> None:
    values = values_of(["a", " a", "b", "", None, "NA", 3])
    assert values.counts == {"a": 2, "b": 1, 3: 1}
    assert (values.rows, values.blank) == (7, 3)
    assert (values.texts, values.others) == (["a", "b"], [3])


def test_a_value_knows_where_it_stands_first() -> None:
    values = values_of(["a", "b", "", "b", ""])
    assert str(values.place("b")) == "row 2 of t.csv"
    assert str(values.first_blank) == "row 3 of t.csv"
    assert values.first(lambda value: value == "b") == ("b", ("t.csv", 2))
    assert values.first(lambda value: value == "z") is None


def test_dropped_values_count_as_blank() -> None:
    values = values_of(["a", "?", "b", "", "?"])
    assert values.drop(["?"]) == 2
    assert values.counts == {"a": 1, "b": 1}
    assert values.blank == 3
    assert str(values.first_blank) == "row 2 of t.csv"


def test_a_value_may_stand_for_several_equal_ones() -> None:
    values = Values("c")
    values.add("a", "t.csv", 1, times=5)
    assert (values.rows, values.counts) == (5, {"a": 5})


def test_words_for_no_value_do_not_make_numbers_texts() -> None:
    style, strays = values_of(["1", "2", "?", "n/d", "Unknown", "-"]).style(decimal_comma=False)
    assert style is None  # n/d is no such word
    style, strays = values_of(["1", "2", "?", "Unknown", "-"]).style(decimal_comma=False)
    assert style is not None
    assert strays == ["?", "Unknown", "-"]


def test_a_few_texts_among_many_numbers_are_the_ones_returned() -> None:
    style, strays = values_of([*map(str, range(30)), "x", "y"]).style(decimal_comma=False)
    assert style is not None
    assert strays == ["x", "y"]


def test_many_texts_among_numbers_make_the_column_one_of_texts() -> None:
    assert values_of(["1", "2", "3", "x"]).style(decimal_comma=False) == (None, [])


def test_numbers_come_with_what_they_are() -> None:
    values = values_of(["1,5", "x", 2, True])
    style, _ = values_of(["1,5"]).style(decimal_comma=False)
    assert style is not None
    assert dict(values.numbers(style)) == {"1,5": 1.5, 2: 2.0, True: 1.0}


def test_of_very_many_different_numbers_not_all_are_kept_but_all_that_are_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import tabular.values

    monkeypatch.setattr(tabular.values, "_MOST", 3)
    values = values_of(["1", "2", "3", "4", "5", "x", "inf"])
    assert set(values.counts) == {"1", "2", "3", "x", "inf"}
    assert values.rows == 7
