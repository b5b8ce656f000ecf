"""Types that upstream leaves out or states loosely, made plain enough to validate and to generate from."""

from collections import Counter

from openapi.pipeline.documents import Document, Json, Schema, change_schemas

_PYTHON_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


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
        if schema.get("type") == "array" and "items" not in schema:
            schema["items"] = {}
            counts["array without items"] += 1
        return schema

    return change_schemas(document, change), counts


def _fits(value: Json, declared: Json) -> bool:
    expected = _PYTHON_TYPES.get(declared) if isinstance(declared, str) else None
    if expected is None:
        return not isinstance(value, dict | list)
    return isinstance(value, expected) and not (isinstance(value, bool) and declared in ("integer", "number"))


def set_aside_bad_defaults(document: Document) -> tuple[Document, Counter[str]]:
    """Keep defaults of the wrong JSON type, such as "{}" for an object, as `x-ms-invalid-default`."""
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        if "default" in schema:
            declared = schema.get("type")
            if schema["default"] is None or not _fits(schema["default"], declared):
                schema["x-ms-invalid-default"] = schema.pop("default")
                counts["defaults of the wrong type"] += 1
        return schema

    return change_schemas(document, change), counts


def allow_null(document: Document) -> tuple[Document, Counter[str]]:
    """Turn `x-nullable: true` into a type that includes null, which is how JSON Schema says it."""
    counts: Counter[str] = Counter()

    def change(schema: Schema, _pointer: str) -> Schema:
        nullable = schema.pop("x-nullable", False)
        if nullable is not True or not schema.keys() & {"type", "$ref", "anyOf", "oneOf"}:
            return schema
        counts["nullable"] += 1
        if "anyOf" in schema:
            return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
        if isinstance(schema.get("type"), str) and "enum" not in schema:
            return {**schema, "type": [schema["type"], "null"]}
        moved = {key: schema.pop(key) for key in ("$ref", "oneOf", "discriminator", "type", "enum") if key in schema}
        return {**schema, "anyOf": [moved, {"type": "null"}]}

    return change_schemas(document, change), counts
