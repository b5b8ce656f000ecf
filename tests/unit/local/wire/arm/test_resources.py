"""What all resources have in common: how they are filed, and what was sent shown below what is meant."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.assets import Data
from amlwrap.local.references import resource_id
from amlwrap.local.store.records import Filing, Record, Request
from amlwrap.local.wire.arm.resources import has_entries, merge, read_filing, sent_properties, show, write_filing
from amlwrap.local.wire.arm.versions import FAMILIES

FAMILY, ARCHIVING = FAMILIES
VERSIONS = "data/versions"
FULL = Filing(description="d", tags={"a": "1"}, properties={"b": "2"}, is_anonymous=True, is_archived=True)
JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=2),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3) | st.lists(inner, max_size=2),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("below", "above", "merged"),
    [
        ({"a": 1, "b": 1}, {"b": 2, "c": 3}, {"a": 1, "b": 2, "c": 3}),
        ({"a": {"x": 1, "y": 1}}, {"a": {"y": 2}}, {"a": {"x": 1, "y": 2}}),
        ({"a": {"x": 1}}, {"a": None}, {"a": None}),
        ({"a": {"x": 1}}, {"a": [1]}, {"a": [1]}),
        ({"a": [1, 2]}, {"a": [{"x": 1}]}, {"a": [{"x": 1}]}),
        ({"a": 1}, {"a": {"x": 1}}, {"a": {"x": 1}}),
        (None, {"a": 1}, {"a": 1}),
        ({"a": 1}, {}, {"a": 1}),
    ],
)
def test_what_stands_above_has_the_last_word_at_every_depth(below: Any, above: Any, merged: Any) -> None:
    assert merge(below, above) == merged


@given(JSON, JSON)
def test_nothing_that_stands_above_is_lost(below: Any, above: Any) -> None:
    def kept(shown: Any, wanted: Any) -> bool:
        if isinstance(wanted, dict):
            return isinstance(shown, dict) and all(kept(shown.get(name), item) for name, item in wanted.items())
        return bool(shown == wanted)

    merged = merge(below, above)
    assert kept(merged, above)
    assert merge(below, merged) == merged
    assert merge({}, above) == merge(above, above) == above


def test_filing_is_read_as_it_is_written() -> None:
    assert read_filing(ARCHIVING, write_filing(ARCHIVING, VERSIONS, FULL)) == FULL
    for family in FAMILIES:
        assert read_filing(family, write_filing(family, VERSIONS, Filing())) == read_filing(family, {}) == Filing()
    assert "description" not in write_filing(FAMILY, VERSIONS, Filing())


def test_what_a_family_or_a_kind_of_resource_has_no_word_for_is_left_out() -> None:
    assert "isArchived" not in write_filing(FAMILY, VERSIONS, FULL)
    assert read_filing(FAMILY, {"isArchived": True}).is_archived is False
    assert "isAnonymous" not in write_filing(ARCHIVING, "jobs", FULL)
    assert not {"isArchived", "isAnonymous"} & write_filing(ARCHIVING, "datastores", FULL).keys()


def test_what_a_body_leaves_out_stays_as_it_was() -> None:
    assert read_filing(ARCHIVING, {}, FULL) == FULL
    assert read_filing(ARCHIVING, {"isArchived": False, "tags": {}}, FULL) == Filing(
        description="d", tags={}, properties={"b": "2"}, is_anonymous=True
    )
    assert read_filing(FAMILY, {"description": None}, FULL).description is None


@pytest.mark.parametrize("tags", [None, {}, {"a": None}])
def test_a_tag_that_is_null_is_none(tags: Any) -> None:
    assert read_filing(FAMILY, {"tags": tags, "properties": tags}, FULL).tags == {}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("a", True), ("a=1", True), ("a=2", False), ("a=", False), ("b=", True), ("b", True), ("c", False), ("c=1", False),
     ("e=x=y", True), ("A", False), (None, True), ("", True), ("a,b=,e", True), ("a=1,c", False)],
)  # fmt: skip
def test_entries_are_found_by_their_names_or_by_both(wanted: str | None, found: bool) -> None:
    assert has_entries({"a": "1", "b": "", "e": "x=y"}, wanted) == found


def _record(family: str) -> Record:
    body = {"properties": {"path": "sent", "extra": {"x": 1}, "tags": {"old": "1"}, "description": "old"}}
    value = Data(name="d", version="1", id="i", path="p")
    return Record(
        kind="data/versions", parent="d", name="1", value=value, filing=Filing(tags={"new": "1"}),
        request=Request(family, body), created_at="then", modified_at="now",
    )  # fmt: skip


def test_what_was_sent_is_known_in_its_own_words_alone_without_how_it_is_filed() -> None:
    assert sent_properties(_record(FAMILY.name), FAMILY) == {"path": "sent", "extra": {"x": 1}}
    assert sent_properties(_record("other"), FAMILY) == {}
    assert sent_properties(Record(kind="data", name="d"), FAMILY) == {}


def test_a_resource_is_shown_as_it_is_filed_now_over_what_was_sent() -> None:
    shown = show(_record(FAMILY.name), FAMILY, {"path": "p"}, "data", "versions")
    assert shown["properties"] == {
        "path": "p", "extra": {"x": 1}, "tags": {"new": "1"}, "properties": {}, "isAnonymous": False,
    }  # fmt: skip
    assert (shown["id"], shown["name"]) == (resource_id("data", "d", "versions", "1"), "1")
    assert shown["type"] == "Microsoft.MachineLearningServices/workspaces/data/versions"
    assert (shown["systemData"]["createdAt"], shown["systemData"]["lastModifiedAt"]) == ("then", "now")
