"""Answers in the contract's shape: nulls where it allows them, nothing that only goes in."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.local.wire.bodies import BodyReader
from amlwrap.local.wire.shaping import AnswerWriter

SCHEMA: dict[str, Any] = {
    "components": {
        "schemas": {
            "Resource": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "description": {"type": ["string", "null"]},
                    "policy": {"anyOf": [{"$ref": "#/components/schemas/Policy"}, {"type": "null"}]},
                    "alias": {"$ref": "#/components/schemas/Text"},
                    "password": {"type": ["string", "null"], "writeOnly": True},
                    "policies": {"type": "array", "items": {"$ref": "#/components/schemas/Policy"}},
                    "by_name": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Policy"}},
                    "colour": {"anyOf": [{"$ref": "#/components/schemas/Colour"}, {"type": "string"}]},
                    "anything": {"type": "object"},
                },
            },
            "Text": {"type": ["string", "null"]},
            "Colour": {"type": "string", "enum": ["Red"]},
            "Policy": {
                "oneOf": [{"$ref": "#/components/schemas/Bandit"}],
                "discriminator": {"propertyName": "kind", "mapping": {"Bandit": "#/components/schemas/Bandit"}},
            },
            "Bandit": {
                "type": "object",
                "properties": {
                    "kind": {"const": "Bandit"},
                    "slack": {"type": ["number", "null"]},
                    "key": {"type": "string", "writeOnly": True},
                },
            },
        }
    }
}
NULLS = {"description": None, "policy": None, "alias": None}


def shape(value: Any, *, keep_undeclared: bool = False) -> Any:
    writer = AnswerWriter(BodyReader(SCHEMA))
    return writer.shape({"$ref": "#/components/schemas/Resource"}, value, keep_undeclared=keep_undeclared)


def test_what_may_be_null_is_there_and_what_may_not_is_not() -> None:
    assert shape({}) == NULLS
    assert shape({"name": "n", "description": "d"}) == {**NULLS, "name": "n", "description": "d"}


def test_nothing_is_no_object() -> None:
    assert shape(None) is None
    assert shape({"policy": None, "by_name": {"a": None}, "policies": [None]}) == {
        **NULLS, "by_name": {"a": None}, "policies": [None],
    }  # fmt: skip


def test_what_only_goes_in_never_comes_out() -> None:
    assert shape({"password": "hush"}) == NULLS
    assert shape({"password": "hush"}, keep_undeclared=True) == NULLS
    assert shape({"policy": {"kind": "Bandit", "key": "hush"}})["policy"] == {"kind": "Bandit", "slack": None}


def test_the_member_of_a_union_is_shaped_wherever_it_stands() -> None:
    bandit, shaped = {"kind": "Bandit"}, {"kind": "Bandit", "slack": None}
    assert shape({"policy": bandit, "policies": [bandit], "by_name": {"a": bandit, "policy": bandit}}) == {
        **NULLS, "policy": shaped, "policies": [shaped], "by_name": {"a": shaped, "policy": shaped},
    }  # fmt: skip


def test_a_member_that_the_union_does_not_know_stays_as_it_is() -> None:
    assert shape({"policy": {"kind": "Luck", "odds": 1}})["policy"] == {"kind": "Luck", "odds": 1}


@pytest.mark.parametrize("colour", ["Red", "mauve"])
def test_a_text_that_may_be_another_stays_as_it_is(colour: str) -> None:
    assert shape({"colour": colour})["colour"] == colour


def test_what_the_schema_does_not_know_is_left_out_or_kept_as_asked() -> None:
    value = {"zzz": 1, "policy": {"kind": "Bandit", "later": 2}}
    assert shape(value) == {**NULLS, "policy": {"kind": "Bandit", "slack": None}}
    assert shape(value, keep_undeclared=True) == {
        **NULLS, "zzz": 1, "policy": {"kind": "Bandit", "slack": None, "later": 2},
    }  # fmt: skip


def test_an_object_without_declared_members_keeps_all_of_them() -> None:
    assert shape({"anything": {"a": {"b": [1]}}})["anything"] == {"a": {"b": [1]}}


def test_what_is_shaped_stays_so_and_what_was_given_is_left_alone() -> None:
    given = {"policies": [{"kind": "Bandit", "key": "x"}], "password": "hush"}
    once = shape(given)
    assert shape(once) == once
    assert given == {"policies": [{"kind": "Bandit", "key": "x"}], "password": "hush"}
