"""Waiting for operations: a word every so often, and what is said when nobody waits any longer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from amlwrap import waiting
from amlwrap.errors import WaitTimeoutError
from amlwrap.resources import operations
from amlwrap.resources.operations import finish
from tests.support.clock import Clock

STARTED = httpx.Response(202, headers={"Azure-AsyncOperation": "https://x/operation"})


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(waiting, "time", clock)
    monkeypatch.setattr(operations, "time", clock)
    return clock


def ask_of(clock: Clock, lasts: float) -> Callable[..., Any]:
    """Return how a service is asked whose operation lasts so many seconds."""

    class Dialect:
        def follow(self, url: str) -> httpx.Response:
            status = "Succeeded" if clock.now >= lasts else "InProgress"
            return httpx.Response(200, json={"status": status}, request=httpx.Request("GET", url))

    return lambda request: request(Dialect())


def test_who_waits_is_told_that_it_goes_on_and_less_often_the_longer_it_takes(clock: Clock) -> None:
    told: list[str] = []
    finish(ask_of(clock, 400), STARTED, "Deployment blue", timeout=None, notify=told.append)
    assert [sentence.removeprefix("Deployment blue is still under way after ") for sentence in told] == [
        "33 s.",
        "63 s.",
        "2 min.",
        "4 min.",
    ]
    assert max(clock.slept) == 10.0
    assert clock.slept[0] == pytest.approx(0.2)


def test_what_takes_too_long_goes_on_and_says_how_to_look(clock: Clock) -> None:
    with pytest.raises(
        WaitTimeoutError, match=r"^E is still under way after 5 s, and goes on; `look` tells how far it is\."
    ):
        finish(ask_of(clock, 400), STARTED, "E", timeout=5, notify=None, look="look")


def test_ctrl_c_leaves_it_going_and_says_so(clock: Clock) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    told: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        finish(interrupted, STARTED, "E", timeout=None, notify=told.append, look="look")
    assert told == ["\nInterrupted: E goes on; `look` tells how far it is."]
