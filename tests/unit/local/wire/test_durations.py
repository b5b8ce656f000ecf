"""Durations of ISO 8601, read in every form and written in the shortest."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.durations import read_duration, write_duration


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("PT1H30M", timedelta(hours=1, minutes=30)),
        ("P1DT0.5S", timedelta(days=1, seconds=0.5)),
        ("P2W", timedelta(weeks=2)),
        ("PT90S", timedelta(seconds=90)),
        (None, None),
    ],
)
def test_durations_are_iso_8601(text: str | None, span: timedelta | None) -> None:
    assert read_duration(text, ("timeout",)) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1DT",
        "1H",
        "PT0S",
        "P0D",
        "-PT1H",
        "PT1X",
        "PT1H\n",
        "P1Y",
        "PT\N{ARABIC-INDIC DIGIT ONE}H",
        f"P{'9' * 30}D",
    ],
)
def test_other_durations_are_refused_where_they_stand(text: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_duration(text, ("timeout",))
    assert caught.value.path == ("timeout",)


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(hours=1, minutes=30), "PT1H30M"),
        (timedelta(days=1, seconds=0.5), "P1DT0.5S"),
        (timedelta(weeks=1), "P7D"),
        (timedelta(seconds=90), "PT1M30S"),
        (timedelta(hours=24), "P1D"),
        (timedelta(seconds=10), "PT10S"),
        (timedelta(0), "PT0S"),
    ],
)
def test_durations_are_written_in_their_shortest_form(span: timedelta, text: str) -> None:
    assert write_duration(span) == text


@given(st.timedeltas(timedelta(microseconds=1), timedelta(days=100_000)))
def test_what_is_written_is_read_again(span: timedelta) -> None:
    assert read_duration(write_duration(span), ()) == span


def test_no_time_at_all_is_a_duration_where_waiting_may_be_left_out() -> None:
    assert read_duration("PT0S", ("x",), may_be_zero=True) == timedelta(0)
