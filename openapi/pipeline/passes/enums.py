"""Enums become shared components, and extensible ones accept values that are not listed.

Azure marks nearly every enum as extensible (`x-ms-enum.modelAsString`): a service may answer with values newer than
the document. At each use such an enum is `anyOf: [the enum, any string]`.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from openapi.pipeline.documents import (
    SCHEMAS,
    Document,
    Json,
    Schema,
    change_schema,
    change_schemas,
    component_name,
    reference_to,
    referenced_name,
)

_ENUM_KEYWORDS = ("type", "format", "enum", "x-ms-enum")


def capitalised(name: str) -> str:
    """Return `name` with its first letter in upper case, as a part of a component's name."""
    name = component_name(name) if name else ""
    return name[:1].upper() + name[1:]


def is_enum(schema: Schema) -> bool:
    """Whether `schema` lists its values; a boolean does not need to."""
    return "enum" in schema and schema.get("type") != "boolean"


def _split(schema: Schema) -> tuple[Schema, Schema]:
    """Return what belongs to the enum itself, and what belongs to the place where it stands."""
    component: Schema = {key: schema[key] for key in ("type", "format", "enum") if key in schema}
    component["x-ms-enum"] = {"modelAsString": bool(schema.get("x-ms-enum", {}).get("modelAsString"))}
    return component, {key: value for key, value in schema.items() if key not in _ENUM_KEYWORDS}


class _Hoist:
    """Gives inline enums their components; the same name with other values gets the parent's name in front."""

    def __init__(self, schemas: dict[str, Schema]) -> None:
        self.taken = {name: _split(schema)[0] if is_enum(schema) else None for name, schema in schemas.items()}
        self.added: dict[str, Schema] = {}
        self.count = 0

    def inside(self, schema: Schema, parent: str) -> Schema:
        """Return `schema` with references in the place of the enums it is or holds."""

        def change(inner: Schema, pointer: str) -> Schema:
            if not is_enum(inner):
                return inner
            self.count += 1
            component, place = _split(inner)
            return {**reference_to(self._name(component, inner, parent, _member(pointer))), **place}

        return change_schema(schema, change, "")

    def _name(self, component: Schema, schema: Schema, parent: str, member: str) -> str:
        for candidate in _candidates(schema.get("x-ms-enum", {}).get("name"), parent, member):
            taken = self.taken.setdefault(candidate, component)
            if taken is not None and set(taken["enum"]) == set(component["enum"]):
                self.added[candidate] = taken
                return candidate
        raise AssertionError("candidates never end")


def _candidates(wanted: str | None, parent: str, member: str) -> Iterator[str]:
    """Yield names for an enum, best first, without end."""
    if wanted:
        yield capitalised(wanted)
        yield capitalised(parent) + capitalised(wanted)
    name = capitalised(parent) + capitalised(member)
    while True:
        yield name
        name += "Value"


def _member(pointer: str) -> str:
    """Return the property that a pointer inside a schema leads to, for naming."""
    tokens = pointer.split("/")
    named = [token for before, token in pairwise(tokens) if before == "properties"]
    return "".join(map(capitalised, named)) + ("Item" if tokens[-1] == "items" else "")


def hoist_enums(document: Document) -> tuple[Document, Counter[str]]:
    """Move inline enums into components, named by `x-ms-enum.name` or else by where they stand."""
    components = document["components"]
    hoist = _Hoist(components["schemas"])
    schemas: dict[str, Schema] = {}
    for name, schema in components["schemas"].items():
        if is_enum(schema):
            component, place = _split(schema)
            schemas[name] = {**component, **place}
        else:
            schemas[name] = hoist.inside(schema, name)

    def visit(node: Json, name: str) -> Json:
        """Hoist the enums of parameters, whose place is their name."""
        if isinstance(node, list):
            return [visit(item, name) for item in node]
        if not isinstance(node, dict):
            return node
        name = str(node["name"]) if "in" in node and "name" in node else name
        return {
            key: hoist.inside(value, name) if key == "schema" else visit(value, name) for key, value in node.items()
        }

    others = {section: visit(nodes, "") for section, nodes in components.items() if section != "schemas"}
    paths = visit(document["paths"], "Value")
    added = {name: schema for name, schema in hoist.added.items() if name not in schemas}
    result = {**document, "paths": paths, "components": {"schemas": {**schemas, **added}, **others}}
    return result, Counter({"inline enums": hoist.count})


def open_enums(document: Document) -> tuple[Document, Counter[str]]:
    """Let every use of an extensible enum accept other values of its type too."""
    extensible: dict[str, str] = {
        name: schema["type"]
        for name, schema in document["components"]["schemas"].items()
        if is_enum(schema) and schema.get("x-ms-enum", {}).get("modelAsString")
    }
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        name = referenced_name(schema)
        if name is None or name not in extensible:
            return schema
        counts["extensible enums"] += 1
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return {"anyOf": [{"$ref": SCHEMAS + name}, {"type": extensible[name]}], **rest}

    return change_schemas(document, change), counts
