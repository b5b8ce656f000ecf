"""Swagger 2.0 to OpenAPI 3.1, keyword by keyword; a keyword it does not know stops the import.

Refusing what is unknown is the point: a new construct in a new api-version is looked at once by a person,
instead of being dropped by every import from then on.
"""

from typing import Any

from openapi.pipeline.documents import METHODS, Document, Json, Schema, pointer_token
from openapi.pipeline.errors import ContractError

_SECTIONS = {"#/definitions/": "#/components/schemas/", "#/parameters/": "#/components/parameters/"}
_SCHEMA_KEYWORDS = {
    "$ref", "type", "format", "title", "description", "default", "enum", "example", "pattern", "minLength",
    "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
    "uniqueItems", "minProperties", "maxProperties", "required", "readOnly", "discriminator", "externalDocs",
    "properties", "additionalProperties", "items", "allOf", "collectionFormat",
}  # fmt: skip
_PARAMETER_KEYWORDS = {"name", "in", "description", "required", "schema", "allowEmptyValue", "$ref"}
_OPERATION_KEYWORDS = {
    "tags", "summary", "description", "operationId", "parameters", "responses", "consumes", "produces", "schemes",
    "deprecated", "security", "externalDocs",
}  # fmt: skip
_RESPONSE_KEYWORDS = {"description", "schema", "headers", "examples"}
# How OpenAPI 3 spells the list separators of Swagger 2.
_LIST_STYLES: dict[str, dict[str, Any]] = {
    "csv": {"style": "form", "explode": False},
    "multi": {"style": "form", "explode": True},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
}


def _refuse_unknown(node: dict[str, Any], known: set[str], pointer: str) -> None:
    for key in node:
        if key not in known and not key.startswith("x-"):
            raise ContractError(
                f"unknown construct {key!r}; teach openapi/pipeline/convert.py what it means",
                pointer=f"{pointer}/{pointer_token(key)}",
            )


def _convert_reference(reference: str, pointer: str) -> str:
    for old, new in _SECTIONS.items():
        if reference.startswith(old):
            return new + reference.removeprefix(old)
    raise ContractError(f"cannot convert the reference {reference!r}", pointer=pointer)


def _convert_bounds(schema: Schema) -> None:
    """Swagger's boolean exclusive bounds become JSON Schema's numeric ones."""
    for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive) and bound in schema:
            schema[exclusive] = schema.pop(bound)


def convert_schema(schema: Json, pointer: str) -> Schema:
    """Convert one schema and everything inside it."""
    if not isinstance(schema, dict):
        raise ContractError(f"expected a schema object, found {type(schema).__name__}", pointer=pointer)
    _refuse_unknown(schema, _SCHEMA_KEYWORDS, pointer)
    result = dict(schema)
    result.pop("collectionFormat", None)
    if "$ref" in result:
        result["$ref"] = _convert_reference(result["$ref"], pointer)
    if isinstance(result.get("discriminator"), str):
        result["discriminator"] = {"propertyName": result["discriminator"]}
    if "example" in result:
        result["examples"] = [result.pop("example")]
    _convert_bounds(result)
    if "properties" in result:
        result["properties"] = {
            name: convert_schema(inner, f"{pointer}/properties/{pointer_token(name)}")
            for name, inner in result["properties"].items()
        }
    for keyword in ("items", "additionalProperties"):
        if keyword in result and not isinstance(result[keyword], bool):
            result[keyword] = convert_schema(result[keyword], f"{pointer}/{keyword}")
    if "allOf" in result:
        result["allOf"] = [
            convert_schema(inner, f"{pointer}/allOf/{index}") for index, inner in enumerate(result["allOf"])
        ]
    return result


def _convert_parameter(parameter: dict[str, Any], pointer: str) -> dict[str, Any]:
    if "$ref" in parameter:
        return {"$ref": _convert_reference(parameter["$ref"], pointer)}
    _refuse_unknown(parameter, _PARAMETER_KEYWORDS | _SCHEMA_KEYWORDS, pointer)
    if parameter.get("in") not in ("path", "query") or "name" not in parameter:
        raise ContractError(f"cannot convert a parameter in {parameter.get('in')!r}", pointer=pointer)
    kept = {
        key: value
        for key, value in parameter.items()
        if key in ("name", "in", "description", "required") or key.startswith("x-ms-parameter")
    }
    schema = {key: value for key, value in parameter.items() if key not in kept and key != "allowEmptyValue"}
    if schema.get("type") == "array":
        separator = parameter.get("collectionFormat", "csv")
        if separator not in _LIST_STYLES:
            raise ContractError(f"cannot convert a list of format {separator!r}", pointer=pointer)
        kept.update(_LIST_STYLES[separator])
    return {**kept, "schema": convert_schema(schema, pointer)}


def _convert_body(parameter: dict[str, Any], consumes: list[str], pointer: str) -> dict[str, Any]:
    _refuse_unknown(parameter, _PARAMETER_KEYWORDS, pointer)
    schema = convert_schema(parameter.get("schema"), f"{pointer}/schema")
    body: dict[str, Any] = {
        "x-ms-requestBody-name": parameter["name"],
        "required": parameter.get("required", False),
        "content": {media_type: {"schema": schema} for media_type in consumes},
    }
    return {"description": parameter["description"], **body} if "description" in parameter else body


def _convert_response(response: dict[str, Any], produces: list[str], pointer: str) -> dict[str, Any]:
    _refuse_unknown(response, _RESPONSE_KEYWORDS, pointer)
    result: dict[str, Any] = {"description": response.get("description", "")}
    if "headers" in response:
        result["headers"] = {
            name: {
                **({"description": header["description"]} if "description" in header else {}),
                "schema": convert_schema(
                    {key: value for key, value in header.items() if key != "description"},
                    f"{pointer}/headers/{pointer_token(name)}",
                ),
            }
            for name, header in response["headers"].items()
        }
    if "schema" in response:
        schema = convert_schema(response["schema"], f"{pointer}/schema")
        result["content"] = {media_type: {"schema": schema} for media_type in produces}
    result.update({key: value for key, value in response.items() if key.startswith("x-")})
    return result


def _json_media_types(declared: list[str] | None, pointer: str) -> list[str]:
    """Return ["application/json"]; documents also list text/json and charsets, which say nothing more."""
    types = declared or ["application/json"]
    if not any(media_type.split(";")[0].strip() in ("application/json", "text/json") for media_type in types):
        raise ContractError(f"cannot convert the media types {types}", pointer=pointer)
    return ["application/json"]


class _Converter:
    """Converts operations; shared responses and body parameters are written out where they are used."""

    def __init__(self, document: Document) -> None:
        self._shared = {
            f"#/{section}/{name}": node
            for section in ("parameters", "responses")
            for name, node in document.get(section, {}).items()
        }

    def _target(self, node: dict[str, Any]) -> dict[str, Any]:
        target: dict[str, Any] = self._shared[node["$ref"]] if "$ref" in node else node
        return target

    def convert(self, operation: dict[str, Any], pointer: str) -> dict[str, Any]:
        _refuse_unknown(operation, _OPERATION_KEYWORDS, pointer)
        if not operation.get("operationId") or not operation.get("responses"):
            raise ContractError("an operation needs an operationId and responses", pointer=pointer)
        consumes = _json_media_types(operation.get("consumes"), f"{pointer}/consumes")
        produces = _json_media_types(operation.get("produces"), f"{pointer}/produces")
        result = {
            key: value
            for key, value in operation.items()
            if key not in ("parameters", "responses", "consumes", "produces", "schemes")
        }
        result["parameters"] = []
        for index, parameter in enumerate(operation.get("parameters", [])):
            where = f"{pointer}/parameters/{index}"
            target = self._target(parameter)
            if target.get("in") == "body":
                result["requestBody"] = _convert_body(target, consumes, where)
            else:
                result["parameters"].append(_convert_parameter(parameter, where))
        result["responses"] = {
            status: _convert_response(self._target(response), produces, f"{pointer}/responses/{status}")
            for status, response in operation["responses"].items()
        }
        return result


def _convert_security(definitions: dict[str, Any]) -> dict[str, Any]:
    schemes: dict[str, Any] = {}
    for name, definition in definitions.items():
        if definition.get("type") != "oauth2" or definition.get("flow") != "implicit":
            raise ContractError("unknown security scheme", pointer=f"/securityDefinitions/{pointer_token(name)}")
        schemes[name] = {
            "type": "oauth2",
            "flows": {
                "implicit": {
                    "authorizationUrl": definition["authorizationUrl"],
                    "scopes": definition.get("scopes", {}),
                }
            },
        }
    return schemes


def convert(document: Document) -> Document:
    """Return the OpenAPI 3.1 form of a bundled Swagger 2.0 document.

    Raises:
        ContractError: a keyword, parameter location, media type or security scheme is not known.
    """
    converter = _Converter(document)
    paths: dict[str, Any] = {}
    for path, item in document["paths"].items():
        pointer = f"/paths/{pointer_token(path)}"
        _refuse_unknown(item, set(METHODS), pointer)
        paths[path] = {
            method: converter.convert(operation, f"{pointer}/{method}") for method, operation in item.items()
        }
    return {
        "openapi": "3.1.0",
        "info": document["info"],
        "servers": [{"url": f"https://{document.get('host', '')}{document.get('basePath', '')}"}],
        "paths": paths,
        "components": {
            "schemas": {
                name: convert_schema(schema, f"/definitions/{pointer_token(name)}")
                for name, schema in document.get("definitions", {}).items()
            },
            "parameters": {
                name: _convert_parameter(parameter, f"/parameters/{pointer_token(name)}")
                for name, parameter in document.get("parameters", {}).items()
                if parameter.get("in") != "body"
            },
            "securitySchemes": _convert_security(document.get("securityDefinitions", {})),
        },
        "security": [
            {name: sorted(scheme.get("scopes", {}))} for name, scheme in document.get("securityDefinitions", {}).items()
        ],
    }
