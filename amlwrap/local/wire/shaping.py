"""Answers in the shape of a contract: every property that may be null is there, and nothing that is write-only.

The live service shows what it does not know of a resource as null; clients read those members without asking first.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from amlwrap.local.wire.bodies import BodyReader, Schema


@frozen
class AnswerWriter:
    """Shapes answers by the schemas of one contract document."""

    reader: BodyReader

    def shape(self, schema: Schema, value: Any, *, keep_undeclared: bool) -> Any:
        """Return `value` as its schema shows it.

        Args:
            schema: the schema that describes it.
            value: JSON that is valid by the schema but for what may be null.
            keep_undeclared: whether members that the schema does not know stay.
        """
        if value is None:
            return None
        schema = self.reader.meant(schema)
        if isinstance(value, list) and "items" in schema:
            return [self.shape(schema["items"], item, keep_undeclared=keep_undeclared) for item in value]
        if isinstance(value, dict):
            return self._shape_object(self.reader.variant(schema, value), value, keep_undeclared)
        return value

    def _shape_object(self, schema: Schema, value: dict[str, Any], keep_undeclared: bool) -> dict[str, Any]:
        declared: dict[str, Schema] = schema.get("properties", {})
        others = schema.get("additionalProperties")
        shaped: dict[str, Any] = {}
        for name, item in value.items():
            if name in declared:
                if not declared[name].get("writeOnly"):
                    shaped[name] = self.shape(declared[name], item, keep_undeclared=keep_undeclared)
            elif isinstance(others, dict):
                shaped[name] = self.shape(others, item, keep_undeclared=keep_undeclared)
            elif keep_undeclared or not declared:
                shaped[name] = item
        for name, each in declared.items():
            if name not in shaped and not each.get("writeOnly") and self._may_be_null(each):
                shaped[name] = None
        return shaped

    def _may_be_null(self, schema: Schema) -> bool:
        schema = self.reader.resolve(schema)
        return "null" in schema.get("type", ()) or {"type": "null"} in schema.get("anyOf", [])
