"""Swagger 2.0 to OpenAPI 3.1, keyword by keyword; a keyword it does not know stops the import.

Refusing what is unknown is the point: a new construct in a new api-version is looked at once by a person,
instead of being dropped by every import from then on.
"""

from http import HTTPStatus
from typing import Any

from openapi.pipeline.documents import METHODS, Document, Json, Schema, pointer_token
from openapi.pipeline.errors import ContractError
from openapi.pipeline.keywords import (
    BODY,
    ENUM,
    PARAMETER,
    RESPONSE,
    SCHEMA,
    SECURITY,
    check,
    check_texts,
    check_values,
    expect,
)

_LONG_RUNNING = "x-ms-long-running-operation-options"
_STATUSES = {str(int(status)) for status in HTTPStatus}
_COMPONENTS = {"definitions": "#/components/schemas/", "parameters": "#/components/parameters/"}
# How OpenAPI 3 spells the list separators of Swagger 2.
_LIST_STYLES: dict[str, dict[str, Any]] = {
    "csv": {"style": "form", "explode": False},
    "multi": {"style": "form", "explode": True},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
}


def _convert_reference(reference: str, pointer: str, section: str) -> str:
    if not reference.startswith(f"#/{section}/"):
        raise ContractError(f"refers to {reference!r}, which is none of the {section}", pointer=pointer)
    return _COMPONENTS[section] + reference.removeprefix(f"#/{section}/")


def _convert_bounds(schema: Schema) -> None:
    """Swagger's boolean exclusive bounds become JSON Schema's numeric ones."""
    for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive) and bound in schema:
            schema[exclusive] = schema.pop(bound)


def convert_schema(schema: Json, pointer: str) -> Schema:
    """Convert one schema and everything inside it."""
    result = check(schema, SCHEMA, pointer)
    check_texts(result.get("required", []), f"{pointer}/required")
    check_values(result.get("enum", []), f"{pointer}/enum")
    check(result.get("x-ms-enum", {}), ENUM, f"{pointer}/x-ms-enum")
    result.pop("collectionFormat", None)
    if "$ref" in result:
        result["$ref"] = _convert_reference(result["$ref"], pointer, "definitions")
    if "discriminator" in result:
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


def _convert_parameter(parameter: Json, pointer: str) -> dict[str, Any]:
    check(parameter, PARAMETER, pointer)
    if "$ref" in parameter:
        return {"$ref": _convert_reference(parameter["$ref"], pointer, "parameters")}
    if parameter.get("in") not in ("path", "query", "header") or not parameter.get("name"):
        raise ContractError(f"cannot convert a parameter in {parameter.get('in')!r}", pointer=pointer)
    kept = {
        key: value
        for key, value in parameter.items()
        if key in ("name", "in", "description", "required") or key.startswith("x-ms-parameter")
    }
    schema = {key: value for key, value in parameter.items() if key not in kept and key != "allowEmptyValue"}
    if schema.get("type") == "array":
        separator = parameter.get("collectionFormat", "csv")
        if separator not in _LIST_STYLES or (separator != "csv" and parameter["in"] != "query"):
            raise ContractError(f"cannot convert a list of format {separator!r}", pointer=pointer)
        kept.update(_LIST_STYLES[separator] if parameter["in"] == "query" else {"style": "simple", "explode": False})
    return {**kept, "schema": convert_schema(schema, pointer)}


def _convert_body(parameter: dict[str, Any], consumes: list[str], pointer: str) -> dict[str, Any]:
    check(parameter, BODY, pointer)
    if not parameter.get("name") or "schema" not in parameter:
        raise ContractError("a body needs a name and a schema", pointer=pointer)
    schema = convert_schema(parameter["schema"], f"{pointer}/schema")
    body: dict[str, Any] = {
        "x-ms-requestBody-name": parameter["name"],
        "required": parameter.get("required", False),
        "content": {media_type: {"schema": schema} for media_type in consumes},
    }
    return {"description": parameter["description"], **body} if "description" in parameter else body


def _convert_header(header: Json, pointer: str) -> dict[str, Any]:
    schema = convert_schema(header, pointer)
    described = {"description": schema.pop("description")} if "description" in schema else {}
    return {**described, "schema": schema}


def _convert_response(response: dict[str, Any], produces: list[str], pointer: str) -> dict[str, Any]:
    check(response, RESPONSE, pointer)
    result: dict[str, Any] = {"description": response.get("description", "")}
    if "headers" in response:
        result["headers"] = {
            name: _convert_header(header, f"{pointer}/headers/{pointer_token(name)}")
            for name, header in response["headers"].items()
        }
    if "schema" in response:
        schema = convert_schema(response["schema"], f"{pointer}/schema")
        result["content"] = {media_type: {"schema": schema} for media_type in produces}
    result.update({key: value for key, value in response.items() if key.startswith("x-")})
    return result


def _json_media_types(declared: list[str] | None, pointer: str) -> list[str]:
    """Return ["application/json"]; documents also list text/json and charsets, which say nothing more."""
    check_texts(declared or [], pointer)
    types = declared or ["application/json"]
    if not any(media_type.split(";")[0].strip() in ("application/json", "text/json") for media_type in types):
        raise ContractError(f"cannot convert the media types {types}", pointer=pointer)
    return ["application/json"]


def _convert_final_state(options: dict[str, Any], pointer: str) -> dict[str, Any]:
    """Return the options of a long-running operation, with the schema it ends with as a reference like any other."""
    if "final-state-schema" not in options:
        return options
    name = options["final-state-schema"]
    expect(name, (str,), f"{pointer}/final-state-schema")
    return {**options, "final-state-schema": {"$ref": _convert_reference(name, pointer, "definitions")}}


class _Converter:
    """Converts operations; shared responses and body parameters are written out where they are used."""

    def __init__(self, document: Document) -> None:
        self._shared = {
            section: {f"#/{section}/{name}": node for name, node in document.get(section, {}).items()}
            for section in ("parameters", "responses")
        }

    def _target(self, node: Json, section: str, pointer: str) -> dict[str, Any]:
        """Return a parameter or response: itself, or the shared one that it refers to."""
        expect(node, (dict,), pointer)
        if "$ref" not in node:
            return dict(node)
        target = self._shared[section].get(str(node["$ref"]))
        if not isinstance(target, dict) or "$ref" in target:
            raise ContractError(f"refers to {node['$ref']!r}, which is none of the {section}", pointer=pointer)
        return target

    def convert(self, operation: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return one operation, which `bundle` has checked."""
        if not operation.get("operationId") or not operation.get("responses"):
            raise ContractError("an operation needs an operationId and responses", pointer=pointer)
        check_texts(operation.get("tags", []), f"{pointer}/tags")
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
            target = self._target(parameter, "parameters", where)
            if target.get("in") == "body":
                if "requestBody" in result:
                    raise ContractError("a second body", pointer=where)
                result["requestBody"] = _convert_body(target, consumes, where)
            else:
                result["parameters"].append(_convert_parameter(parameter, where))
        result["responses"] = {
            status: self._response(status, response, produces, f"{pointer}/responses/{pointer_token(status)}")
            for status, response in operation["responses"].items()
        }
        if options := operation.get(_LONG_RUNNING):
            result[_LONG_RUNNING] = _convert_final_state(options, f"{pointer}/{_LONG_RUNNING}")
        return result

    def _response(self, status: str, response: Json, produces: list[str], pointer: str) -> dict[str, Any]:
        if status != "default" and status not in _STATUSES:
            raise ContractError("expected an HTTP status or 'default'", pointer=pointer)
        return _convert_response(self._target(response, "responses", pointer), produces, pointer)


def _convert_security(definitions: dict[str, Any]) -> dict[str, Any]:
    schemes: dict[str, Any] = {}
    for name, definition in definitions.items():
        pointer = f"/securityDefinitions/{pointer_token(name)}"
        check(definition, SECURITY, pointer)
        if definition.get("type") != "oauth2" or definition.get("flow") != "implicit":
            raise ContractError("unknown security scheme", pointer=pointer)
        schemes[name] = {
            "type": "oauth2",
            "flows": {
                "implicit": {
                    "authorizationUrl": definition.get("authorizationUrl", ""),
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
        paths[path] = {
            key: converter.convert(value, f"{pointer}/{key}") if key in METHODS else value
            for key, value in item.items()
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
                if not (isinstance(parameter, dict) and parameter.get("in") == "body")
            },
            "securitySchemes": _convert_security(document.get("securityDefinitions", {})),
        },
        "security": [
            {name: sorted(scheme.get("scopes", {}))} for name, scheme in document.get("securityDefinitions", {}).items()
        ],
    }
