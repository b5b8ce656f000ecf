"""How a contract is read for recorded bodies."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.recorded_contract import RecordedContract, contract_of, json_kind

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things/{name}": {
            "put": {
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "202": {"description": "Accepted"},
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "properties": {
                    "id": {"type": "string", "readOnly": True},
                    "size": {"anyOf": [{"type": "integer"}, {"type": "string"}]},
                    "note": {"type": ["string", "null"]},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                    "space": {},
                },
            }
        }
    },
}
CONTRACT = RecordedContract(DOCUMENT)


@pytest.mark.parametrize(
    ("api_version", "expected"),
    [
        ("2021-03-01-preview", "2021-03-01-preview"),
        ("2022-01-01-preview", "2022-05-01"),
        ("2022-05-01", "2022-05-01"),
        ("2022-06-01-preview", "2024-04-01"),
        ("2024-04-01-preview", "2024-04-01"),
        ("2025-12-01", "2024-04-01"),
    ],
)
def test_an_api_version_is_held_to_the_earliest_contract_that_is_not_older(api_version: str, expected: str) -> None:
    assert contract_of(api_version, ("2024-04-01", "2021-03-01-preview", "2022-05-01")) == expected


def test_the_schema_of_an_answer_is_that_of_another_success_where_its_status_has_none() -> None:
    thing = {"$ref": "#/components/schemas/Thing"}
    assert CONTRACT.answer("PUT", "/THINGS/x", 201) == thing
    assert CONTRACT.request("PUT", "/things/x") == thing
    assert CONTRACT.answer("GET", "/things/x", 200) == {}


def test_a_writable_body_is_an_answer_without_what_only_the_service_says() -> None:
    answer = {"id": "1", "etag": "x", "size": 2, "note": None, "space": {"a": [None]}, "labels": {"b": "c"}}
    written = {"size": 2, "space": {"a": [None]}, "labels": {"b": "c"}}
    thing = {"$ref": "#/components/schemas/Thing"}
    assert CONTRACT.writable(thing, answer) == written
    assert CONTRACT.writable(thing, {"parts": [answer]}) == {"parts": [written]}


@pytest.mark.parametrize(
    ("value", "kind"),
    [(None, "null"), (True, "boolean"), (1, "number"), (1.5, "number"), ("", "string"), ([], "array"), ({}, "object")],
)
def test_json_kinds(value: Any, kind: str) -> None:
    assert json_kind(value) == kind
