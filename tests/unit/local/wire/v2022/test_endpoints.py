"""Online endpoints: read apart from their keys, and shown without them."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import resource_id
from amlwrap.local.wire.family import Name
from amlwrap.local.wire.v2022_05_01_onward import FAMILY
from tests.support.contract import SECOND_FAMILY, check_body

NAME = Name("e", "", resource_id("onlineEndpoints", "e"))


def test_an_endpoint_is_shown_as_it_was_sent_but_for_its_keys() -> None:
    sent: dict[str, Any] = {
        "authMode": "AADToken", "compute": "a cluster", "publicNetworkAccess": "Disabled",
        "traffic": {"blue": 90, "green": 10}, "mirrorTraffic": {"green": 5},
    }  # fmt: skip
    value, keys = FAMILY.read_endpoint(sent | {"keys": {"primaryKey": "p", "secondaryKey": None}}, NAME)
    assert value == OnlineEndpoint(
        name="e", id=NAME.id, auth_mode=AuthMode.AAD_TOKEN, compute="a cluster", public_network_access=False,
        traffic={"blue": 90, "green": 10}, mirror_traffic={"green": 5},
    )  # fmt: skip
    assert keys == {"primaryKey": "p"}
    shown = FAMILY.write_endpoint(value)
    check_body("OnlineEndpoint", shown, *SECOND_FAMILY)
    assert shown == sent


def test_an_endpoint_is_open_to_the_public_unless_it_says_otherwise() -> None:
    value, keys = FAMILY.read_endpoint({"authMode": "Key"}, NAME)
    assert (value.public_network_access, keys) == (True, {})
    assert FAMILY.write_endpoint(value) == {
        "authMode": "Key", "publicNetworkAccess": "Enabled", "traffic": {}, "mirrorTraffic": {},
    }  # fmt: skip


def test_a_whole_number_with_a_fraction_of_zero_is_one() -> None:
    value, _ = FAMILY.read_endpoint({"authMode": "Key", "traffic": {"blue": 90.0}}, NAME)
    assert [type(share) for share in value.traffic.values()] == [int]


@pytest.mark.parametrize(
    ("member", "given", "complaint"),
    [
        ("authMode", "Password", "not by 'Password'"),
        ("publicNetworkAccess", "Partly", "Enabled or Disabled, not 'Partly'"),
        ("mirrorTraffic", {"blue": "5"}, "whole number"),
        ("traffic", [], "whole number"),
        ("keys", {"thirdKey": "hidden"}, "primaryKey and secondaryKey, not 'thirdKey'"),
    ],
)
def test_what_no_contract_rules_out_is_refused_where_it_stands(member: str, given: Any, complaint: str) -> None:
    with pytest.raises(RefusedError, match=complaint) as caught:
        FAMILY.read_endpoint({"authMode": "Key", member: given}, NAME)
    assert FAMILY.json_path("onlineEndpoints", caught.value.path, False) == f"properties.{member}"
