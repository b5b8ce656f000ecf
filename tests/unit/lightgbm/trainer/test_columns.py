"""What each column is found to be, and the features that it becomes on these rows and on others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from boosting.columns import CategoryColumn, Column, DateColumn, DurationColumn, NumberColumn, find_column
from boosting.reading import Frame
from tabular.fault import DataFault


def frame_of(cells: Any) -> Frame:
    return Frame(pd.DataFrame({"c": cells}), [0], ["t.csv"])


def column_of(cells: Any, *, is_category: bool = False) -> Column:
    return find_column(frame_of(cells), "c", is_category=is_category, decimal_comma=False)


def feature(column: Column, cells: Any) -> list[Any]:
    values = column.features(frame_of(cells))["c"]
    return [None if pd.isna(value) else value for value in values]


NUMBERS = [str(number) for number in range(40)]
DAYS = [f"2020-{1 + number % 12:02}-{1 + number % 28:02}" for number in range(40)]
KINDS: list[tuple[Any, type]] = [
    ([1, 2.5, None], NumberColumn),
    ([True, False], NumberColumn),
    (pd.array([True, None], "boolean"), NumberColumn),
    (pd.array([1, None], "Int64"), NumberColumn),
    (["True", "false", None], NumberColumn),
    (["1,234", "5"], NumberColumn),
    (["5%", "7 %"], NumberColumn),
    (["1", "?", "unknown"], NumberColumn),
    ([*NUMBERS, "none"], NumberColumn),
    ([None, None], NumberColumn),
    (["x", "y"], CategoryColumn),
    (["1", "2", "x"], CategoryColumn),
    (["id-1", "id-2"], CategoryColumn),
    (["?", "unknown"], CategoryColumn),
    (pd.Categorical([1, 2, 1]), CategoryColumn),
    (DAYS, DateColumn),
    (["2020-01-01", "?", None], DateColumn),
    (pd.to_datetime(["2020-01-01", None]), DateColumn),
    (pd.to_datetime(["2020-01-01"]).tz_localize("Asia/Tokyo"), DateColumn),
    (["1:30:00", "2 days 0:00:01"], DurationColumn),
    (pd.to_timedelta([1, 2], unit="h"), DurationColumn),
]


@pytest.mark.parametrize(("cells", "kind"), KINDS)
def test_the_kind_of_a_column_is_told_by_its_cells(cells: Any, kind: type) -> None:
    assert type(column_of(cells)) is kind


@pytest.mark.parametrize("cells", [[1, 2, 1], ["1", "2", None], DAYS, pd.to_datetime(DAYS), [True, False], NUMBERS])
def test_any_column_is_categories_if_asked(cells: Any) -> None:
    column = column_of(cells, is_category=True)
    assert type(column) is CategoryColumn
    values = column.features(frame_of(cells))["c"]
    assert values.isna().tolist() == pd.Series(cells).isna().tolist()


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        ([True, False], [1, 0]),
        (["True", None, "false"], [1, None, 0]),
        (["1,234", " 5 ", None], [1234, 5, None]),
        (["5%", "?", "7%"], [5, None, 7]),
        (pd.array([1, None], "Int64"), [1, None]),
        (["0:01:00", "unknown"], [60, None]),
        (pd.to_timedelta([1, None], unit="h"), [3600, None]),
    ],
)
def test_cells_become_numbers(cells: Any, values: list[float | None]) -> None:
    assert feature(column_of(cells), cells) == values


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ([*NUMBERS, "see note"], "The column 'c' is 'see note' in row 41 of t.csv, though most rows hold numbers"),
        ([*DAYS, "soon"], "The column 'c' is 'soon' in row 41 of t.csv, though most rows hold dates"),
        ([f"{n}:00" for n in range(30)] + ["long"], "is 'long' in row 31 of t.csv, though most rows hold lengths of"),
    ],
)
def test_a_few_others_among_many_of_a_kind_are_told(cells: Sequence[str], sentence: str) -> None:
    with pytest.raises(DataFault, match=re.escape(sentence)) as caught:
        column_of(cells)
    assert "--categorical=c" in str(caught.value)
    assert type(column_of(cells, is_category=True)) is CategoryColumn


def test_categories_are_those_of_the_training_rows() -> None:
    column = column_of(["red ", "blue", None])
    assert isinstance(column, CategoryColumn)
    assert column.categories == ("blue", "red")
    others = frame_of(["blue", "green", None, "red", "green"])
    values = column.features(others)["c"]
    assert values.cat.codes.tolist() == [0, -1, -1, 1, -1]
    unknown = column.unknown(others)
    assert unknown is not None
    assert unknown.counts == {"green": 2}
    assert column.unknown(frame_of(["red", None])) is None


def test_numbers_that_name_things_keep_their_type() -> None:
    column = column_of([3, 1, 3], is_category=True)
    assert isinstance(column, CategoryColumn)
    assert column.categories == (1, 3)
    assert column.features(frame_of([1.0, 3.0, 2.0]))["c"].cat.codes.tolist() == [0, 1, -1]
    texts = frame_of(["1", "3.0", "q", None])
    assert column.features(texts)["c"].cat.codes.tolist() == [0, 1, -1, -1]
    unknown = column.unknown(texts)
    assert unknown is not None
    assert unknown.counts == {"q": 1}


def test_dates_become_days_and_the_parts_that_differed_in_training() -> None:
    column = column_of(["2020-01-06", "2020-02-03"])
    features = column.features(frame_of(["2020-03-02", None]))
    assert list(features) == ["c", "c.month", "c.day_of_year"]
    assert [values[0] for values in features.values()] == [18323, 3, 62]


def test_other_files_may_write_dates_and_numbers_otherwise() -> None:
    dates, numbers = column_of(DAYS), column_of(["1.234,5", "2,5"])
    assert feature(dates, ["31.12.1970"]) == [364]
    assert feature(dates, pd.to_datetime(["1970-01-03"])) == [2]
    assert feature(dates, [None, None]) == [None, None]
    assert feature(numbers, ["1,234.5", "7"]) == [1234.5, 7]
    assert feature(numbers, [1.5, 2]) == [1.5, 2]


@pytest.mark.parametrize(
    ("training", "sentence"),
    [
        (["1,234", "2"], "but holds numbers in the training data"),
        (DAYS, "but holds dates in the training data"),
        (["1:00", "2:00"], "but holds lengths of time such as 1:30:00"),
    ],
)
def test_cells_of_another_kind_than_in_training_are_told(training: Sequence[str], sentence: str) -> None:
    with pytest.raises(DataFault, match=re.escape(f"The column 'c' is 'x' in row 2 of t.csv, {sentence}")):
        column_of(training).features(frame_of([training[0], "x"]))


@pytest.mark.parametrize(
    ("cells", "facts"),
    [
        ([1, 2], {}),
        (["1,234", "5"], {"written": "with commas between thousands"}),
        (["x", "y"], {"categories": ["x", "y"]}),
        (["2020-01-06", "2020-01-13"], {"format": "ISO8601", "features": ["c", "c.day_of_year"]}),
        (["1:00", "2:00"], {"unit": "seconds"}),
    ],
)
def test_a_column_describes_how_to_do_the_same_again(cells: Any, facts: dict[str, Any]) -> None:
    assert column_of(cells).describe() == facts
