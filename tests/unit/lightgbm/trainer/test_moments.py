"""Dates and lengths of time: the formats that are known, and the numbers that are learnt from."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boosting.moments import (
    PARTS,
    date_features,
    find_date_format,
    read_dates,
    seconds_of,
    span_seconds,
    varying_parts,
)

DAYS = [datetime.datetime(2021, 1, 28, 6, 30) + datetime.timedelta(days=17 * step, hours=step) for step in range(30)]
FORMATS = [
    "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S.%f", "%Y/%m/%d", "%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y",
    "%m/%d/%y", "%d.%m.%Y %H:%M", "%m/%d/%Y %I:%M %p", "%d-%b-%Y", "%d %B %Y", "%B %d, %Y", "%b %d %Y", "%d%b%Y",
    "%a, %d %b %Y", "%d/%b/%Y:%H:%M:%S +0000", "%a %b %d %H:%M:%S %Y", "%b %Y",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_is_told_by_the_texts(form: str) -> None:
    texts = [day.strftime(form) for day in DAYS]
    found, swaps = find_date_format(texts)
    assert found is not None
    assert not swaps
    assert list(read_dates(texts, found).dt.tz_localize(None)) == [
        pd.Timestamp(datetime.datetime.strptime(text, form)).tz_localize(None) for text in texts
    ]


def test_day_and_month_that_could_be_swapped_are_told() -> None:
    assert find_date_format(["01/02/2020", "03/04/2020"])[1]
    assert not find_date_format(["01/02/2020", "13/04/2020"])[1]
    assert find_date_format(["01/02/2020", "13/04/2020"])[0] == "%d/%m/%Y"


def test_one_date_in_many_decides_which_is_the_day() -> None:
    texts = [f"{1 + step % 12:02}/{1 + step % 12:02}/{1900 + step}" for step in range(600)]
    texts[301] = "25/12/2020"
    assert find_date_format(texts)[0] == "%d/%m/%Y"


@pytest.mark.parametrize(
    "texts", [["a", "b"], ["1", "2"], ["20200101"], ["1.5", "2.5"], ["1-2", "id 3-4"], ["10.0.0.1"]]
)
def test_what_is_no_date_has_no_format(texts: list[str]) -> None:
    assert find_date_format(texts) == (None, False)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:30", 5400),
        ("01:30:00.5", 5400.5),
        ("100:00:00", 360000),
        ("2 days 01:30:00", 178200),
        ("1 day, 0:00:01", 86401),
        ("-0:30:00", -1800),
        ("9:15 PM", 76500),
        ("12:05 am", 300),
        ("PT1H30M", 5400),
        ("P1DT0.5S", 86400.5),
        ("P2W", 1209600),
        ("1:75", None),
        ("PT", None),
        ("90", None),
        ("", None),
    ],
)
def test_lengths_of_time_are_seconds(text: str, seconds: float | None) -> None:
    assert seconds_of(text) == seconds


def test_a_date_becomes_days_and_parts() -> None:
    moments = pd.Series(pd.to_datetime(["1970-01-02 12:00", None, "1970-02-01 00:00"]))
    features = date_features("when", moments, PARTS)
    assert features["when"].tolist()[::2] == [1.5, 31]
    assert features["when.month"].tolist()[::2] == [1, 2]
    assert features["when.day_of_week"].tolist()[::2] == [4, 6]
    assert features["when.day_of_year"].tolist()[::2] == [2, 32]
    assert features["when.hour"].tolist()[::2] == [12, 0]
    assert all(pd.isna(feature[1]) for feature in features.values())


def test_days_are_those_of_one_clock_and_hours_those_of_the_place() -> None:
    moments = pd.Series(pd.to_datetime(["1970-01-02 01:00"])).dt.tz_localize("Europe/Berlin")
    features = date_features("when", moments, ["hour"])
    assert (features["when"][0], features["when.hour"][0]) == (1, 1)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_days_do_not_depend_on_the_precision(unit: str) -> None:
    moments = pd.Series(pd.to_datetime(["2020-03-01 06:00", None])).astype(f"datetime64[{unit}]")
    days = date_features("when", moments, [])["when"]
    assert days[0] == 18322.25
    assert pd.isna(days[1])


def test_only_parts_that_differ_are_worth_learning_from() -> None:
    assert varying_parts(pd.Series(pd.to_datetime(["2020-01-06", "2020-01-13"]))) == ["day_of_year"]
    assert varying_parts(pd.Series(pd.to_datetime(["2020-01-06 01:00", "2020-01-06 02:00"]))) == ["hour"]


def test_spans_of_pandas_are_seconds() -> None:
    assert span_seconds(pd.Series(pd.to_timedelta([90, None], unit="s"))).tolist()[0] == 90


@settings(max_examples=25)
@given(
    days=st.lists(st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2200, 1, 1)), min_size=1, max_size=5)
)
def test_iso_dates_come_back(days: list[datetime.datetime]) -> None:
    texts = [day.isoformat() for day in days]
    form, _ = find_date_format(texts)
    assert form is not None
    assert [moment.to_pydatetime() for moment in read_dates(texts, form).dt.tz_localize(None)] == days
