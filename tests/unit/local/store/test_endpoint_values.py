"""Online endpoints as JSON text: they come back as they were, and no key is in them."""

from __future__ import annotations

import attrs
import pytest

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import dump_value, load_value


@pytest.mark.parametrize("mode", list(AuthMode))
def test_an_endpoint_comes_back_as_it_was(mode: AuthMode) -> None:
    value = OnlineEndpoint(
        name="e", id="id", auth_mode=mode, compute="c", traffic={"blue": 90, "green": 10}, mirror_traffic={"red": 1},
        public_network_access=False, description="d", tags={"a": "b"},
    )  # fmt: skip
    again = load_value(dump_value(value))
    assert again == value
    assert isinstance(again, OnlineEndpoint)
    assert again.auth_mode is mode


def test_the_keys_of_an_endpoint_are_no_part_of_it_and_of_no_repr() -> None:
    value = OnlineEndpoint(name="e", id="id", auth_mode=AuthMode.KEY)
    assert not [each.name for each in attrs.fields(OnlineEndpoint) if "key" in each.name]
    record = Record(kind="onlineEndpoints", name="e", value=value, secrets={"primaryKey": "hidden"})
    assert "hidden" not in repr(record)
