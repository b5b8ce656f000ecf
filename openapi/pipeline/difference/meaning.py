"""What a schema means, however it is written: references followed, null, openness and constants taken apart.

Two schemas that mean the same have the same meaning here, be they written where they are used or referred to, as a
constant or as an enum of one value, as `anyOf: [enum, string]` or as an enum that is marked as extensible.
"""

import json
from typing import Any

from attrs import field, frozen

from openapi.pipeline.documents import Document, Json, Schema, referenced_name
from openapi.pipeline.passes.types import REQUIRED_IN_REQUESTS


@frozen(eq=False)
class Meaning:
    """A schema at its place.

    Attributes:
        document: The contract that it belongs to.
        core: The schema itself, without what wraps it: references, null, openness.
        keywords: What is said of it: by itself, and by the places that lead to it, which win.
        name: Its name among the components, or None where it has none.
        kind: A JSON type, or "union", "choice" or "anything".
        nullable: Whether it may be null.
        is_open: Whether values that it does not list are taken too.
    """

    document: Document = field(repr=False)
    core: Schema
    keywords: Schema
    name: str | None
    kind: str
    nullable: bool
    is_open: bool

    @property
    def values(self) -> list[Json] | None:
        """The values that it lists, or None."""
        if "const" in self.keywords:
            return [self.keywords["const"]]
        values: list[Json] | None = self.keywords.get("enum")
        return values

    @property
    def properties(self) -> dict[str, Schema]:
        """The properties of an object."""
        found: dict[str, Schema] = self.core.get("properties", {})
        return found

    @property
    def required(self) -> set[str]:
        """The properties that an object needs, be it in requests alone."""
        return {*self.core.get("required", []), *self.core.get(REQUIRED_IN_REQUESTS, [])}

    @property
    def additional(self) -> Schema | None:
        """What further members of an object are; None where none are documented beside its properties."""
        further = self.core.get("additionalProperties")
        if isinstance(further, dict):
            return further
        return {} if further is True or self.is_map else None

    @property
    def is_map(self) -> bool:
        """Whether it is an object of free keys alone: one that has a name can have lost its last property instead."""
        is_free = self.name is None or "additionalProperties" in self.core
        return self.kind == "object" and not self.properties and is_free

    @property
    def variants(self) -> dict[str, Schema]:
        """The members of a union by tag."""
        return {tag: {"$ref": reference} for tag, reference in self.core["discriminator"]["mapping"].items()}

    @property
    def fallback(self) -> Schema | None:
        """The member of a union that takes any other tag."""
        tagged = set(self.core["discriminator"]["mapping"].values())
        return next((member for member in self.core["oneOf"] if member.get("$ref") not in tagged), None)

    @property
    def discriminator(self) -> str:
        """The property that tells the members of a union apart."""
        return str(self.core["discriminator"]["propertyName"])

    @property
    def choices(self) -> list[Schema]:
        """What it may be, where no property tells which it is."""
        types = self.core.get("type")
        if isinstance(types, list):
            return [{"type": name} for name in types if name != "null"]
        found: list[Schema] = [*self.core.get("anyOf", []), *self.core.get("oneOf", [])]
        return [member for member in found if member.get("type") != "null"]

    def __str__(self) -> str:
        """Name the type in a few words."""
        if self.kind == "array":
            return f"list of {meaning_of(self.document, self.core.get('items', {}))}"
        if self.kind == "choice":
            return " or ".join(str(meaning_of(self.document, member)) for member in self.choices)
        if self.is_map:
            return f"map of {meaning_of(self.document, self.additional)}" if self.additional else "object"
        if self.name:
            return self.name
        if "const" in self.keywords:
            return json.dumps(self.keywords["const"])
        text_format = self.keywords.get("format")
        return f"{self.kind} ({text_format})" if text_format else self.kind


def _kind(schema: Schema) -> str:
    if "discriminator" in schema and "oneOf" in schema:
        return "union"
    if "anyOf" in schema or "oneOf" in schema:
        return "choice"
    declared = schema.get("type")
    if isinstance(declared, list):
        names = [name for name in declared if name != "null"]
        return str(names[0]) if len(names) == 1 else "choice"
    if declared is None and (schema.keys() & {"properties", "additionalProperties"}):
        return "object"
    if declared is None and "enum" in schema:
        return "string" if all(isinstance(value, str) for value in schema["enum"]) else "integer"
    return str(declared or "anything")


def _is_plain(schema: Schema) -> bool:
    return schema.keys() <= {"type", "description"} and isinstance(schema.get("type"), str)


def meaning_of(document: Document, schema: Schema) -> Meaning:
    """Return what a schema of a contract means.

    Args:
        document: The contract.
        schema: A schema, or a reference to one.
    """
    keywords: dict[str, Any] = {}
    name: str | None = None
    nullable = is_open = False
    while True:
        keywords = {**schema, **keywords}
        types = schema.get("type")
        nullable = nullable or (isinstance(types, list) and "null" in types)
        members = [member for member in schema.get("anyOf", []) if member.get("type") != "null"]
        nullable = nullable or len(members) < len(schema.get("anyOf", []))
        if (referred := referenced_name(schema)) is not None:
            name, schema = referred, document["components"]["schemas"][referred]
        elif len(members) == 1:
            schema = members[0]
        elif len(members) == 2 and _is_plain(members[1]) and meaning_of(document, members[0]).values is not None:
            is_open, schema = True, members[0]
        else:
            break
    extensible = bool(keywords.get("x-ms-enum", {}).get("modelAsString"))
    return Meaning(document, schema, keywords, name, _kind(schema), nullable, is_open or extensible)
