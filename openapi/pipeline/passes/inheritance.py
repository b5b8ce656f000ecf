"""Inheritance spelled out: allOf is flattened, and discriminated bases become unions of their subtypes.

Generators and validators disagree about allOf, discriminators and everything in between; plain objects with a
constant tag, and a `oneOf` over them, mean the same thing to all. The last member of each union takes any tag that
the document does not list, because services answer with types newer than the document.
"""

from collections import Counter

from attrs import field, frozen

from openapi.pipeline.documents import (
    SCHEMAS,
    Document,
    Schema,
    change_schemas,
    reference_to,
    referenced_name,
)
from openapi.pipeline.errors import ContractError

_TAG = "x-ms-discriminator-value"
FALLBACK = "x-fallback-for"


@frozen
class _Family:
    """Who inherits from whom among the component schemas."""

    schemas: dict[str, Schema]
    children: dict[str, list[str]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for name in self.schemas:
            for parent in self.parents(name):
                self.children.setdefault(parent, []).append(name)

    def parents(self, name: str) -> list[str]:
        parts = self.schemas[name].get("allOf", [])
        return [parent for part in parts if (parent := referenced_name(part)) is not None]

    def ancestors(self, name: str) -> list[str]:
        found: list[str] = []
        for parent in self.parents(name):
            found += [parent, *self.ancestors(parent)]
        return found

    def descendants(self, name: str) -> list[str]:
        found: list[str] = []
        for child in self.children.get(name, []):
            found += [other for other in (child, *self.descendants(child)) if other not in found]
        return found

    def discriminator(self, name: str) -> str | None:
        """Return the property that tells the subtypes of `name` apart, its own or inherited."""
        owners = [other for other in (name, *self.ancestors(name)) if "discriminator" in self.schemas[other]]
        names = {str(self.schemas[owner]["discriminator"]["propertyName"]) for owner in owners}
        if len(names) > 1:
            raise ContractError(
                f"has two discriminators ({', '.join(sorted(names))}); teach passes/inheritance.py what it means",
                pointer=f"/definitions/{name}",
            )
        return names.pop() if names else None

    def tag(self, name: str) -> str | None:
        value = self.schemas[name].get(_TAG)
        return value if isinstance(value, str) and self.discriminator(name) else None


def _flattened(family: _Family, schema: Schema, pointer: str, active: tuple[str, ...] = ()) -> Schema:
    """Return `schema` with everything its allOf parts contribute copied in; own members win."""
    if "allOf" not in schema:
        return schema
    merged: Schema = {}
    properties: dict[str, Schema] = {}
    required: list[str] = []
    own = {key: value for key, value in schema.items() if key != "allOf"}
    for part in [*schema["allOf"], own]:
        name = referenced_name(part)
        if name in active:
            raise ContractError(f"inherits from itself through {' -> '.join(active)}", pointer=pointer)
        source = part if name is None else family.schemas[name]
        source = _flattened(family, source, pointer, (*active, name) if name else active)
        properties.update(source.get("properties", {}))
        required += [entry for entry in source.get("required", []) if entry not in required]
        inherited = {key: value for key, value in source.items() if key not in ("properties", "required")}
        if part is not own:
            inherited = {k: v for k, v in inherited.items() if k in ("type", "additionalProperties")}
        merged.update(inherited)
    if required:
        merged["required"] = required
    if properties:
        merged["type"] = "object"
        merged["properties"] = properties
    return merged


def _with_tag(schema: Schema, discriminator: str, tag: Schema) -> Schema:
    """Return an object schema whose discriminator property is narrowed to `tag` and is required."""
    properties = dict(schema.get("properties", {}))
    kept = {k: v for k, v in properties.get(discriminator, {}).items() if k in ("description", "readOnly")}
    properties[discriminator] = {**tag, **kept}
    required = schema.get("required", [])
    result = {key: value for key, value in schema.items() if key not in ("discriminator", _TAG)}
    result["required"] = required if discriminator in required else [*required, discriminator]
    result["properties"] = properties
    return result


def _names_value(name: str, value: str) -> bool:
    """Whether a subtype's name spells its tag, as UriFolderDataVersion does uri_folder."""
    return value.replace("_", "").replace("-", "").lower() in name.lower()


def _variants(family: _Family, base: str) -> tuple[dict[str, str], list[str]]:
    """Return the subtypes of `base` by tag, and those that lost their tag to another subtype."""
    chosen: dict[str, str] = {}
    dropped: list[str] = []
    members = [name for name in (base, *family.descendants(base)) if family.tag(name) is not None]
    for name in members:
        value = str(family.tag(name))
        rival = next((known for known in chosen if known.lower() == value.lower()), None)
        if rival is None:
            chosen[value] = name
        elif _names_value(name, value) and not _names_value(chosen[rival], rival):
            dropped.append(chosen.pop(rival))
            chosen[value] = name
        else:
            dropped.append(name)
    return chosen, dropped


def _union(base: str, variants: dict[str, str], fallback: str, discriminator: str, schema: Schema) -> Schema:
    kept = {key: schema[key] for key in ("description", "x-ms-origin") if key in schema}
    members = [variants[value] for value in variants]
    return {
        **kept,
        "oneOf": [reference_to(name) for name in (*members, fallback)],
        "discriminator": {
            "propertyName": discriminator,
            "mapping": {value: SCHEMAS + name for value, name in variants.items()},
        },
    }


def _free_name(wanted: str, taken: dict[str, Schema]) -> str:
    return wanted if wanted not in taken else _free_name(wanted + "Value", taken)


def _spell_out(family: _Family) -> tuple[dict[str, Schema], dict[str, str], Counter[str]]:
    """Return all components without inheritance, and where references to a concrete base must go instead."""
    result: dict[str, Schema] = {}
    redirected: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for name, schema in family.schemas.items():
        pointer = f"/definitions/{name}"
        flat = _flattened(family, schema, pointer, (name,))
        counts["allOf flattened"] += "allOf" in schema
        discriminator = family.discriminator(name)
        value = family.tag(name)
        if discriminator is None:
            result[name] = flat
            continue
        variants, dropped = _variants(family, name)
        counts["subtypes that share a tag, left out of their union"] += len(dropped)
        polymorphic = bool(set(variants.values()) - {name})
        if value is not None:
            result[name] = _with_tag(flat, discriminator, {"type": "string", "const": value})
            counts["subtypes"] += 1
        if polymorphic:
            union_name = name if value is None else _free_name(f"Any{name}", family.schemas)
            fallback = _free_name(f"Unknown{name}", family.schemas)
            unlisted = {"type": "string", "not": {"enum": list(variants)}}
            result[union_name] = _union(name, variants, fallback, discriminator, schema)
            result[fallback] = {**_with_tag(flat, discriminator, unlisted), FALLBACK: union_name}
            counts["unions"] += 1
            if union_name != name:
                redirected[name] = union_name
        elif value is None:
            result[name] = {key: entry for key, entry in flat.items() if key != "discriminator"}
    return result, redirected, counts


def spell_out_inheritance(document: Document) -> tuple[Document, Counter[str]]:
    """Flatten every allOf and turn discriminated bases into unions.

    Raises:
        ContractError: a schema inherits from itself, or has two discriminators.
    """
    family = _Family(document["components"]["schemas"])
    schemas, redirected, counts = _spell_out(family)
    kept_as_is = {
        (f"/components/schemas/{name}", reference)
        for name, schema in schemas.items()
        for reference in redirected
        if referenced_name({"$ref": SCHEMAS + reference}) in {referenced_name(v) for v in schema.get("oneOf", [])}
    }

    def change(schema: Schema, pointer: str) -> Schema:
        if "allOf" in schema:
            targets = [referenced_name(part) for part in schema["allOf"]]
            if len(targets) == 1 and targets[0] is not None and "properties" not in schema:
                rest = {key: value for key, value in schema.items() if key not in ("allOf", "type")}
                schema = {"$ref": SCHEMAS + targets[0], **rest}
                counts["allOf around one reference"] += 1
            else:
                schema = _flattened(family, schema, pointer)
        name = referenced_name(schema)
        in_union = any(pointer.startswith(f"{owner}/oneOf/") for owner, target in kept_as_is if target == name)
        if name in redirected and not in_union:
            schema = {**schema, "$ref": SCHEMAS + redirected[name]}
        return schema

    result = {**document, "components": {**document["components"], "schemas": schemas}}
    return change_schemas(result, change), counts
