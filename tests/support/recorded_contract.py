"""What a contract declares of a body: read from the document itself, by nothing that the server or client uses.

Schemas are those of the normalised contracts: references, unions with a discriminator, unions with null, maps.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

Schema = dict[str, Any]
FIRST_FAMILY = "2021-03-01-preview"
_FOLDER = Path(__file__).parents[2] / "openapi" / "contracts"
_KINDS: dict[type, str] = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


def json_kind(value: Any) -> str:
    """Return the JSON type of a value."""
    return _KINDS[type(value)]


def contract_of(api_version: str, contracts: Iterable[str]) -> str:
    """Return the one of some contracts that an api-version is held to.

    It is that of the first family for its one version; for any other the earliest that is not older, else the newest.
    """
    if api_version == FIRST_FAMILY:
        return api_version
    later = sorted({*contracts} - {FIRST_FAMILY})
    return next((each for each in later if each[:10] >= api_version[:10]), later[-1])


@cache
def contract(api_version: str) -> RecordedContract:
    """Return the contract that an api-version is held to, read once."""
    name = contract_of(api_version, (path.stem for path in _FOLDER.glob("*.json")))
    return RecordedContract(json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8")))


class RecordedContract:
    """A contract as a recorded body is read by it."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._paths = [
            (re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)), re.IGNORECASE), item)
            for template, item in document["paths"].items()
        ]

    def answer(self, method: str, path: str, status: int) -> Schema:
        """Return the schema of an answer, that of another success where this status has none; `{}` is anything."""
        responses = self._operation(method, path).get("responses", {})
        statuses = [str(status), *sorted(each for each in responses if each.startswith("2"))]
        return next((schema for each in statuses if (schema := _content(responses.get(each)))), {})

    def request(self, method: str, path: str) -> Schema:
        """Return the schema of a request body; `{}` is anything."""
        return _content(self._operation(method, path).get("requestBody")) or {}

    def resolve(self, schema: Schema, value: Any) -> Schema:
        """Return what a schema says about a value: references followed, the member of a union that is meant."""
        while True:
            if "$ref" in schema:
                schema = self._at(schema["$ref"])
            elif "discriminator" in schema and isinstance(value, dict):
                tag = schema["discriminator"]
                named = {key.lower(): ref for key, ref in tag["mapping"].items()}
                meant = named.get(str(value.get(tag["propertyName"])).lower())
                schema = {"$ref": meant} if meant else schema["oneOf"][-1]  # the last one stands for what is unknown
            elif members := schema.get("anyOf") or schema.get("oneOf"):
                fitting = [member for member in members if self._may_be(member, value)]
                schema = (fitting or members)[0]
            else:
                return schema

    def writable(self, schema: Schema, value: Any) -> Any:
        """Return a body as somebody may have sent it who got this answer: what is read-only or null left out."""
        schema = self.resolve(schema, value)
        if isinstance(value, list):
            return [self.writable(schema.get("items") or {}, item) for item in value]
        if not isinstance(value, dict) or not (schema.get("properties") or schema.get("additionalProperties")):
            return value
        sent = {}
        for name, inner in value.items():
            below = schema.get("properties", {}).get(name, schema.get("additionalProperties"))
            if inner is not None and isinstance(below, dict) and not below.get("readOnly"):
                sent[name] = self.writable(below, inner)
        return sent

    def _operation(self, method: str, path: str) -> dict[str, Any]:
        for pattern, item in self._paths:
            if method.lower() in item and pattern.fullmatch(path):
                return dict(item[method.lower()])
        return {}

    def _may_be(self, schema: Schema, value: Any) -> bool:
        followed = self._at(schema["$ref"]) if "$ref" in schema else schema
        if "oneOf" in followed or "anyOf" in followed:
            return isinstance(value, dict) or "discriminator" not in followed
        declared = followed.get("type", json_kind(value))
        kinds = declared if isinstance(declared, list) else [declared]
        return json_kind(value) in ("number" if kind == "integer" else kind for kind in kinds)

    def _at(self, reference: str) -> Schema:
        found: Any = self._document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]
        return dict(found)


def _content(holder: dict[str, Any] | None) -> Schema | None:
    content = (holder or {}).get("content", {}).get("application/json", {})
    schema: Schema | None = content.get("schema")
    return schema
