"""Inheritance spelled out: allOf is flattened, and discriminated bases become unions of their subtypes.

Generators and validators disagree about allOf and discriminators; plain objects with a constant tag, and a `oneOf`
over them, mean the same thing to all. The last member of each union takes any tag that the document does not list,
because services answer with types newer than the document.
"""

from collections import Counter

from openapi.pipeline.documents import SCHEMAS, Document, Schema, change_schemas, reference_to, referenced_name
from openapi.pipeline.errors import ContractError
from openapi.pipeline.passes.families import TAG, Families, definition_pointer

FALLBACK = "x-fallback-for"
_INHERITED = ("type", "additionalProperties")


def flattened(families: Families, schema: Schema, at: str, active: tuple[str, ...] = ()) -> Schema:
    """Return `schema` with everything its allOf parts contribute copied in; its own members win.

    Args:
        families: All component schemas.
        schema: Any schema.
        at: Where it stands, for messages.
        active: Names being flattened, to notice inheritance that goes in circles.
    """
    if "allOf" not in schema:
        return schema
    own = {key: value for key, value in schema.items() if key != "allOf"}
    merged: Schema = {}
    properties: dict[str, Schema] = {}
    required: dict[str, None] = {}
    for part in [*schema["allOf"], own]:
        name = referenced_name(part)
        if name in active:
            raise ContractError("inherits from itself", pointer=at)
        source = part if name is None else families.schemas[name]
        source = flattened(families, source, at, (*active, name) if name else active)
        properties |= source.get("properties", {})
        required |= dict.fromkeys(source.get("required", []))
        merged |= {
            key: value
            for key, value in source.items()
            if key not in ("properties", "required") and (part is own or key in _INHERITED)
        }
    if required:
        merged["required"] = list(required)
    if properties:
        merged |= {"type": "object", "properties": properties}
    return merged


def _is_alias(schema: Schema) -> bool:
    """Whether allOf only wraps one reference, which is how Swagger puts a description beside it."""
    parts = schema.get("allOf", [])
    return len(parts) == 1 and "$ref" in parts[0] and not schema.keys() & {"properties", "discriminator", TAG}


def _collapse(families: Families, schema: Schema, at: str) -> Schema:
    """Return a schema inside another one without allOf."""
    if _is_alias(schema):
        rest = {key: value for key, value in schema.items() if key not in ("allOf", "type")}
        return {**schema["allOf"][0], **rest}
    return flattened(families, schema, at)


def _flatten_component(families: Families, name: str) -> Schema:
    schema = families.schemas[name]
    at = definition_pointer(name)
    flat = flattened(families, schema, at, (name,))
    if _is_alias(schema) and "properties" not in flat:
        return _collapse(families, schema, at)
    return flat


def _tagged(schema: Schema, discriminator: str, tag: Schema) -> Schema:
    """Return an object schema whose discriminator property is narrowed to `tag` and is required."""
    properties = dict(schema.get("properties", {}))
    kept = {key: value for key, value in properties.get(discriminator, {}).items() if key == "description"}
    properties[discriminator] = {**tag, **kept}
    required = schema.get("required", [])
    result = {key: value for key, value in schema.items() if key not in ("discriminator", TAG)}
    result["required"] = required if discriminator in required else [*required, discriminator]
    result["properties"] = properties
    return result


def _union(variants: dict[str, str], fallback: str, discriminator: str) -> Schema:
    return {
        "oneOf": [reference_to(name) for name in (*variants.values(), fallback)],
        "discriminator": {
            "propertyName": discriminator,
            "mapping": {tag: SCHEMAS + name for tag, name in variants.items()},
        },
    }


def _free_name(wanted: str, taken: dict[str, Schema]) -> str:
    return wanted if wanted not in taken else _free_name(wanted + "Value", taken)


def _add_unions(
    families: Families, schemas: dict[str, Schema], unions: dict[str, str], counts: Counter[str]
) -> dict[str, Schema]:
    """Return flat schemas with tags narrowed, and a union and its fallback for each polymorphic base."""
    result: dict[str, Schema] = {}
    for name, schema in schemas.items():
        discriminator = families.discriminator(name)
        tag = families.tag(name)
        if discriminator is None:
            result[name] = {key: value for key, value in schema.items() if key != TAG}
            continue
        result[name] = {key: value for key, value in schema.items() if key != "discriminator"}
        if tag is not None:
            result[name] = _tagged(schema, discriminator, {"type": "string", "const": tag})
            counts["subtypes"] += 1
        if name in unions:
            variants = families.variants(name)
            fallback = _free_name(f"Unknown{name}", schemas)
            unlisted = {"type": "string", "not": {"enum": list(variants)}}
            described = {key: value for key, value in schema.items() if key == "description"}
            result[unions[name]] = {**described, **_union(variants, fallback, discriminator)}
            result[fallback] = {**_tagged(schema, discriminator, unlisted), FALLBACK: unions[name]}
            tagged = [other for other in (name, *families.descendants(name)) if families.tag(other) is not None]
            counts["unions"] += 1
            counts["subtypes left out of a union, their tag being another's"] += len(tagged) - len(variants)
    return result


def spell_out_inheritance(document: Document) -> tuple[Document, Counter[str]]:
    """Flatten every allOf and turn discriminated bases into unions.

    A base that can itself be meant keeps its name for the plain object; references to it then go to `Any<Base>`.

    Raises:
        ContractError: a schema inherits from itself, or has two discriminators.
    """
    components = document["components"]
    families = Families(components["schemas"])
    unions: dict[str, str] = {}
    for name in families.schemas:
        if families.discriminator(name) and set(families.variants(name).values()) - {name}:
            unions[name] = _free_name(f"Any{name}", families.schemas) if families.tag(name) else name
    counts: Counter[str] = Counter()

    def change(schema: Schema, pointer: str) -> Schema:
        counts["allOf flattened"] += "allOf" in schema
        schema = _collapse(families, schema, pointer)
        name = referenced_name(schema)
        return {**schema, "$ref": SCHEMAS + unions[name]} if name in unions else schema

    counts["allOf flattened"] = sum("allOf" in schema for schema in families.schemas.values())
    flat = {name: _flatten_component(families, name) for name in families.schemas}
    result = change_schemas({**document, "components": {**components, "schemas": flat}}, change)
    schemas = _add_unions(families, result["components"]["schemas"], unions, counts)
    return {**result, "components": {**result["components"], "schemas": schemas}}, counts
