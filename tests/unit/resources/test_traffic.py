from __future__ import annotations

from typing import Any

import pytest

from amlwrap.errors import UsageError
from amlwrap.resources.traffic import check_shares, named_as_deployed


@pytest.mark.parametrize("shares", [{"blue": 100}, {"blue": 90, "green": 10}, {"blue": 0}, {"blue": 0, "green": 0}])
def test_shares_are_all_or_nothing(shares: dict[str, int]) -> None:
    check_shares(shares)


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ({"blue": 90, "green": 20}, "adds up to 110 %: make it 100, or 0 for none"),
        ({"blue": 50}, "adds up to 50 %"),
        ({"blue": 101}, "The traffic of blue is 101: give a whole percent from 0 to 100"),
        ({"blue": -1, "green": 101}, "The traffic of blue is -1"),
        ({"blue": 99.5}, "The traffic of blue is 99.5"),
        ({"blue": True}, "The traffic of blue is True"),
        ({"a b": 100}, "'a b' is not a name for a deployment"),
        ({}, "Traffic maps deployments to percents"),
        ("blue=100", "Traffic maps deployments to percents"),
    ],
)
def test_other_shares_are_refused(shares: Any, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        check_shares(shares)


def test_deployments_are_called_as_the_endpoint_spells_them() -> None:
    assert named_as_deployed({"BLUE": 100}, ["blue"], "iris") == {"blue": 100}


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ({"bleu": 100}, "Endpoint iris has no deployment 'bleu': did you mean 'blue'?"),
        ({"x": 100}, "it has blue."),
        ({"blue": 50, "Blue": 50}, "Deployment blue is named twice"),
    ],
)
def test_deployments_that_are_not_there_are_named(shares: dict[str, int], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        named_as_deployed(shares, ["blue"], "iris")
