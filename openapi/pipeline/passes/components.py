"""Inline maps and objects become named components, so that each shape exists once; unused components go."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from openapi.pipeline.documents import (
    Document,
    Schema,
    change_operations,
    change_schemas,
    is_component,
    reference_to,
    referenced_name,
    references,
)
from openapi.pipeline.passes.enums import capitalised

_MAP_KEYWORDS = ("type", "additionalProperties")
# What a reference may carry beside it: facts about the place, not about the shape.
_PLACE_KEYWORDS = ("description", "readOnly", "writeOnly", "default", "x-ms-mutability", "x-ms-secret", "x-nullable")


def is_map(schema: Schema) -> bool:
    """Whether `schema` is an object of free keys: no properties of its own."""
    return schema.get("type") in ("object", ["object", "null"]) and not schema.get("properties")


def _value_name(schema: Schema) -> str:
    """Name what a map holds, for the map's own name."""
    if not schema:
        return "Any"
    prefix = "Nullable" if schema.get("x-nullable") else ""
    if name := referenced_name(schema):
        return prefix + capitalised(name)
    if schema.get("type") == "array":
        return f"{prefix}{_value_name(schema.get('items', {}))}List"
    return prefix + capitalised(str(schema.get("type", "Any")))


def share_maps(document: Document) -> tuple[Document, Counter[str]]:
    """Move inline maps into shared components such as StringMap; a bare `type: object` is a map of anything."""
    schemas: dict[str, Schema] = document["components"]["schemas"]
    shared: dict[str, Schema] = {}
    counts: Counter[str] = Counter()

    def free_name(wanted: str, component: Schema) -> str:
        while wanted in schemas or shared.get(wanted, component) != component:
            wanted += "Value"
        return wanted

    def change(schema: Schema, pointer: str) -> Schema:
        if is_component(pointer) or not is_map(schema):
            return schema
        values = schema.get("additionalProperties", True)
        component = {"type": "object", "additionalProperties": {} if values is True else values}
        name = free_name(_value_name(component["additionalProperties"]) + "Map", component)
        shared[name] = component
        counts["maps"] += 1
        return {**reference_to(name), **{key: value for key, value in schema.items() if key not in _MAP_KEYWORDS}}

    result = change_schemas(document, change)
    result["components"]["schemas"].update(shared)
    return result, counts


class _Hoist:
    """Moves objects inside a schema to components named by where they stand."""

    def __init__(self, schemas: dict[str, Schema]) -> None:
        self._taken = set(schemas)
        self.hoisted: dict[str, Schema] = {}

    def inside(self, schema: Schema, name: str) -> Schema:
        """Return `schema`, which may itself be an object, without objects inside."""
        result = dict(schema)
        if "properties" in schema:
            result["properties"] = {
                key: self.at(value, name + capitalised(key)) for key, value in schema["properties"].items()
            }
        for keyword, suffix in (("items", "Item"), ("additionalProperties", "Value")):
            if isinstance(schema.get(keyword), dict):
                result[keyword] = self.at(schema[keyword], name + suffix)
        return result

    def at(self, schema: Schema, name: str) -> Schema:
        """Return what stands in the place of `schema`: itself, or a reference to the component it became."""
        schema = self.inside(schema, name)
        if not schema.get("properties"):
            return schema
        while name in self._taken:
            name += "Value"
        self._taken.add(name)
        self.hoisted[name] = {key: value for key, value in schema.items() if key not in _PLACE_KEYWORDS}
        return {**reference_to(name), **{key: schema[key] for key in _PLACE_KEYWORDS if key in schema}}


def hoist_objects(document: Document) -> tuple[Document, Counter[str]]:
    """Move inline objects with properties into components, named by where they stand."""
    components = document["components"]
    hoist = _Hoist(components["schemas"])
    schemas = {name: hoist.inside(schema, capitalised(name)) for name, schema in components["schemas"].items()}

    def change(operation: dict[str, Any], _path: str, _method: str) -> dict[str, Any]:
        name = "".join(capitalised(part) for part in operation["operationId"].split("_"))
        result = dict(operation)
        if "requestBody" in operation:
            result["requestBody"] = _change_content(operation["requestBody"], lambda s: hoist.at(s, name + "Body"))
        result["responses"] = {
            status: _change_content(response, lambda s: hoist.at(s, name + "Result"))
            for status, response in operation["responses"].items()
        }
        return result

    result = change_operations(document, change)
    result["components"] = {**components, "schemas": {**schemas, **hoist.hoisted}}
    return result, Counter({"inline objects": len(hoist.hoisted)})


def _change_content(node: dict[str, Any], change: Callable[[Schema], Schema]) -> dict[str, Any]:
    if "content" not in node:
        return node
    content = {kind: {**media, "schema": change(media["schema"])} for kind, media in node["content"].items()}
    return {**node, "content": content}


def drop_unused(document: Document) -> tuple[Document, Counter[str]]:
    """Remove components that no operation leads to."""
    components = document["components"]
    reached: set[str] = set()
    waiting = list(references(document["paths"]))
    while waiting:
        reference = waiting.pop()
        if reference not in reached:
            reached.add(reference)
            section, name = reference.removeprefix("#/components/").split("/")
            waiting += references(components[section][name])
    kept = {
        section: members
        if section == "securitySchemes"
        else {name: node for name, node in members.items() if f"#/components/{section}/{name}" in reached}
        for section, members in components.items()
    }
    dropped = sum(len(components[section]) - len(kept[section]) for section in components)
    result = {**document, "components": {name: kept[name] for name in kept if kept[name] or name == "schemas"}}
    return result, Counter({"unused components dropped": dropped})
