"""What the structure of a schema says by itself, where nobody wrote a description: always true, never much."""

from openapi.pipeline.documents import Schema, referenced_name
from openapi.pipeline.passes.components import is_map
from openapi.pipeline.passes.inheritance import FALLBACK


def is_list(schema: Schema) -> bool:
    """Whether an object is a list of items, or a page of one: nothing but `value` and perhaps `nextLink`."""
    properties = schema.get("properties", {})
    return properties.keys() in ({"value"}, {"value", "nextLink"}) and properties["value"].get("type") == "array"


def is_tag(schema: Schema) -> bool:
    """Whether a property tells the members of a union apart: a constant, or what no other member has."""
    return "const" in schema or "not" in schema


def target_of(schema: Schema) -> str | None:
    """Return the one component that a schema refers to, perhaps beside null or any other text."""
    names = [name for part in schema.get("anyOf", [schema]) if (name := referenced_name(part)) is not None]
    return names[0] if len(names) == 1 else None


def schema_words(schema: Schema) -> str | None:
    """Describe a list, a map, or what is left of a union; None for any other schema."""
    if (union := schema.get(FALLBACK)) is not None:
        return f"Any other {union}, of a type that this api-version does not list."
    if is_list(schema):
        items = _kind(schema["properties"]["value"].get("items", {}))
        return f"One page of a list of {items}." if "nextLink" in schema["properties"] else f"A list of {items}."
    if is_map(schema):
        values = schema.get("additionalProperties", True)
        return f"A map from names to {_kind({} if values is True else values)}."
    return None


def property_words(owner: Schema, key: str, schema: Schema) -> str | None:
    """Describe a part of a list, or a tag; None for any other property."""
    if is_list(owner):
        return "URL of the next page; absent on the last one." if key == "nextLink" else "The items."
    if "const" in schema:
        return f'Always "{schema["const"]}", which tells this type from its siblings.'
    return "A type that this api-version does not list." if is_tag(schema) else None


def _kind(schema: Schema) -> str:
    """Name what a schema takes, such as "JobInput or null"."""
    if (name := referenced_name(schema)) is not None:
        return name
    if "anyOf" in schema:
        return " or ".join(map(_kind, schema["anyOf"]))
    declared = schema.get("type", "anything")
    types = [declared] if isinstance(declared, str) else declared
    return " or ".join(f"list of {_kind(schema.get('items', {}))}" if each == "array" else each for each in types)
