"""Tables as requests: which cells are numbers, which are none, and how many requests there are."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from amlwrap import table_requests
from amlwrap.errors import UsageError
from amlwrap.table_requests import requests_of


def sent(data: Any) -> list[dict[str, Any]]:
    return [json.loads(body)["input_data"] for body in requests_of(data)]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["1", "-2", "0"], [1, -2, 0]),
        (["1.5", "2e+3", "-0.25"], [1.5, 2000.0, -0.25]),
        (["1.5e3", "2E-05"], [1500.0, 0.00002]),
        (["12E3", "2"], ["12E3", "2"]),
        (["1", "", "NA", " 3 "], [1, None, None, 3]),
        (["007", "1"], ["007", "1"]),
        (["+1", "2"], ["+1", "2"]),
        (["1_000", "2"], ["1_000", "2"]),
        (["inf", "2"], ["inf", "2"]),
        (["1e999", "2"], ["1e999", "2"]),
        (["9007199254740993", "2"], ["9007199254740993", "2"]),
        ([".5", "2"], [".5", "2"]),
        (["x", "", "2"], ["x", None, "2"]),
        (["\u0661", "2"], ["\u0661", "2"]),
    ],
)
def test_a_column_is_of_numbers_where_all_of_it_is(tmp_path: Path, cells: list[str], values: list[Any]) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b\n" + "".join(f"{cell},z\n" for cell in cells), encoding="utf-8")
    (request,) = sent(path)
    assert request["columns"] == ["a", "b"]
    assert request["index"] == list(range(len(cells)))
    assert request["data"] == [[value, "z"] for value in values]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["48.000", "7", "-1.500"], ["48.000", "7", "-1.500"]),
        (["48.000", "7.25"], [48.0, 7.25]),
        (["0.125", "7"], [0.125, 7]),
        (["1", ""], [1, None]),
    ],
)
def test_dots_that_may_stand_between_thousands_are_left_to_the_model(
    tmp_path: Path, cells: list[str], values: list[Any]
) -> None:
    path = tmp_path / "t.csv"
    for separator, other in ((";", "0,5"), (";", "x"), (",", '"1,25"'), (",", '"0,125"')):
        path.write_text(f"a{separator}b\n" + "".join(f"{cell}{separator}{other}\n" for cell in cells))
        (request,) = sent(path)
        assert request["data"] == [[value, other.strip('"')] for value in values]


def test_a_large_table_is_sent_in_parts_that_are_whole_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_requests, "MOST_BYTES", 60)
    path = tmp_path / "t.csv"
    path.write_text("a\n" + "".join(f"{row}\n" for row in range(20)), encoding="utf-8")
    requests = sent(path)
    assert len(requests) > 1
    assert [row for request in requests for row in request["data"]] == [[row] for row in range(20)]
    assert [place for request in requests for place in request["index"]] == list(range(20))


def test_rows_of_pandas_are_sent_as_those_of_python() -> None:
    (request,) = sent([{"a": np.int64(2**40), "b": np.float32(0.5), "c": pd.Timestamp("2020-01-02"), "d": pd.NaT}])
    assert request["data"] == [[2**40, 0.5, "2020-01-02T00:00:00", None]]


def test_rows_of_a_program_are_sent_as_they_are() -> None:
    rows = [{"a": 1, "b": "x"}, {"b": None, "c": float("nan"), "a": Decimal("1.5")}, {"c": date(2020, 1, 2)}]
    (request,) = sent(rows)
    assert request["columns"] == ["a", "b", "c"]
    assert request["data"] == [[1, "x", None], [1.5, None, None], [None, None, "2020-01-02"]]


def test_parquet_keeps_the_types_that_it_has(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    columns = {"n": [1.5, None], "t": ["007", "x"], "d": [datetime(2020, 1, 2, 3), None]}
    write_table(pyarrow.table(columns), tmp_path / "t.parquet")
    (request,) = sent(tmp_path / "t.parquet")
    assert request["data"] == [[1.5, "007", "2020-01-02T03:00:00"], [None, "x", None]]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ([], "has no rows with columns"),
        ([{}], "has no rows with columns"),
        ([1], "a list of rows that map columns to values"),
        (5, "is a path, or a list of rows"),
        ([{"a": object}], "The column 'a' holds .*, which JSON has no words for"),
    ],
)
def test_rows_that_are_none_are_refused(data: Any, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        list(requests_of(data))


@pytest.mark.parametrize(
    ("text", "told"), [("a,b\n", "has no rows"), ("", "is empty"), ('a\n"x\n', "a quotation mark that is never closed")]
)
def test_a_file_that_is_no_table_is_told_in_the_trainers_words(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        list(requests_of(tmp_path / "t.csv"))
