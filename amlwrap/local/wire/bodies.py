"""Request bodies brought into the contract's spelling, with what the contract does not know refused.

The live service reads property names, enumeration values and type tags in any case, takes null for absent, and
ignores what only it may set. Doing the same here keeps clients working that work there; refusing unknown properties
finds the typing mistakes that the service swallows.
"""

from __future__ import annotations

import json
import math
from difflib import get_close_matches
from typing import Any

from attrs import frozen

Schema = dict[str, Any]


# Source: OpenAPI, the formats of numbers. JSON Schema takes them for remarks.
_LARGEST = {"int32": 2**31 - 1, "int64": 2**63 - 1, "float": 3.4028234663852886e38}


class BodyError(ValueError):
    """A body with a property that the contract does not know, or too large a number; it begins with its JSON path."""


@frozen
class BodyReader:
    """Reads bodies against the schemas of one contract document.

    Attributes:
        document: the contract.
        keep_undeclared: whether members that it does not know are kept as they are; they are refused otherwise.
    """

    document: dict[str, Any]
    keep_undeclared: bool = False

    def read(self, schema: Schema, value: Any, path: str = "$") -> Any:
        """Return `value` in the contract's spelling.

        Args:
            schema: the schema that describes it; validation is left to others.
            value: parsed JSON.
            path: its JSON path, for errors.

        Raises:
            BodyError: an object has a property that its schema does not declare, or a number is too large.
        """
        if isinstance(value, str):
            return self._spelled(self.resolve(schema), value)
        schema = self.meant(schema)
        if isinstance(value, int | float) and abs(value) > _LARGEST.get(schema.get("format", ""), math.inf):
            raise BodyError(f"{path}: {value} is larger than the format {schema['format']} can hold.")
        if isinstance(value, list) and "items" in schema:
            return [self.read(schema["items"], item, f"{path}[{index}]") for index, item in enumerate(value)]
        if isinstance(value, dict):
            return self._read_object(self.variant(schema, value), value, path)
        return value

    def meant(self, schema: Schema) -> Schema:
        """Return what a schema resolves to; of a choice between something and null or text, that something."""
        schema = self.resolve(schema)
        choices = [self.resolve(each) for each in schema.get("anyOf", [])]
        meant = [each for each in choices if each.get("type") not in ("null", "string")]
        return meant[0] if len(meant) == 1 else schema

    def resolve(self, schema: Schema) -> Schema:
        """Return the schema that a chain of references ends at."""
        while "$ref" in schema:
            target: Any = self.document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            schema = target
        return schema

    def _read_object(self, schema: Schema, value: dict[str, Any], path: str) -> dict[str, Any]:
        declared: dict[str, Schema] = schema.get("properties", {})
        spelling = {name.lower(): name for name in declared}
        others = schema.get("additionalProperties")
        result: dict[str, Any] = {}
        for key, item in value.items():
            name = spelling.get(key.lower())
            if name is not None:
                if item is not None and not declared[name].get("readOnly"):
                    result[name] = self.read(declared[name], item, f"{path}.{name}")
            elif isinstance(others, dict):
                result[key] = self.read(others, self._as_text(others, item), f"{path}.{key}") if others else item
            elif not declared or self.keep_undeclared:
                result[key] = item
            else:
                raise BodyError(f"{path}.{key}: {_unknown(key, declared)}")
        return result

    def variant(self, schema: Schema, value: dict[str, Any]) -> Schema:
        """Return the schema of the union member that an object's tag selects, or the schema itself."""
        discriminator = schema.get("discriminator")
        if discriminator is None:
            return schema
        name = discriminator["propertyName"]
        tag = next((item for key, item in value.items() if key.lower() == name.lower()), None)
        for known, reference in discriminator.get("mapping", {}).items():
            if str(tag).lower() == known.lower():
                return self.resolve({"$ref": reference})
        return {}

    def _as_text(self, schema: Schema, value: Any) -> Any:
        """Return a number as text where texts by names of the client's own are kept: Azure's SDK sends both there."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return value
        kinds = self.resolve(schema).get("type")
        return json.dumps(value) if kinds in ("string", ["string", "null"]) else value

    def _spelled(self, schema: Schema, value: str) -> str:
        for known in self._texts(schema):
            if known.lower() == value.lower():
                return known
        return value

    def _texts(self, schema: Schema) -> list[str]:
        """Return the texts that a schema lists, be it closed or open to others."""
        listed = [schema["const"]] if "const" in schema else schema.get("enum", [])
        for member in schema.get("anyOf", []):
            listed = [*listed, *self._texts(self.resolve(member))]
        return [text for text in listed if isinstance(text, str)]


def _unknown(key: str, declared: dict[str, Schema]) -> str:
    writable = [name for name, schema in declared.items() if not schema.get("readOnly")]
    close = get_close_matches(key, writable, 1)
    advice = f"did you mean '{close[0]}'?" if close else f"known here are {', '.join(sorted(writable))}."
    return f"there is no such property; {advice}"
