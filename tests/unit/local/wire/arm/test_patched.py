"""Merge patches: what RFC 7396 shows in its appendix, as far as resources have such members."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.local.wire.arm.resources import patched


@pytest.mark.parametrize(
    ("body", "change", "expected"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": "b"}, ["c"], ["c"]),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_a_patch_changes_what_it_names_and_nothing_else(body: Any, change: Any, expected: Any) -> None:
    before = repr(body)
    assert patched(body, change) == expected
    assert repr(body) == before
