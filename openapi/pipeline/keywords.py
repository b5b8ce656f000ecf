"""What Swagger 2.0, and the extensions that passes act on, say that the nodes of a document look like.

A node of another kind than its keyword promises would end in a crash, or be passed over in silence, somewhere in the
passes; so what is inside a document is held against these tables once, before anything is done with it.
"""

from typing import Any

from openapi.pipeline.documents import Json, pointer_token
from openapi.pipeline.errors import ContractError

Kinds = tuple[type, ...]
Keywords = dict[str, Kinds]

_TEXT: Kinds = (str,)
_FLAG: Kinds = (bool,)
_COUNT: Kinds = (int,)
_NUMBER: Kinds = (int, float)
_OBJECT: Kinds = (dict,)
_LIST: Kinds = (list,)
_ANYTHING: Kinds = (object,)

_EXTENSIONS: Keywords = {
    "x-ms-client-name": _TEXT, "x-ms-discriminator-value": _TEXT, "x-ms-enum": _OBJECT, "x-ms-examples": _OBJECT,
    "x-ms-identifiers": _LIST, "x-ms-long-running-operation": _FLAG, "x-ms-long-running-operation-options": _OBJECT,
    "x-ms-mutability": _LIST, "x-ms-pageable": _OBJECT, "x-ms-secret": _FLAG, "x-nullable": _FLAG,
}  # fmt: skip
SCHEMA: Keywords = {
    "$ref": _TEXT, "type": _TEXT, "format": _TEXT, "title": _TEXT, "description": _TEXT, "default": _ANYTHING,
    "enum": _LIST, "example": _ANYTHING, "pattern": _TEXT, "minLength": _COUNT, "maxLength": _COUNT,
    "minimum": _NUMBER, "maximum": _NUMBER, "exclusiveMinimum": _FLAG, "exclusiveMaximum": _FLAG,
    "multipleOf": _NUMBER, "minItems": _COUNT, "maxItems": _COUNT, "uniqueItems": _FLAG, "minProperties": _COUNT,
    "maxProperties": _COUNT, "required": _LIST, "readOnly": _FLAG, "discriminator": _TEXT, "externalDocs": _OBJECT,
    "properties": _OBJECT, "additionalProperties": (bool, dict), "items": _OBJECT, "allOf": _LIST,
    "collectionFormat": _TEXT, **_EXTENSIONS,
}  # fmt: skip
ENUM: Keywords = {"name": _TEXT, "modelAsString": _FLAG, "values": _LIST}
BODY: Keywords = {
    "name": _TEXT, "in": _TEXT, "description": _TEXT, "required": _FLAG, "schema": _OBJECT, **_EXTENSIONS,
}  # fmt: skip
PARAMETER: Keywords = {
    **SCHEMA, "name": _TEXT, "in": _TEXT, "required": _FLAG, "allowEmptyValue": _FLAG,
}  # fmt: skip
PATH: Keywords = {
    "get": _OBJECT, "put": _OBJECT, "post": _OBJECT, "delete": _OBJECT, "options": _OBJECT, "head": _OBJECT,
    "patch": _OBJECT, "parameters": _LIST,
}  # fmt: skip
OPERATION: Keywords = {
    "tags": _LIST, "summary": _TEXT, "description": _TEXT, "operationId": _TEXT, "parameters": _LIST,
    "responses": _OBJECT, "consumes": _LIST, "produces": _LIST, "schemes": _LIST, "deprecated": _FLAG,
    "security": _LIST, "externalDocs": _OBJECT, **_EXTENSIONS,
}  # fmt: skip
RESPONSE: Keywords = {
    "$ref": _TEXT, "description": _TEXT, "schema": _OBJECT, "headers": _OBJECT, "examples": _OBJECT,
}  # fmt: skip
SECURITY: Keywords = {
    "type": _TEXT, "flow": _TEXT, "authorizationUrl": _TEXT, "scopes": _OBJECT, "description": _TEXT,
}  # fmt: skip
DOCUMENT: Keywords = {
    "swagger": _TEXT, "info": _OBJECT, "host": _TEXT, "basePath": _TEXT, "schemes": _LIST, "consumes": _LIST,
    "produces": _LIST, "security": _LIST, "securityDefinitions": _OBJECT, "paths": _OBJECT, "tags": _LIST,
    "externalDocs": _OBJECT, "x-typespec-generated": _ANYTHING, "x-cadl-generated": _ANYTHING, "definitions": _OBJECT,
    "parameters": _OBJECT, "responses": _OBJECT,
}  # fmt: skip

_NAMES = {str: "text", bool: "true or false", int: "an integer", float: "a number", dict: "an object", list: "a list"}


def _called(value: Json) -> str:
    return _NAMES.get(type(value), "null")


def expect(value: Json, kinds: Kinds, pointer: str, file: str | None = None) -> None:
    """Refuse a node that is of none of `kinds`; true and false are no numbers."""
    if object in kinds or type(value) in kinds:
        return
    wanted = " or ".join(_NAMES[kind] for kind in kinds)
    raise ContractError(f"expected {wanted}, found {_called(value)}", file=file, pointer=pointer)


def check(node: Json, keywords: Keywords, pointer: str, file: str | None = None) -> dict[str, Any]:
    """Return a node that is an object whose members are known, and of the kinds that their keywords promise.

    Members whose name begins with `x-` need not be known, but for those of the document itself: `x-ms-paths` has
    operations in it.

    Raises:
        ContractError: it is not.
    """
    expect(node, (dict,), pointer, file)
    for key, value in node.items():
        where = f"{pointer}/{pointer_token(key)}"
        if key in keywords:
            expect(value, keywords[key], where, file)
        elif not key.startswith("x-") or keywords is DOCUMENT:
            raise ContractError(
                f"unknown construct {key!r}; teach openapi/pipeline/keywords.py and convert.py what it means",
                file=file,
                pointer=where,
            )
    return dict(node)


def check_texts(values: Json, pointer: str) -> None:
    """Refuse anything but a list of texts."""
    expect(values, (list,), pointer)
    for index, value in enumerate(values):
        expect(value, (str,), f"{pointer}/{index}")


def check_values(values: Json, pointer: str) -> None:
    """Refuse anything but a list of texts, numbers and nulls: what an enum can list."""
    expect(values, (list,), pointer)
    for index, value in enumerate(values):
        if value is not None:
            expect(value, (str, int, float, bool), f"{pointer}/{index}")
