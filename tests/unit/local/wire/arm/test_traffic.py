"""How an endpoint's requests can be shared out."""

from __future__ import annotations

import pytest

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.arm.traffic import check_traffic

READY = {"blue": "Succeeded", "green": "Succeeded", "red": "Failed"}


def endpoint(traffic: dict[str, int], mirrored: dict[str, int]) -> OnlineEndpoint:
    return OnlineEndpoint(name="e", id="id", auth_mode=AuthMode.KEY, traffic=traffic, mirror_traffic=mirrored)


@pytest.mark.parametrize(
    ("traffic", "mirrored"),
    [
        ({}, {}),
        ({"blue": 100}, {}),
        ({"Blue": 90, "green": 10}, {}),
        ({"blue": 0, "nowhere": 0}, {"nowhere": 0}),
        ({"blue": 100, "green": 0}, {"green": 50}),
    ],
)
def test_shares_add_up_to_all_or_nothing(traffic: dict[str, int], mirrored: dict[str, int]) -> None:
    check_traffic(endpoint(traffic, mirrored), READY)


@pytest.mark.parametrize(
    ("traffic", "mirrored", "path", "problem"),
    [
        ({"blue": 100, "green": 10}, {}, "traffic", "add up to 0 or 100 percent, not to 110"),
        ({"blue": 50}, {}, "traffic", "add up to 0 or 100 percent, not to 50"),
        ({"blue": 150, "green": -50}, {}, "traffic", "percentage from 0 to 100, not -50"),
        ({"yellow": 100}, {}, "traffic", "has no deployment 'yellow' to take 100 %"),
        ({"red": 100}, {}, "traffic", "'red' is Failed, and takes requests once it has succeeded"),
        ({"blue": 100}, {"green": 51}, "mirror_traffic", "at most 50 %"),
        ({"blue": 100}, {"blue": 10}, "mirror_traffic", "'blue' takes requests itself"),
        ({}, {"blue": 10, "green": 10}, "mirror_traffic", "to one deployment, not to several"),
    ],
)
def test_other_shares_are_refused(traffic: dict[str, int], mirrored: dict[str, int], path: str, problem: str) -> None:
    with pytest.raises(RefusedError, match=problem) as raised:
        check_traffic(endpoint(traffic, mirrored), READY)
    assert raised.value.path == (path,)
