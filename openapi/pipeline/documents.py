"""How passes look at a document: JSON types, schema traversal, reference names, and canonical text.

Every pass is a function from document to document. They share these few helpers so that none of them has to know
in which corners of an OpenAPI document a schema may hide.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from openapi.pipeline.errors import ContractError

Json = Any
Schema = dict[str, Any]
Document = dict[str, Any]
SchemaChange = Callable[[Schema, str], Schema]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
SCHEMAS = "#/components/schemas/"


def pointer_token(key: str) -> str:
    """Escape one key for use in a JSON pointer (RFC 6901, section 3)."""
    return key.replace("~", "~0").replace("/", "~1")


def component_name(text: str) -> str:
    """Return `text` without what the name of a component must not have in it, such as a generic's angle brackets."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", text) or "_"


def reference_to(name: str) -> Schema:
    """Return a reference to the component schema `name`."""
    return {"$ref": SCHEMAS + name}


def referenced_name(schema: Schema) -> str | None:
    """Return the component schema that `schema` refers to directly, or None if it is no reference."""
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith(SCHEMAS):
        return reference.removeprefix(SCHEMAS)
    return None


def is_component(pointer: str) -> bool:
    """Whether `pointer` leads to a component schema itself, not to something inside one."""
    return pointer.startswith("/components/schemas/") and pointer.count("/") == 3


def change_schema(schema: Schema, change: SchemaChange, pointer: str) -> Schema:
    """Apply `change` to `schema` and everything inside it, innermost first; the input is left alone."""
    changed = dict(schema)
    for keyword in ("properties", "patternProperties"):
        if isinstance(changed.get(keyword), dict):
            changed[keyword] = {
                name: change_schema(inner, change, f"{pointer}/{keyword}/{pointer_token(name)}")
                for name, inner in changed[keyword].items()
            }
    for keyword in ("items", "additionalProperties", "not"):
        if isinstance(changed.get(keyword), dict):
            changed[keyword] = change_schema(changed[keyword], change, f"{pointer}/{keyword}")
    for keyword in ("allOf", "anyOf", "oneOf"):
        if keyword in changed:
            changed[keyword] = [
                change_schema(inner, change, f"{pointer}/{keyword}/{index}")
                for index, inner in enumerate(changed[keyword])
            ]
    return change(changed, pointer)


def change_schemas(document: Document, change: SchemaChange) -> Document:
    """Apply `change` to every schema of an OpenAPI 3.1 document, innermost first, and return the new document."""

    def visit(node: Json, pointer: str) -> Json:
        if isinstance(node, list):
            return [visit(item, f"{pointer}/{index}") for index, item in enumerate(node)]
        if not isinstance(node, dict):
            return node
        return {
            key: change_schema(value, change, f"{pointer}/schema")
            if key == "schema"
            else visit(value, f"{pointer}/{pointer_token(key)}")
            for key, value in node.items()
        }

    components = {
        section: {
            name: change_schema(schema, change, f"/components/schemas/{pointer_token(name)}")
            for name, schema in members.items()
        }
        if section == "schemas"
        else visit(members, f"/components/{section}")
        for section, members in document["components"].items()
    }
    return {**document, "paths": visit(document["paths"], "/paths"), "components": components}


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (path, method, operation) in document order."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def change_operations(document: Document, change: Callable[[dict[str, Any], str, str], dict[str, Any]]) -> Document:
    """Apply `change(operation, path, method)` to every operation and return the new document."""
    paths = {
        path: {key: change(value, path, key) if key in METHODS else value for key, value in item.items()}
        for path, item in document["paths"].items()
    }
    return {**document, "paths": paths}


def resolve(document: Document, node: dict[str, Any]) -> dict[str, Any]:
    """Follow `$ref`s of `node` inside `document` until something that is no reference.

    Raises:
        ContractError: a reference leads nowhere, or in a circle.
    """
    followed: set[str] = set()
    while "$ref" in node:
        if str(node["$ref"]) in followed:
            raise ContractError(f"reference {node['$ref']} leads in a circle")
        followed.add(str(node["$ref"]))
        target: Json = document
        for token in str(node["$ref"]).removeprefix("#/").split("/"):
            key = token.replace("~1", "/").replace("~0", "~")
            if not isinstance(target, dict) or key not in target:
                raise ContractError(f"reference {node['$ref']} leads nowhere")
            target = target[key]
        node = target
    return node


def references(node: Json) -> Iterator[str]:
    """Yield every local `$ref` inside `node`, at any depth."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for item in node:
            yield from references(item)


def refuse_broken_references(document: Document) -> None:
    """Fail on a `$ref` that leads nowhere, such as a correction may have brought in."""
    for reference in references([document["paths"], document["components"]]):
        resolve(document, {"$ref": reference})


def to_text(document: Json) -> str:
    """Return the canonical text of a document: two-space JSON, keys as they stand, a newline at the end."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def write_whole(path: Path, text: str) -> None:
    """Write a text file completely or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
