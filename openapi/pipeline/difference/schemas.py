"""Compares component schemas: members, types, enums, unions."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from openapi.pipeline.difference.changes import Change
from openapi.pipeline.documents import Document, Schema, operations, referenced_name, references, resolve


@frozen
class Direction:
    """Names of the schemas that requests and responses lead to."""

    sent: frozenset[str]
    read: frozenset[str]


def _reached(document: Document, roots: list[Any]) -> frozenset[str]:
    schemas = document["components"]["schemas"]
    waiting = [reference.rsplit("/", 1)[-1] for root in roots for reference in references(root)]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and name in schemas:
            found.add(name)
            waiting += [reference.rsplit("/", 1)[-1] for reference in references(schemas[name])]
    return frozenset(found)


def directions(document: Document) -> Direction:
    """Return which schemas a client sends and which it reads."""
    found = [operation for _, _, operation in operations(document)]
    return Direction(
        sent=_reached(document, [operation.get("requestBody", {}) for operation in found]),
        read=_reached(document, [operation["responses"] for operation in found]),
    )


def describe_type(document: Document, schema: Schema) -> str:
    """Return the type of a schema in a few words, the same for schemas that mean the same."""
    name = referenced_name(schema)
    if name is not None:
        target = document["components"]["schemas"][name]
        is_map = target.get("type") == "object" and not target.get("properties")
        return f"map of {describe_type(document, target.get('additionalProperties') or {})}" if is_map else name
    if "anyOf" in schema:
        members = [describe_type(document, member) for member in schema["anyOf"]]
        is_open = len(members) > 1 and "enum" in resolve(document, schema["anyOf"][0])
        kept = [member for index, member in enumerate(members) if not (is_open and index == 1)]
        return " or ".join(kept)
    if "const" in schema:
        return f"constant {schema['const']!r}"
    declared = schema.get("type", "anything")
    if isinstance(declared, list):
        return " or ".join(describe_type(document, {**schema, "type": member}) for member in declared)
    if declared == "array":
        return f"list of {describe_type(document, schema.get('items', {}))}"
    return f"{declared} ({schema['format']})" if "format" in schema and declared != "null" else str(declared)


def _without_null(text: str) -> str:
    return " or ".join(part for part in text.split(" or ") if part != "null")


class SchemaComparison:
    """Compares the schemas of two contracts that both have."""

    def __init__(self, old: Document, new: Document) -> None:
        """Compare `old` with `new`."""
        self._old, self._new = old, new
        before, after = directions(old), directions(new)
        self._sent = before.sent & after.sent
        self._read = before.read & after.read

    def changes(self) -> Iterator[Change]:
        """Yield every difference, schema by schema."""
        old, new = self._old["components"]["schemas"], self._new["components"]["schemas"]
        # A schema that came or went breaks something only where it is used, and is reported there as well.
        yield from (Change("schema", name, "removed") for name in old if name not in new)
        yield from (Change("schema", name, "added") for name in new if name not in old)
        for name in old:
            if name in new:
                yield from self._schema(name, old[name], new[name])

    def _schema(self, name: str, old: Schema, new: Schema) -> Iterator[Change]:
        kinds = tuple(
            "enum" if "enum" in schema else "union" if "oneOf" in schema else "object" for schema in (old, new)
        )
        sent, read = name in self._sent, name in self._read
        if kinds[0] != kinds[1]:
            yield Change("schema", name, f"was an {kinds[0]}, is an {kinds[1]}", sent, read)
        elif kinds[0] == "enum":
            yield from self._enum(name, old, new)
        elif kinds[0] == "union":
            yield from self._union(name, old, new)
        elif "properties" in old or "properties" in new:
            yield from self._object(name, old, new)
        elif (before := describe_type(self._old, old)) != (after := describe_type(self._new, new)):
            yield Change("schema", name, f"type {before} became {after}", sent, read)

    def _enum(self, name: str, old: Schema, new: Schema) -> Iterator[Change]:
        extensible = bool(old.get("x-ms-enum", {}).get("modelAsString"))
        for value in old["enum"]:
            if value not in new["enum"]:
                yield Change("enum", f"{name}.{value}", "value removed", breaks_sending=name in self._sent)
        for value in new["enum"]:
            if value not in old["enum"]:
                surprise = name in self._read and not extensible
                yield Change("enum", f"{name}.{value}", "value added", breaks_reading=surprise)

    def _union(self, name: str, old: Schema, new: Schema) -> Iterator[Change]:
        before, after = old["discriminator"]["mapping"], new["discriminator"]["mapping"]
        sent, read = name in self._sent, name in self._read
        property_before, property_after = (s["discriminator"]["propertyName"] for s in (old, new))
        if property_before != property_after:
            yield Change("union", name, f"told apart by {property_after}, was {property_before}", sent, read)
        for tag in before:
            if tag not in after:
                yield Change("union", f"{name}.{tag}", "type removed", sent, read)
            elif before[tag] != after[tag]:
                what = f"type {before[tag].rsplit('/', 1)[-1]} became {after[tag].rsplit('/', 1)[-1]}"
                yield Change("union", f"{name}.{tag}", what, sent, read)
        yield from (Change("union", f"{name}.{tag}", "type added") for tag in after if tag not in before)

    def _object(self, name: str, old: Schema, new: Schema) -> Iterator[Change]:
        before, after = old.get("properties", {}), new.get("properties", {})
        was_required, is_required = set(old.get("required", [])), set(new.get("required", []))
        sent, read = name in self._sent, name in self._read
        for key in before:
            if key not in after:
                writable = not before[key].get("readOnly")
                readable = not before[key].get("writeOnly")
                yield Change("property", f"{name}.{key}", "removed", sent and writable, read and readable)
        for key in after:
            if key not in before:
                needed = key in is_required and not after[key].get("readOnly")
                yield Change("property", f"{name}.{key}", "added, required" if needed else "added", sent and needed)
            else:
                yield from self._property(f"{name}.{key}", before[key], after[key], sent, read)
                if key in is_required - was_required and not after[key].get("readOnly"):
                    yield Change("property", f"{name}.{key}", "became required", breaks_sending=sent)
                elif key in was_required - is_required:
                    unread = bool(after[key].get("writeOnly"))
                    yield Change("property", f"{name}.{key}", "became optional", breaks_reading=read and not unread)

    def _property(self, name: str, old: Schema, new: Schema, sent: bool, read: bool) -> Iterator[Change]:
        sent = sent and not old.get("readOnly")
        before, after = describe_type(self._old, old), describe_type(self._new, new)
        if _without_null(before) != _without_null(after):
            yield Change("property", name, f"type {before} became {after}", sent, read)
        elif before != after:
            # Models take null everywhere; what changed is what the service accepts and may answer.
            became_nullable = "null" in after.split(" or ")
            what = "may be null" if became_nullable else "may no longer be null"
            yield Change("property", name, what, sent and not became_nullable, read and became_nullable)
        if new.get("readOnly") and not old.get("readOnly"):
            yield Change("property", name, "became read-only", breaks_sending=sent)
        if new.get("pattern") != old.get("pattern") and "pattern" in new:
            yield Change("property", name, f"pattern is {new['pattern']}", breaks_sending=sent)
