"""A known change to a real contract, at a place drawn at random, is told as that and as nothing else; and its reverse.

What is drawn from is one contract's jobs, datastores and computes: unions, maps, enums and lists of all kinds.
"""

import copy
import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from openapi.pipeline.corrections import without_corrections
from openapi.pipeline.difference.report import compare
from openapi.pipeline.documents import SCHEMAS, Document, Schema, operations, references
from openapi.pipeline.home import ROOM
from openapi.pipeline.passes.components import drop_unused

Told = set[tuple[str, str]]
Mutation = Callable[[Document, random.Random], tuple[Told, Told]]
DRAWS = 2


@pytest.fixture(scope="module")
def contract() -> Document:
    whole = without_corrections(json.loads((ROOM.contracts / "2022-05-01.json").read_text()))
    paths = {
        path: item
        for path, item in whole["paths"].items()
        if any(part in path for part in ("/jobs", "/datastores", "/computes"))
    }
    return drop_unused({**whole, "paths": paths})[0]


def types(document: Document) -> dict[str, Schema]:
    """Return the object types whose changes are told of themselves alone."""
    return {
        name: schema
        for name, schema in document["components"]["schemas"].items()
        if schema.get("properties") and "x-fallback-for" not in schema
    }


def draw_property(document: Document, rng: random.Random, fits: Callable[[Schema], bool]) -> tuple[str, str, Schema]:
    """Return type, name and schema of a property that may be sent, may be read, and may be left out."""
    found = [
        (name, key, inner)
        for name, schema in types(document).items()
        for key, inner in schema["properties"].items()
        if not inner.keys() & {"readOnly", "writeOnly", "const", "not"}
        and inner.get("x-ms-mutability") != ["read"]
        and key not in schema.get("required", [])
        and fits(inner)
    ]
    return rng.choice(found)


def change_property(forth: str, back: str, fits: Callable[[Schema], bool], **keywords: Any) -> Mutation:
    def mutate(document: Document, rng: random.Random) -> tuple[Told, Told]:
        name, key, schema = draw_property(document, rng, fits)
        schema.update(keywords)
        return {(forth, f"{name}.{key}")}, {(back, f"{name}.{key}")}

    return mutate


def of_type(*names: str, without: str = "") -> Callable[[Schema], bool]:
    return lambda schema: schema.get("type") in names and without not in schema


def remove_property(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, key, _ = draw_property(document, rng, lambda schema: True)
    del document["components"]["schemas"][name]["properties"][key]
    return {("property-removed", f"{name}.{key}")}, {("property-added", f"{name}.{key}")}


def require_property(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, key, _ = draw_property(document, rng, lambda schema: True)
    document["components"]["schemas"][name].setdefault("required", []).append(key)
    return {("property-became-required", f"{name}.{key}")}, {("property-became-optional", f"{name}.{key}")}


def allow_null(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, key, schema = draw_property(document, rng, of_type("string", "integer", "boolean", "array"))
    schema["type"] = [schema["type"], "null"]
    return {("null-allowed", f"{name}.{key}")}, {("null-refused", f"{name}.{key}")}


def add_enum_value(document: Document, rng: random.Random) -> tuple[Told, Told]:
    schemas = document["components"]["schemas"]
    name = rng.choice([name for name, schema in schemas.items() if "enum" in schema])
    schemas[name]["enum"].append("Novel")
    added = "value-added" if schemas[name]["x-ms-enum"]["modelAsString"] else "closed-value-added"
    return {(added, name)}, {("value-removed", name)}


def remove_variant(document: Document, rng: random.Random) -> tuple[Told, Told]:
    schemas = document["components"]["schemas"]
    name = rng.choice([name for name, schema in schemas.items() if len(schema.get("oneOf", [])) > 2])
    tag = rng.choice(sorted(schemas[name]["discriminator"]["mapping"]))
    gone = schemas[name]["discriminator"]["mapping"].pop(tag)
    schemas[name]["oneOf"] = [member for member in schemas[name]["oneOf"] if member["$ref"] != gone]
    return {("variant-removed", f"{name} ({tag})")}, {("variant-added", f"{name} ({tag})")}


def change_all_variants(document: Document, rng: random.Random) -> tuple[Told, Told]:
    schemas = document["components"]["schemas"]
    name = rng.choice([name for name, schema in schemas.items() if len(schema.get("oneOf", [])) > 2])
    for member in schemas[name]["oneOf"]:
        schemas[member["$ref"].removeprefix(SCHEMAS)]["properties"]["novel"] = {"type": "string"}
    return {("property-added", f"{name}.novel")}, {("property-removed", f"{name}.novel")}


def draw_operation(document: Document, rng: random.Random) -> tuple[str, dict[str, Any]]:
    return rng.choice([(node["operationId"], node) for _, _, node in operations(document)])


def remove_operation(document: Document, rng: random.Random) -> tuple[Told, Told]:
    path, method, node = rng.choice(list(operations(document)))
    del document["paths"][path][method]
    return {("operation-removed", node["operationId"])}, {("operation-added", node["operationId"])}


def add_parameter(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, node = draw_operation(document, rng)
    node["parameters"] = [*node["parameters"], {"in": "query", "name": "novel", "schema": {"type": "string"}}]
    return {("parameter-added", f"{name} query novel")}, {("parameter-removed", f"{name} query novel")}


def add_status(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, node = draw_operation(document, rng)
    node["responses"]["203"] = {"description": ""}
    return {("status-added", f"{name} 203")}, {("status-removed", f"{name} 203")}


def add_header(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, node = draw_operation(document, rng)
    status = rng.choice(sorted(node["responses"]))
    node["responses"][status].setdefault("headers", {})["Novel"] = {"schema": {"type": "string"}}
    place = f"{name} {status} header Novel"
    return {("header-added", place)}, {("header-removed", place)}


def toggle_long_running(document: Document, rng: random.Random) -> tuple[Told, Told]:
    name, node = draw_operation(document, rng)
    was = node.pop("x-ms-long-running-operation", False)
    if not was:
        node["x-ms-long-running-operation"] = True
    told = {("became-long-running", name)}, {("no-longer-long-running", name)}
    return (told[1], told[0]) if was else told


def rename_operation(document: Document, rng: random.Random) -> tuple[Told, Told]:
    _, node = draw_operation(document, rng)
    node["operationId"] = "Novel_Name"
    return set(), set()


def rename_path_parameters(document: Document, rng: random.Random) -> tuple[Told, Told]:
    path = rng.choice([path for path in document["paths"] if "{id}" in path])
    item = document["paths"].pop(path)
    for node in item.values():
        node["parameters"] = [
            {**parameter, "name": "novel"} if parameter.get("name") == "id" else parameter
            for parameter in node["parameters"]
        ]
    document["paths"][path.replace("{id}", "{novel}")] = item
    return set(), set()


def rename_types(document: Document, rng: random.Random) -> tuple[Told, Told]:
    schemas = document["components"]["schemas"]
    renamed = {SCHEMAS + name: f"{SCHEMAS}Novel{number}" for number, name in enumerate(rng.sample(sorted(schemas), 50))}

    def visit(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: visit(value) for key, value in node.items()}
        if isinstance(node, list):
            return [visit(item) for item in node]
        return renamed.get(node, node) if isinstance(node, str) else node

    document.update(visit(document))
    document["components"]["schemas"] = {
        renamed.get(SCHEMAS + name, SCHEMAS + name).removeprefix(SCHEMAS): schema
        for name, schema in document["components"]["schemas"].items()
    }
    return set(), set()


def write_out_reference(document: Document, rng: random.Random) -> tuple[Told, Told]:
    schemas = document["components"]["schemas"]
    _, _, schema = draw_property(document, rng, lambda schema: schema.get("$ref", "") in named_once(document))
    schema.update(copy.deepcopy(schemas[schema.pop("$ref").removeprefix(SCHEMAS)]))
    return set(), set()


def named_once(document: Document) -> set[str]:
    """Return references to types that do not lead to themselves."""
    return {
        SCHEMAS + name
        for name, schema in types(document).items()
        if "required" not in schema and SCHEMAS + name not in set(references(schema))
    }


MUTATIONS: dict[str, Mutation] = {
    "a property is gone": remove_property,
    "a property is required": require_property,
    "a property may be null": allow_null,
    "a property is read-only": change_property(
        "became-read-only", "no-longer-read-only", lambda schema: True, readOnly=True
    ),
    "a property is write-only": change_property(
        "became-write-only", "no-longer-write-only", lambda schema: True, writeOnly=True
    ),
    "a property has a pattern": change_property(
        "pattern-added", "pattern-removed", of_type("string", without="pattern"), pattern="."
    ),
    "a property has a length": change_property(
        "length-tightened", "length-loosened", of_type("string", without="maxLength"), maxLength=99
    ),
    "a property has a bound": change_property(
        "bound-tightened", "bound-loosened", of_type("integer", without="maximum"), maximum=99
    ),
    "a property has a format": change_property(
        "format-narrowed", "format-widened", of_type("string", without="format"), format="uuid"
    ),
    "a property has a default": change_property(
        "default-added", "default-removed", of_type("string", "boolean", without="default"), default="novel"
    ),
    "a property is a secret": change_property(
        "became-secret", "no-longer-secret", of_type("string", without="x-ms-secret"), **{"x-ms-secret": True}
    ),
    "a property is of another type": change_property("type-changed", "type-changed", of_type("string"), type="boolean"),
    "an enum has one value more": add_enum_value,
    "a union has one type less": remove_variant,
    "all types of a union have one property more": change_all_variants,
    "an operation is gone": remove_operation,
    "an operation has one parameter more": add_parameter,
    "an operation has one status more": add_status,
    "an operation has one header more": add_header,
    "an operation ends later": toggle_long_running,
    "an operation is called differently": rename_operation,
    "parameters of a path are called differently": rename_path_parameters,
    "types are called differently": rename_types,
    "a type is written out where it is used": write_out_reference,
}


@pytest.mark.parametrize("draw", range(DRAWS))
@pytest.mark.parametrize("name", MUTATIONS)
def test_a_known_change_is_told_and_nothing_else(contract: Document, name: str, draw: int) -> None:
    mutated = copy.deepcopy(contract)
    forth, back = MUTATIONS[name](mutated, random.Random(f"{name} {draw}"))
    assert {(change.rule, change.place) for change in compare(contract, mutated).changes} == forth
    assert {(change.rule, change.place) for change in compare(mutated, contract).changes} == back
