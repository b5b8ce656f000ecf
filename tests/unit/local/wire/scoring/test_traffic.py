from __future__ import annotations

import random
from collections import Counter

import pytest

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.local.engine.served import Served
from amlwrap.local.wire.scoring.traffic import choose, mirrors


def endpoint(**shares: dict[str, int]) -> OnlineEndpoint:
    return OnlineEndpoint(name="iris", id="/an/id", auth_mode=AuthMode.KEY, **shares)


SERVED = {name: Served(name, 1) for name in ("blue", "green", "idle")}


@pytest.fixture(autouse=True)
def same_draws() -> None:
    random.seed(0)


def test_shares_are_kept_and_who_has_none_gets_nothing() -> None:
    shared = endpoint(traffic={"Blue": 90, "green": 10, "idle": 0})
    counts = Counter(choose(shared, SERVED, None) for _ in range(2000))
    assert counts.keys() == {"blue", "green"}
    assert 150 < counts["green"] < 250


def test_what_nobody_was_given_goes_to_those_that_have_a_share() -> None:
    shared = endpoint(traffic={"blue": 20, "green": 20, "failed": 60})
    counts = Counter(choose(shared, SERVED, None) for _ in range(2000))
    assert 900 < counts["green"] < 1100
    assert counts.total() == 2000


def test_copies_are_drawn_by_their_own_share() -> None:
    mirrored = endpoint(mirror_traffic={"green": 25, "failed": 50})
    counts = Counter(name for _ in range(2000) for name in mirrors(mirrored, SERVED))
    assert counts.keys() == {"green"}
    assert 430 < counts["green"] < 570
