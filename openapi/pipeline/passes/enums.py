"""Enums become shared components, and extensible ones accept values that are not listed.

Azure marks nearly every enum as extensible (`x-ms-enum.modelAsString`): a service may answer with values newer than
the document. At each use such an enum is `anyOf: [the enum, any string]`.
"""

from collections import Counter
from typing import Any

from openapi.pipeline.documents import (
    SCHEMAS,
    Document,
    Schema,
    change_schema,
    change_schemas,
    reference_to,
    referenced_name,
)

_ENUM_KEYWORDS = ("type", "format", "enum", "x-ms-enum")


def capitalised(name: str) -> str:
    """Return `name` with its first letter in upper case."""
    return name[:1].upper() + name[1:]


def _is_enum(schema: Schema) -> bool:
    return "enum" in schema and schema.get("type") != "boolean"


def _component(schema: Schema) -> Schema:
    """Return the shared part of an inline enum: its values and whether it is extensible."""
    component = {key: schema[key] for key in ("type", "format", "enum") if key in schema}
    marks = schema.get("x-ms-enum", {})
    component["x-ms-enum"] = {"modelAsString": bool(marks.get("modelAsString", False))}
    return component


class _EnumNames:
    """Gives inline enums names; the same name with other values gets the parent's name in front."""

    def __init__(self, schemas: dict[str, Schema]) -> None:
        self.taken = {name: _component(schema) if _is_enum(schema) else None for name, schema in schemas.items()}
        self.added: dict[str, Schema] = {}

    def name(self, schema: Schema, parent: str, member: str) -> str:
        component = _component(schema)
        qualified = capitalised(parent) + capitalised(member)
        wanted = schema.get("x-ms-enum", {}).get("name")
        candidates = [capitalised(wanted), capitalised(parent) + capitalised(wanted)] if wanted else []
        candidates += [qualified, *(f"{qualified}{number}" for number in range(2, 100))]
        for candidate in candidates:
            taken = self.taken.setdefault(candidate, component)
            if taken is not None and set(taken["enum"]) == set(component["enum"]):
                self.added.setdefault(candidate, taken)
                return candidate
        raise AssertionError("98 different enums with one name")


def hoist_enums(document: Document) -> tuple[Document, Counter[str]]:
    """Move inline enums into components, named by `x-ms-enum.name` or else by where they stand."""
    schemas: dict[str, Schema] = document["components"]["schemas"]
    names = _EnumNames(schemas)
    counts: Counter[str] = Counter()

    def hoist(schema: Schema, parent: str, member: str) -> Schema:
        if not _is_enum(schema):
            return schema
        counts["inline enums"] += 1
        rest = {key: value for key, value in schema.items() if key not in _ENUM_KEYWORDS}
        return {**reference_to(names.name(schema, parent, member)), **rest}

    def inside(parent: str) -> Any:
        def change(schema: Schema, pointer: str) -> Schema:
            return hoist(schema, parent, _member(pointer)) if pointer else schema

        return change

    changed = {}
    for name, schema in schemas.items():
        if _is_enum(schema):
            rest = {key: value for key, value in schema.items() if key not in _ENUM_KEYWORDS}
            changed[name] = {**_component(schema), **rest}
        else:
            changed[name] = change_schema(schema, inside(name), "")
    result = {**document, "components": {**document["components"], "schemas": changed}}
    result, more = _hoist_parameter_enums(result, hoist)
    known = result["components"]["schemas"]
    known.update({name: schema for name, schema in names.added.items() if name not in known})
    return result, counts + more


def _member(pointer: str) -> str:
    """Return the property that a pointer inside a schema leads to, for naming."""
    tokens = pointer.split("/")
    named = [token for before, token in zip(tokens, tokens[1:], strict=False) if before == "properties"]
    suffix = "Item" if tokens[-1] == "items" else ""
    return "".join(capitalised(token) for token in named) + suffix


def _hoist_parameter_enums(document: Document, hoist: Any) -> tuple[Document, Counter[str]]:
    """Do the same for parameters, whose enums are named by the parameter."""

    def visit(node: Any, name: str) -> Any:
        if isinstance(node, list):
            return [visit(item, name) for item in node]
        if not isinstance(node, dict):
            return node
        name = node["name"] if "in" in node and isinstance(node.get("name"), str) else name
        return {
            key: change_schema(value, lambda schema, _: hoist(schema, "", name), "")
            if key == "schema" and isinstance(value, dict)
            else visit(value, name)
            for key, value in node.items()
        }

    components = {
        section: members if section == "schemas" else visit(members, section)
        for section, members in document["components"].items()
    }
    return {**document, "paths": visit(document["paths"], "Value"), "components": components}, Counter()


def open_enums(document: Document) -> tuple[Document, Counter[str]]:
    """Let every use of an extensible enum accept other strings too."""
    schemas = document["components"]["schemas"]
    extensible = {
        name
        for name, schema in schemas.items()
        if _is_enum(schema) and schema.get("x-ms-enum", {}).get("modelAsString")
    }
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        name = referenced_name(schema)
        if name not in extensible:
            return schema
        counts["extensible enums"] += 1
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return {"anyOf": [{"$ref": SCHEMAS + str(name)}, {"type": schemas[name]["type"]}], **rest}

    return change_schemas(document, change), counts
