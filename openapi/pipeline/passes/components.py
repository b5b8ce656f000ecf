"""Inline maps and objects become named components, so that each shape exists once; unused components go."""

from collections import Counter

from openapi.pipeline.documents import (
    SCHEMAS,
    Document,
    Schema,
    change_schema,
    change_schemas,
    reference_to,
    referenced_name,
    references,
)
from openapi.pipeline.passes.enums import capitalised

_MAP_KEYWORDS = ("type", "additionalProperties")


def is_map(schema: Schema) -> bool:
    """Whether `schema` is an object of free keys: no properties of its own."""
    types = schema.get("type")
    return (types == "object" or types == ["object", "null"]) and not schema.get("properties")


def _value_name(schema: Schema | bool) -> str:
    """Name what a map holds, for the map's own name."""
    if isinstance(schema, bool) or not schema:
        return "Any"
    prefix = "Nullable" if schema.get("x-nullable") else ""
    if name := referenced_name(schema):
        return prefix + capitalised(name)
    if "anyOf" in schema:
        return prefix + _value_name(schema["anyOf"][0])
    if schema.get("type") == "array":
        return f"{prefix}{_value_name(schema.get('items', {}))}List"
    if "format" in schema and schema.get("type") == "string":
        return prefix + "".join(capitalised(word) for word in str(schema["format"]).split("-"))
    return prefix + capitalised(str(schema.get("type", "Any")))


def share_maps(document: Document) -> tuple[Document, Counter[str]]:
    """Move inline maps into shared components such as StringMap; a bare `type: object` is a map of anything."""
    schemas: dict[str, Schema] = document["components"]["schemas"]
    shared: dict[str, Schema] = {}
    counts: Counter[str] = Counter()

    def free_name(wanted: str, schema: Schema) -> str:
        while wanted in schemas or shared.get(wanted, schema) != schema:
            wanted += "Of"
        return wanted

    def change(schema: Schema, pointer: str) -> Schema:
        if pointer.count("/") == 3 and pointer.startswith("/components/schemas/"):
            return schema
        if schema.get("type") != "object" or not is_map(schema):
            return schema
        values = schema.get("additionalProperties", True)
        values = {} if values is True else values
        component = {"type": "object", "additionalProperties": values}
        name = free_name(_value_name(values) + "Map", component)
        shared[name] = component
        counts["maps"] += 1
        return {**reference_to(name), **{k: v for k, v in schema.items() if k not in _MAP_KEYWORDS}}

    result = change_schemas(document, change)
    result["components"]["schemas"].update(shared)
    return result, counts


def hoist_objects(document: Document) -> tuple[Document, Counter[str]]:
    """Move inline objects with properties into components, named by where they stand."""
    schemas: dict[str, Schema] = dict(document["components"]["schemas"])
    counts: Counter[str] = Counter()
    taken = set(schemas)

    def free_name(wanted: str) -> str:
        while wanted in taken:
            wanted += "Value"
        taken.add(wanted)
        return wanted

    def hoist(schema: Schema, name: str, root: bool) -> Schema:
        """Hoist what is inside `schema`, outermost last, so that nested objects are named by their parents."""
        if "properties" in schema:
            properties = {
                key: hoist(value, name + capitalised(key), False) for key, value in schema["properties"].items()
            }
            schema = {**schema, "properties": properties}
        for keyword, suffix in (("items", "Item"), ("additionalProperties", "Value")):
            if isinstance(schema.get(keyword), dict):
                schema = {**schema, keyword: hoist(schema[keyword], name + suffix, False)}
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                members = [hoist(member, f"{name}Option{i}", False) for i, member in enumerate(schema[keyword])]
                schema = {**schema, keyword: members}
        if root or not schema.get("properties"):
            return schema
        counts["inline objects"] += 1
        kept = {key: schema[key] for key in ("readOnly", "x-ms-mutability", "x-nullable") if key in schema}
        component = free_name(name)
        hoisted[component] = {key: value for key, value in schema.items() if key not in kept}
        return {**reference_to(component), **kept}

    hoisted: dict[str, Schema] = {}
    for name, schema in schemas.items():
        schemas[name] = hoist(schema, capitalised(name), True)
    result = {**document, "components": {**document["components"], "schemas": schemas}}
    result = _hoist_bodies(result, hoist)
    result["components"]["schemas"].update(hoisted)
    return result, counts


def _hoist_bodies(document: Document, hoist) -> Document:  # type: ignore[no-untyped-def]  # replaced below
    paths = {}
    for path, item in document["paths"].items():
        paths[path] = dict(item)
        for method, operation in item.items():
            name = capitalised(operation["operationId"].replace("_", ""))
            operation = dict(operation)
            if "requestBody" in operation:
                operation["requestBody"] = _hoist_content(operation["requestBody"], hoist, name + "Body")
            operation["responses"] = {
                status: _hoist_content(response, hoist, f"{name}Response{status}")
                for status, response in operation["responses"].items()
            }
            paths[path][method] = operation
    return {**document, "paths": paths}


def _hoist_content(node: Schema, hoist, name: str) -> Schema:  # type: ignore[no-untyped-def]
    content = {
        media_type: {**media, "schema": hoist(media["schema"], name, False)}
        for media_type, media in node.get("content", {}).items()
    }
    return {**node, "content": content} if content else node


def drop_unused(document: Document) -> tuple[Document, Counter[str]]:
    """Remove components that no operation leads to."""
    components = document["components"]
    reached: set[str] = set()
    waiting = list(references(document["paths"]))
    while waiting:
        reference = waiting.pop()
        if reference in reached:
            continue
        reached.add(reference)
        section, name = reference.removeprefix("#/components/").split("/")
        component = components[section][name]
        waiting += list(references(component))
        waiting += list(component.get("discriminator", {}).get("mapping", {}).values())
    kept = {
        section: members
        if section == "securitySchemes"
        else {name: node for name, node in members.items() if f"#/components/{section}/{name}" in reached}
        for section, members in components.items()
    }
    dropped = sum(len(components[section]) - len(kept[section]) for section in components)
    result = {**document, "components": {section: nodes for section, nodes in kept.items() if nodes}}
    return result, Counter({"unused components dropped": dropped})
