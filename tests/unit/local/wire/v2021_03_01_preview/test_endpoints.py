"""Online endpoints in the words of 2021-03-01-preview: read apart from their keys, and shown without them."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import resource_id
from amlwrap.local.wire.family import Name
from amlwrap.local.wire.v2021_03_01_preview import FAMILY
from tests.support.contract import check_body

NAME = Name("e", "", resource_id("onlineEndpoints", "e"))


def test_an_endpoint_is_shown_as_it_was_sent_but_for_its_keys() -> None:
    sent: dict[str, Any] = {"authMode": "AMLToken", "target": "a cluster", "traffic": {"blue": 100}}
    value, keys = FAMILY.read_endpoint(sent | {"keys": {"primaryKey": "p", "secondaryKey": None}}, NAME)
    assert value == OnlineEndpoint(
        name="e", id=NAME.id, auth_mode=AuthMode.AML_TOKEN, compute="a cluster", traffic={"blue": 100}
    )
    assert keys == {"primaryKey": "p"}
    shown = FAMILY.write_endpoint(value)
    check_body("OnlineEndpoint", shown)
    assert shown == sent


def test_what_is_not_there_is_not_shown() -> None:
    value, _ = FAMILY.read_endpoint({"authMode": "Key"}, NAME)
    assert FAMILY.write_endpoint(value) == {"authMode": "Key", "traffic": {}}


def test_another_way_to_open_an_endpoint_is_refused() -> None:
    with pytest.raises(RefusedError, match="Key, AMLToken, AADToken, not by 'Password'") as caught:
        FAMILY.read_endpoint({"authMode": "Password"}, NAME)
    assert FAMILY.json_path("onlineEndpoints", caught.value.path, False) == "properties.authMode"


@pytest.mark.parametrize(("path", "place"), [(("compute",), "target"), (("traffic",), "traffic"), (("keys",), "keys")])
def test_every_part_of_an_endpoint_has_a_place_in_the_body(path: tuple[str, ...], place: str) -> None:
    assert FAMILY.json_path("onlineEndpoints", path, False) == f"properties.{place}"
