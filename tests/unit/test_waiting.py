"""Waiting ends at its deadline, neither before nor after."""

from __future__ import annotations

import math

import pytest

from amlwrap import waiting
from amlwrap.errors import UsageError
from amlwrap.waiting import Deadline
from tests.support.clock import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(waiting, "time", clock)
    return clock


def test_the_last_sleep_ends_at_the_deadline(clock: Clock) -> None:
    deadline = Deadline(25)
    while not deadline.is_over:
        deadline.sleep(10)
    assert (clock.slept, clock.now) == ([10, 10, 5], 25)


def test_without_a_timeout_nothing_is_ever_over(clock: Clock) -> None:
    deadline = Deadline(None)
    deadline.sleep(1e9)
    assert not deadline.is_over
    assert clock.slept == [1e9]


def test_no_time_at_all_is_over_at_once_and_nobody_sleeps(clock: Clock) -> None:
    deadline = Deadline(0)
    deadline.sleep(10)
    assert deadline.is_over
    assert clock.slept == []


def test_any_number_of_seconds_is_taken(clock: Clock) -> None:
    for timeout in (1.5, 10**300, 1.7e308):
        deadline = Deadline(timeout)
        deadline.sleep(1)
        assert clock.slept.pop() == 1


@pytest.mark.parametrize(
    ("timeout", "shown"),
    [
        (-1, "-1"),
        (math.nan, "nan"),
        (math.inf, "inf"),
        ("60", "'60'"),
        (True, "True"),
        ([60], r"\[60\]"),
        (10**400, "a number of 401 digits"),
        (10**5000, "a number of 5001 digits"),
    ],
    ids=["below 0", "NaN", "infinite", "text", "a boolean", "a list", "beyond any float", "beyond any text"],
)
def test_what_is_no_number_of_seconds_is_refused(timeout: object, shown: str) -> None:
    with pytest.raises(UsageError, match=rf"^A timeout is .*; {shown} is neither\.$"):
        Deadline(timeout)  # type: ignore[arg-type]
