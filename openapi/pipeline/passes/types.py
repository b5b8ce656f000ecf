"""Types that upstream leaves out or states loosely, made plain enough to validate and to generate from."""

from collections import Counter

from openapi.pipeline.documents import (
    Document,
    Json,
    Schema,
    change_schemas,
    is_component,
    referenced_name,
    resolve,
)

# Which write-only properties a request needs, since `required` is said of answers too.
REQUIRED_IN_REQUESTS = "x-ms-required-in-requests"
_PYTHON_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}
# Written for other generators: names and layouts of their code, nothing about the service.
_GENERATOR_HINTS = (
    "x-ms-client-name",
    "x-ms-client-flatten",
    "x-ms-parameter-location",
    "x-ms-identifiers",
    "x-ms-azure-resource",
)


def state_types(document: Document) -> tuple[Document, Counter[str]]:
    """Say `type: object` where there are properties, and `integer` where a number has an integer format.

    Also drops `additionalProperties: false`: upstream writes it on children of allOf, where it would forbid what
    they inherit, and on string enums, where it means nothing; and a service may always answer with more.
    """
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        if "properties" in schema and "type" not in schema:
            schema["type"] = "object"
            counts["object type stated"] += 1
        if schema.get("type") == "number" and schema.get("format") in ("int32", "int64"):
            schema["type"] = "integer"
            counts["number with an integer format"] += 1
        if schema.get("additionalProperties") is False:
            del schema["additionalProperties"]
            counts["additionalProperties: false dropped"] += 1
        if None in schema.get("enum", []):
            schema["enum"] = [value for value in schema["enum"] if value is not None]
            schema["x-nullable"] = True
            counts["null taken out of an enum"] += 1
        if "enum" in schema and "type" not in schema:
            schema["type"] = "string" if all(isinstance(value, str) for value in schema["enum"]) else "integer"
            counts["enum type stated"] += 1
        if schema.get("type") == "array" and "items" not in schema:
            schema["items"] = {}
            counts["array without items"] += 1
        return schema

    return change_schemas(document, change), counts


def drop_hints(document: Document) -> tuple[Document, Counter[str]]:
    """Drop extensions that tell other generators how to name and lay out their code."""
    counts: Counter[str] = Counter()

    def visit(node: Json) -> Json:
        if isinstance(node, list):
            return [visit(item) for item in node]
        if not isinstance(node, dict):
            return node
        counts.update(f"{key} dropped" for key in node if key in _GENERATOR_HINTS)
        return {key: visit(value) for key, value in node.items() if key not in _GENERATOR_HINTS}

    return visit(document), counts


def set_aside_bad_defaults(document: Document) -> tuple[Document, Counter[str]]:
    """Keep defaults of the wrong JSON type, such as "{}" for an object, as `x-ms-invalid-default`."""
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        if "default" not in schema:
            return schema
        target = resolve(document, schema)
        expected = "object" if "properties" in target or "allOf" in target else target.get("type")
        value = schema["default"]
        fits = isinstance(value, _PYTHON_TYPES.get(str(expected), object))
        if value is None or not fits or (isinstance(value, bool) and expected != "boolean"):
            schema["x-ms-invalid-default"] = schema.pop("default")
            counts["defaults of the wrong type set aside"] += 1
        return schema

    return change_schemas(document, change), counts


def relax_write_only(document: Document) -> tuple[Document, Counter[str]]:
    """Mark properties that are sent but never returned, and no longer require them.

    One schema describes requests and responses; where `x-ms-mutability` has no "read", as for the secrets of a
    datastore, a response without the property is right. Which of them a request needs, `REQUIRED_IN_REQUESTS` says.
    """
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        unread = [
            name
            for name, inner in schema.get("properties", {}).items()
            if "x-ms-mutability" in inner and "read" not in inner["x-ms-mutability"]
        ]
        for name in unread:
            schema["properties"][name]["writeOnly"] = True
            counts["write-only properties"] += 1
        if needed := [name for name in schema.get("required", []) if name in unread]:
            schema["required"] = [name for name in schema["required"] if name not in unread]
            schema[REQUIRED_IN_REQUESTS] = needed
            counts["write-only properties no longer required"] += 1
        return schema

    return change_schemas(document, change), counts


def allow_null(document: Document) -> tuple[Document, Counter[str]]:
    """Turn `x-nullable: true` into a type that includes null, which is how JSON Schema says it.

    A definition that is nullable as a whole stays what it is; every reference to it allows null.
    """
    counts: Counter[str] = Counter()
    schemas = document["components"]["schemas"]
    nullable_components = {name for name, schema in schemas.items() if schema.get("x-nullable") is True}

    def change(schema: Schema, pointer: str) -> Schema:
        nullable = schema.pop("x-nullable", False) is True or referenced_name(schema) in nullable_components
        if is_component(pointer) or not nullable or not schema.keys() & {"type", "$ref", "anyOf", "oneOf"}:
            return schema
        counts["nullable"] += 1
        if "anyOf" in schema:
            return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
        if isinstance(schema.get("type"), str) and "enum" not in schema:
            return {**schema, "type": [schema["type"], "null"]}
        moved = {key: schema.pop(key) for key in ("$ref", "oneOf", "discriminator", "type", "enum") if key in schema}
        return {"anyOf": [moved, {"type": "null"}], **schema}

    return change_schemas(document, change), counts
