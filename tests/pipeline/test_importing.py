"""What import refuses, and how it says so: the file, the JSON pointer, and what to do."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from openapi.pipeline.documents import Document, resolve
from openapi.pipeline.errors import ContractError
from openapi.pipeline.importing import import_version
from openapi.pipeline.sources import (
    FolderSource,
    Reader,
    Version,
)

VERSION = "2030-01-01"
GOOD: Document = {
    "swagger": "2.0",
    "info": {"title": "Case", "version": "0"},
    "host": "management.azure.com",
    "paths": {
        "/things": {
            "get": {
                "operationId": "Things_Get",
                "parameters": [],
                "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/Thing"}}},
            }
        }
    },
    "definitions": {"Thing": {"type": "object", "properties": {"name": {"type": "string"}}}},
}


def changed(*path: str, to: Any) -> Document:
    document = copy.deepcopy(GOOD)
    node = document
    for key in path[:-1]:
        node = node.setdefault(key, {})
    node[path[-1]] = to
    return document


def import_documents(folder: Path, **documents: Document) -> Document:
    for name, document in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(document))
    version = Version(VERSION, ".", tuple(f"{name}.json" for name in documents), "v2030_01_01")
    contract, _ = import_version(version, Reader(FolderSource(folder)), folder / "overlays")
    return contract


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (
            changed("definitions", "Thing", "properties", "name", to={"$ref": "#/definitions/Gone"}),
            r"^service\.json#/definitions/Thing/properties/name: refers to '#/definitions/Gone', but there is no "
            r"service\.json#/definitions/Gone$",
        ),
        (
            changed("definitions", "Thing", "properties", "name", to={"$ref": "other.json#/definitions/Gone"}),
            r"^service\.json#/definitions/Thing/properties/name: refers to 'other\.json#/definitions/Gone', but "
            r"other\.json: cannot be read .*--from takes the folder",
        ),
        (
            changed("definitions", "Thing", "properties", "name", to={"$ref": "../../x.json#/definitions/A"}),
            r"^service\.json#/definitions/Thing/properties/name: the reference .* leads out of the repository",
        ),
        (
            changed("definitions", "Thing", to={"$ref": "#/definitions/Thing"}),
            r"reference #/components/schemas/Thing leads in a circle",
        ),
        (
            changed("definitions", "Thing", "properties", "name", to={"$ref": "#/definitions/A/properties/b"}),
            r"^service\.json#/definitions/Thing/properties/name: cannot resolve the reference",
        ),
        (
            changed("definitions", "Thing", "properties", "name", to={"type": "string", "oneOf": []}),
            r"^service\.json#/definitions/Thing/properties/name/oneOf: unknown construct 'oneOf'; teach",
        ),
        (
            changed("definitions", "Thing", "properties", "a/b", to={"patternProperties": {}}),
            r"^service\.json#/definitions/Thing/properties/a~1b/patternProperties: unknown construct",
        ),
        (
            changed("paths", "/things", "get", "callbacks", to={}),
            r"^service\.json#/paths/~1things/get/callbacks: unknown construct 'callbacks'",
        ),
        (
            changed("paths", "/things", "get", "parameters", to=[{"name": "f", "in": "formData", "type": "string"}]),
            r"^service\.json#/paths/~1things/get/parameters/0: cannot convert a parameter in 'formData'",
        ),
        (
            changed("paths", "/things", "get", "parameters", to=[{"$ref": "#/definitions/Thing"}]),
            r"^service\.json#/paths/~1things/get/parameters/0: refers to '#/definitions/Thing', which is none of ",
        ),
        (
            changed("paths", "/things", "get", "parameters", to=[{"name": "b", "in": "body", "schema": {}}] * 2),
            r"^service\.json#/paths/~1things/get/parameters/1: a second body",
        ),
        (
            changed("paths", "/things", "get", "parameters", to=[{"in": "body", "schema": {}}]),
            r"^service\.json#/paths/~1things/get/parameters/0: a body needs a name and a schema",
        ),
        (
            changed("paths", "/things", "get", "responses", to={"2XX": {}}),
            r"^service\.json#/paths/~1things/get/responses/2XX: expected an HTTP status or 'default'",
        ),
        (
            changed("paths", "/things", "get", "produces", to=["application/xml"]),
            r"^service\.json#/paths/~1things/get/produces: cannot convert the media types",
        ),
        (
            changed("definitions", "Thing", to={"allOf": [{"$ref": "#/definitions/Thing"}]}),
            r"^service\.json#/definitions/Thing: inherits from itself",
        ),
        (
            changed("paths", "/things", "get", "operationId", to=""),
            r"^service\.json#/paths/~1things/get: an operation needs an operationId and responses",
        ),
        (
            changed(
                "paths",
                "/things",
                "get",
                "parameters",
                to=[{"name": "n", "in": "query", "type": "array", "items": {}, "collectionFormat": "tsv"}],
            ),
            r"^service\.json#/paths/~1things/get/parameters/0: cannot convert a list of format 'tsv'",
        ),
        (changed("x-ms-paths", to={}), r"^service\.json#/x-ms-paths: unknown construct 'x-ms-paths'"),
        (changed("webhooks", to={}), r"^service\.json#/webhooks: unknown construct 'webhooks'"),
        (changed("paths", to=[]), r"^service\.json#/paths: expected an object, found a list"),
        (changed("paths", to={}), r"^service\.json: has no operations: its paths are empty"),
        (changed("paths", to={"/things": {}}), r"^service\.json: has no operations: its paths are empty"),
        ({"swagger": "2.0"}, r"^service\.json: has no paths"),
        (changed("definitions", to=[]), r"^service\.json#/definitions: expected an object, found a list"),
        (
            changed("definitions", "Thing", to=[]),
            r"^service\.json#/definitions/Thing: expected an object, found a list",
        ),
        (
            changed("definitions", "Thing", "required", to=["name", 1]),
            r"^service\.json#/definitions/Thing/required/1: expected text, found an integer",
        ),
        (
            changed("definitions", "Thing", "minProperties", to=True),
            r"^service\.json#/definitions/Thing/minProperties: expected an integer, found true or false",
        ),
        (
            changed("definitions", "Thing", "additionalProperties", to=None),
            r"^service\.json#/definitions/Thing/additionalProperties: expected true or false or an object, found null",
        ),
        (changed("swagger", to="1.2"), r"^service\.json: is not a Swagger 2\.0 document"),
        (
            changed("securityDefinitions", to={"key": {"type": "apiKey"}}),
            r"securityDefinitions/key: unknown security scheme",
        ),
        (
            changed(
                "definitions",
                to={
                    "Thing": {"properties": {"a": {"type": "string"}}, "discriminator": "a", "required": ["a"]},
                    "Sub": {
                        "allOf": [{"$ref": "#/definitions/Thing"}],
                        "discriminator": "b",
                        "x-ms-discriminator-value": "x",
                    },
                },
            ),
            r"^service\.json#/definitions/Sub: has two discriminators, a and b",
        ),
    ],
)
def test_a_document_that_is_not_understood_stops_the_import(tmp_path: Path, document: Document, message: str) -> None:
    with pytest.raises(ContractError, match=message):
        import_documents(tmp_path, service=document)


def test_the_same_operation_in_two_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=r"^b\.json#/paths/~1things/get: is defined in two documents"):
        import_documents(tmp_path, a=GOOD, b=GOOD)


@pytest.mark.parametrize("name", ["Things_Get", "things_get", "Things_GET", "ThingS_Get"])
@pytest.mark.parametrize("second", ["a", "b"])
def test_operations_that_cannot_be_told_apart_are_refused_with_both_places(
    tmp_path: Path, second: str, name: str
) -> None:
    rival = {"/more": {"get": {**GOOD["paths"]["/things"]["get"], "operationId": name}}}
    paths = {"a": {"a": {**GOOD["paths"], **rival}}, "b": {"a": GOOD["paths"], "b": rival}}[second]
    message = (
        rf"^{second}\.json#/paths/~1more/get: the operationId '{name}' cannot be told from Things_Get of "
        r"a\.json#/paths/~1things/get; one of the two would be lost$"
    )
    with pytest.raises(ContractError, match=message):
        import_documents(tmp_path, **{key: {**GOOD, "paths": value} for key, value in paths.items()})


def test_operations_whose_functions_have_one_name_in_two_groups_are_told_apart(tmp_path: Path) -> None:
    rival = {"/more": {"get": {**GOOD["paths"]["/things"]["get"], "operationId": "ThingsGet_Get"}}}
    contract = import_documents(tmp_path, a={**GOOD, "paths": {**GOOD["paths"], **rival}})
    assert sorted(contract["paths"]) == ["/more", "/things"]


def test_a_header_is_a_parameter_like_others(tmp_path: Path) -> None:
    parameters = [
        {"name": "If-Match", "in": "header", "required": True, "type": "string"},
        {"name": "x-tags", "in": "header", "type": "array", "items": {"type": "string"}},
    ]
    contract = import_documents(tmp_path, a=changed("paths", "/things", "get", "parameters", to=parameters))
    assert contract["paths"]["/things"]["get"]["parameters"] == [
        {"name": "If-Match", "in": "header", "required": True, "schema": {"type": "string"}},
        {
            "name": "x-tags",
            "in": "header",
            "style": "simple",
            "explode": False,
            "schema": {"type": "array", "items": {"type": "string"}},
        },
    ]


def test_a_name_of_upstream_is_no_path_in_the_contract(tmp_path: Path) -> None:
    kinds = {"type": "string", "enum": ["a"], "x-ms-enum": {"name": "a/b"}}
    document = changed("definitions", "Thing", "properties", to={"x/y": {"properties": {"z": kinds}}})
    document["paths"]["/things"]["get"]["operationId"] = "Things_a/b"
    contract = import_documents(tmp_path, a=document)
    assert set(contract["components"]["schemas"]) == {"A_b", "Thing", "ThingX_y"}


def test_the_input_is_left_alone(tmp_path: Path) -> None:
    reader = Reader(FolderSource(tmp_path))
    (tmp_path / "service.json").write_text(json.dumps(GOOD))
    import_version(Version(VERSION, ".", ("service.json",), "v"), reader, tmp_path)
    assert reader.read("service.json") == GOOD


def test_a_kept_description_is_only_kept_on_request(tmp_path: Path) -> None:
    document = changed("definitions", "Thing", "properties", "description", to={"type": "string", "description": "Hi"})
    (tmp_path / "service.json").write_text(json.dumps(document))
    version = Version(VERSION, ".", ("service.json",), "v")
    for keep in (False, True):
        contract, _ = import_version(version, Reader(FolderSource(tmp_path)), tmp_path, keep_prose=keep)
        found = contract["components"]["schemas"]["Thing"]["properties"]["description"]
        assert found == ({"type": "string", "description": "Hi"} if keep else {"type": "string"})


OVERLAY = """
overlay: 1.0.0
info: {title: Names are numbers, version: 1.0.0, x-evidence: seen}
actions:
  - target: $.components.schemas.Thing.properties.name
    update: {type: integer, x-ms-mutability: [read]}
"""


@pytest.mark.parametrize("folder", [VERSION, f"{VERSION}-onward", "2029-06-01-onward"])
def test_a_correction_is_applied_to_upstreams_own_terms(tmp_path: Path, folder: str) -> None:
    (tmp_path / "overlays" / folder).mkdir(parents=True)
    (tmp_path / "overlays" / folder / "0001-names.yaml").write_text(OVERLAY)
    contract = import_documents(tmp_path, service=GOOD)
    name = contract["components"]["schemas"]["Thing"]["properties"]["name"]
    assert name == {"type": "integer", "x-ms-mutability": ["read"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OVERLAY.replace("Thing", "Gone"), r"0001-x\.yaml: the action on .*Gone.* matches nothing; is the correction"),
        (OVERLAY.replace("$.comp", "$[comp"), r"0001-x\.yaml: .* is not a JSONPath"),
        (OVERLAY.replace("x-evidence: seen", ""), r"0001-x\.yaml: needs info\.x-evidence"),
        (OVERLAY.replace("1.0.0\ninfo", "2.0.0\ninfo"), r"0001-x\.yaml: is not an OpenAPI Overlay 1\.x document"),
        (OVERLAY.split("actions")[0], r"0001-x\.yaml: has no actions"),
        (OVERLAY.replace("    update:", "    updates:"), r"0001-x\.yaml: .* needs either update or remove: true"),
        ("{oops", r"0001-x\.yaml: is not YAML"),
        (OVERLAY.replace("type: integer", '$ref: "#/components/schemas/Gone"'), r"schemas/Gone leads nowhere"),
    ],
)
def test_a_correction_that_no_longer_applies_fails(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "overlays" / VERSION).mkdir(parents=True)
    (tmp_path / "overlays" / VERSION / "0001-x.yaml").write_text(text)
    with pytest.raises(ContractError, match=message):
        import_documents(tmp_path, service=GOOD)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "schemas: {Gone: A thing.}",
            r"^docs\.yaml: describes what the contract does not hold; remove or rename: schemas\.Gone$",
        ),
        ("properties: {Thing.gone: A thing.}", r": properties\.Thing\.gone$"),
        ("operations: {Things_Gone: A thing.}", r": operations\.Things_Gone$"),
        ("sections: {}", r"docs\.yaml: unknown section 'sections'"),
    ],
)
def test_a_description_of_something_that_is_gone_fails(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "overlays" / VERSION).mkdir(parents=True)
    (tmp_path / "overlays" / VERSION / "docs.yaml").write_text(text)
    with pytest.raises(ContractError, match=message):
        import_documents(tmp_path, service=GOOD)


def test_our_descriptions_land_where_they_belong(tmp_path: Path) -> None:
    (tmp_path / "overlays" / VERSION).mkdir(parents=True)
    shared = "operations: {Things_Get: Read it., Others_Get: x}\nschemas: {Thing: It.}\nproperties: {name: A name.}"
    (tmp_path / "overlays" / "docs").mkdir()
    (tmp_path / "overlays" / "docs" / "things.yaml").write_text(shared)
    thing = import_documents(tmp_path, service=GOOD)["components"]["schemas"]["Thing"]
    assert (thing["description"], thing["properties"]["name"]["description"]) == ("It.", "A name.")
    (tmp_path / "overlays" / VERSION / "docs.yaml").write_text("properties: {Thing.name: Its name.}")
    contract = import_documents(tmp_path, service=GOOD)
    assert contract["components"]["schemas"]["Thing"]["properties"]["name"]["description"] == "Its name."
    assert contract["paths"]["/things"]["get"]["description"] == "Read it."


def test_a_parameter_is_described_where_it_stands(tmp_path: Path) -> None:
    parameter = {"name": "name", "in": "query", "type": "string"}
    (tmp_path / "overlays" / "docs").mkdir(parents=True)
    texts = "parameters: {name: A name., Others.name: A name of others., Things_Put.name: Its new name.}"
    (tmp_path / "overlays" / "docs" / "things.yaml").write_text(texts)
    operations = {
        "/things": {"get": "Things_Get", "put": "Things_Put"},
        "/others": {"get": "Others_Get"},
    }
    paths = {
        path: {
            method: {"operationId": name, "parameters": [{"$ref": "#/parameters/Name"}], "responses": {"200": {}}}
            for method, name in item.items()
        }
        for path, item in operations.items()
    }
    document = {"swagger": "2.0", "paths": paths, "parameters": {"Name": parameter}}
    contract = import_documents(tmp_path, service=document)
    found = {
        operation["operationId"]: resolve(contract, operation["parameters"][0])["description"]
        for item in contract["paths"].values()
        for operation in item.values()
    }
    assert found == {"Things_Get": "A name.", "Things_Put": "Its new name.", "Others_Get": "A name of others."}


def test_one_thing_is_described_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "overlays" / "docs").mkdir(parents=True)
    for name in ("one", "two"):
        (tmp_path / "overlays" / "docs" / f"{name}.yaml").write_text("schemas: {Thing: It.}")
    with pytest.raises(ContractError, match=r"two\.yaml: schemas\.Thing is described in another file too"):
        import_documents(tmp_path, service=GOOD)
