"""Where descriptions land, what the structure of a schema says where there is none, and how what is missing is told."""

from typing import Any

import pytest

from openapi.pipeline.docs import Docs, describe
from openapi.pipeline.documents import Document
from openapi.pipeline.words import wordless, wordless_lines


def reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def operation(name: str, schema: str, **more: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": reference(schema)}}
    tag = name.partition("_")[0]
    return {"operationId": name, "tags": [tag], "parameters": [], "responses": {"200": {"content": content}}, **more}


@pytest.fixture
def contract() -> Document:
    """A union of pets, and a list of them."""
    kind = {"type": "string", "const": "Cat"}
    body = {"content": {"application/json": {"schema": reference("Cat")}}}
    parameter = {"name": "name", "in": "query", "schema": {"type": "string"}}
    schemas = {
        "Pet": {"oneOf": [reference("Cat"), reference("UnknownPet")], "discriminator": {"propertyName": "kind"}},
        "Cat": {
            "type": "object",
            "properties": {"kind": kind, "age": {"type": "integer"}, "owner": reference("Owner")},
        },
        "UnknownPet": {
            "type": "object",
            "properties": {"kind": {"type": "string", "not": {"enum": ["Cat"]}}, "age": {"type": "integer"}},
            "x-fallback-for": "Pet",
        },
        "Owner": {"type": "object", "properties": {"age": {"type": "integer"}}},
        "PetList": {
            "type": "object",
            "properties": {"value": {"type": "array", "items": reference("Pet")}, "nextLink": {"type": "string"}},
        },
        "PetMap": {"type": "object", "additionalProperties": {"anyOf": [reference("Pet"), {"type": "null"}]}},
    }
    paths = {
        "/pets": {
            "get": operation("Pets_List", "PetList", parameters=[parameter]),
            "put": operation("Pets_Put", "Pet", requestBody=body),
        },
        "/maps": {"get": operation("Maps_Get", "PetMap")},
    }
    return {"info": {"version": "1"}, "paths": paths, "components": {"schemas": schemas}}


def words_of(contract: Document, docs: Docs, own: Docs | None = None) -> dict[str, str | None]:
    """Return the descriptions of all schemas and properties, by name."""
    schemas = describe(contract, docs, own or Docs())[0]["components"]["schemas"]
    found = {name: schema.get("description") for name, schema in schemas.items()}
    for name, schema in schemas.items():
        found |= {f"{name}.{key}": inner.get("description") for key, inner in schema.get("properties", {}).items()}
    return found


def test_a_property_is_described_for_one_schema_for_a_union_or_by_its_name(contract: Document) -> None:
    texts = {"age": "Years.", "Pet.age": "Years of a pet.", "Cat.age": "Years of a cat."}
    found = words_of(contract, Docs(properties=texts))
    assert (found["Cat.age"], found["UnknownPet.age"], found["Owner.age"]) == (
        "Years of a cat.", "Years of a pet.", "Years.",
    )  # fmt: skip


def test_the_words_of_an_api_version_win_even_by_name_alone(contract: Document) -> None:
    own = Docs(properties={"age": "Months."})
    assert words_of(contract, Docs(properties={"Cat.age": "Years of a cat."}), own)["Cat.age"] == "Months."


def test_a_property_without_words_takes_those_of_the_schema_that_it_refers_to(contract: Document) -> None:
    assert words_of(contract, Docs())["Cat.owner"] is None
    assert words_of(contract, Docs(schemas={"Owner": "Who feeds it."}))["Cat.owner"] == "Who feeds it."


def test_structure_speaks_where_nobody_wrote_anything(contract: Document) -> None:
    found = words_of(contract, Docs(properties={"kind": "Not for tags."}))
    assert found["PetList"] == "One page of a list of Pet."
    assert found["PetMap"] == "A map from names to Pet or null."
    assert found["UnknownPet"] == "Any other Pet, of a type that this api-version does not list."
    assert found["Cat.kind"] == 'Always "Cat", which tells this type from its siblings.'
    assert found["UnknownPet.kind"] == "A type that this api-version does not list."
    assert found["Cat"] is None


def test_a_body_takes_the_words_of_its_schema(contract: Document) -> None:
    described, _ = describe(contract, Docs(schemas={"Cat": "It purrs."}), Docs())
    assert described["paths"]["/pets"]["put"]["requestBody"]["description"] == "It purrs."


def test_what_lacks_words_is_counted_and_named(contract: Document) -> None:
    described, _ = describe(contract, Docs(operations={"Pets_List": "List pets."}), Docs())
    assert wordless(described) == {
        "operations": ["Maps_Get", "Pets_Put"],
        "parameters": ["Pets_List.name", "Pets_Put.body"],
        "schemas": ["Cat", "Owner", "Pet"],
        "properties": ["Cat.age", "Cat.owner", "Owner.age", "UnknownPet.age"],
    }
    assert wordless(described, ("Pets",))["operations"] == ["Pets_Put"]
    assert wordless_lines({"operations": [], "schemas": list("abcdefg")}) == [
        "schemas without words: 7 (a, b, c, d, e, ...)"
    ]
