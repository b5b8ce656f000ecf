"""Request bodies in the contract's spelling, and what the contract does not know."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.local.wire.bodies import BodyError, BodyReader

SCHEMA: dict[str, Any] = {
    "components": {
        "schemas": {
            "Shape": {
                "oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Other"}],
                "discriminator": {"propertyName": "kind", "mapping": {"Circle": "#/components/schemas/Circle"}},
            },
            "Circle": {
                "type": "object",
                "properties": {
                    "kind": {"const": "Circle"},
                    "colour": {"anyOf": [{"$ref": "#/components/schemas/Colour"}, {"type": "string"}]},
                    "made": {"type": "string", "readOnly": True},
                    "marks": {"type": "array", "items": {"$ref": "#/components/schemas/Shape"}},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                    "size": {"type": "integer", "format": "int32"},
                },
            },
            "Other": {"type": "object", "properties": {"kind": {"type": "string"}}},
            "Colour": {"type": "string", "enum": ["Red"]},
        }
    }
}


def _read(value: Any, *, keep_undeclared: bool = False) -> Any:
    return BodyReader(SCHEMA, keep_undeclared).read({"$ref": "#/components/schemas/Shape"}, value)


def test_bodies_are_brought_into_the_contracts_spelling() -> None:
    sent = {
        "KIND": "circle",
        "Colour": "RED",
        "MARKS": [{"kind": "CIRCLE", "colour": "mauve"}],
        "Made": "x",
        "labels": None,
    }
    assert _read(sent) == {"kind": "Circle", "colour": "Red", "marks": [{"kind": "Circle", "colour": "mauve"}]}


def test_maps_keep_their_keys_and_unknown_variants_everything() -> None:
    assert _read({"kind": "Circle", "labels": {"Colour": "Red"}})["labels"] == {"Colour": "Red"}
    assert _read({"kind": "Square", "Side": None}) == {"kind": "Square", "Side": None}


def test_an_unknown_property_is_refused_where_it_stands() -> None:
    with pytest.raises(BodyError, match=r"^\$\.marks\[0\]\.color: there is no such property; did you mean 'colour'\?"):
        _read({"kind": "Circle", "marks": [{"kind": "Circle", "color": "Red"}]})
    with pytest.raises(BodyError, match="known here are colour, kind, labels, marks, size"):
        _read({"kind": "Circle", "zzz": 1})


def test_an_unknown_property_is_kept_where_the_contract_is_a_neighbours() -> None:
    sent = {
        "Kind": "circle",
        "zzz": {"Made": None},
        "made": "x",
        "marks": [{"kind": "circle", "Colour": "red", "z": 1}],
    }
    assert _read(sent, keep_undeclared=True) == {
        "kind": "Circle", "zzz": {"Made": None}, "marks": [{"kind": "Circle", "colour": "Red", "z": 1}],
    }  # fmt: skip


@pytest.mark.parametrize("keep", [False, True])
def test_a_number_larger_than_its_format_is_refused_where_it_stands(keep: bool) -> None:
    assert _read({"kind": "Circle", "size": 2**31 - 1}, keep_undeclared=keep)["size"] == 2**31 - 1
    with pytest.raises(BodyError, match=r"^\$\.size: 2147483648 is larger than the format int32 can hold"):
        _read({"kind": "Circle", "size": 2**31}, keep_undeclared=keep)
