"""The contract as the server reads it: which operations there are, and whether a body is what they declare.

Requests are matched and validated against the same normalised OpenAPI document from which the client is
generated, but by a JSON Schema validator and never through the client's models: a model that is wrong cannot
then be wrong on both sides.
"""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
from attrs import field, frozen

from amlwrap.local.errors import StartFailedError
from amlwrap.local.wire.bodies import BodyError, BodyReader
from amlwrap.local.wire.shaping import AnswerWriter

_DOCUMENT = "urn:contract"
_METHODS = ("get", "put", "post", "patch", "delete")


def contract_path(api_version: str) -> Path:
    """Return where the contract is: inside an installed package, or in the checkout's contract room."""
    path = _path(api_version)
    if path is None:
        raise StartFailedError(f"The contract {api_version}.json is missing from this installation; reinstall amlwrap.")
    return path


def has_contract(api_version: str) -> bool:
    """Return whether there is a contract of exactly that api-version."""
    return _path(api_version) is not None


def _path(api_version: str) -> Path | None:
    here = Path(__file__).resolve()
    folders = here.parents[1] / "contracts", here.parents[3] / "openapi" / "contracts"
    return next((path for folder in folders if (path := folder / f"{api_version}.json").is_file()), None)


def _without_prose(value: dict[str, Any]) -> dict[str, Any]:
    """Return an object of the contract without its description, which is a third of what would stay in memory."""
    if isinstance(value.get("description"), str):
        del value["description"]
    return value


@frozen
class Operation:
    """One operation of the contract: its id, HTTP method, path template and the JSON pointers of its bodies."""

    operation_id: str
    method: str
    template: str
    pattern: re.Pattern[str]
    request_pointer: str | None
    body_required: bool
    response_pointers: dict[str, str]
    path_schemas: dict[str, dict[str, Any]] = field(repr=False)


class Contract:
    """An api-version's operations and validators; validators are compiled when first needed.

    Args:
        document: the contract document.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self._exact = True
        self._reader = BodyReader(document)
        self._writer = AnswerWriter(self._reader)
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, document)])
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        self.operations = [
            _operation(self._reader, template, method, item)
            for template, item in document["paths"].items()
            for method in _METHODS
            if method in item
        ]

    @classmethod
    def load(cls, api_version: str) -> Contract:
        """Read the contract of an api-version."""
        return cls(json.loads(contract_path(api_version).read_text("utf-8"), object_hook=_without_prose))

    def for_neighbours(self) -> Contract:
        """Return it as other api-versions are held to it: members that it does not know are kept both ways."""
        other = copy.copy(self)
        other._exact = False
        other._reader = BodyReader(self._reader.document, keep_undeclared=True)
        return other

    def match(self, method: str, path: str) -> tuple[Operation | None, dict[str, str], list[str]]:
        """Return the operation a request addresses, its path parameters, and the methods the path allows."""
        allowed: list[str] = []
        found: tuple[Operation, dict[str, str]] | None = None
        for operation in self.operations:
            matched = operation.pattern.fullmatch(path)
            if matched:
                allowed.append(operation.method)
                if operation.method == method:
                    found = operation, matched.groupdict()
        return (found[0], found[1], allowed) if found else (None, {}, allowed)

    def read_request(self, operation: Operation, body: Any) -> Any:
        """Return a request body in the contract's spelling, checked against its schema.

        Raises:
            BodyError: what is wrong with it, as one sentence that begins with a JSON path.
        """
        if operation.request_pointer is None:
            return None
        spelled = self._reader.read({"$ref": f"#{unquote(operation.request_pointer)}"}, body)
        problem = self._problem(operation.request_pointer, spelled)
        if problem:
            raise BodyError(problem)
        return spelled

    def shape_response(self, operation: Operation, status: int, body: Any) -> Any:
        """Return an answer's body as the contract shows it, members that may be null included."""
        pointer = operation.response_pointers.get(str(status))
        if pointer is None or body is None:
            return body
        return self._writer.shape({"$ref": f"#{unquote(pointer)}"}, body, keep_undeclared=not self._exact)

    def response_problem(self, operation: Operation, status: int, body: Any) -> str | None:
        """Return what is wrong with a response body as one sentence, or None."""
        pointer = operation.response_pointers.get(str(status))
        if pointer is None:
            declared = str(status) in operation.response_pointers
            return None if declared or body is None else f"{operation.operation_id} declares no body for {status}."
        return self._problem(pointer, body)

    def parameter_problem(self, operation: Operation, parameters: dict[str, str]) -> str | None:
        """Return which path parameter breaks its schema, and how, or None."""
        for name, schema in operation.path_schemas.items():
            for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(parameters.get(name, "")):
                return f"{name}: {error.message}."
        return None

    def _problem(self, pointer: str, body: Any) -> str | None:
        validator = self._validators.get(pointer)
        if validator is None:
            schema = {"$ref": f"{_DOCUMENT}#{pointer}"}
            # Whoever sent a value knows it, and everybody else need not: it can be a secret, and of any size.
            validator = jsonschema_rs.Draft202012Validator(schema, registry=self._registry, mask="the value")
            self._validators[pointer] = validator
        if validator.is_valid(body):
            return None
        return describe(next(iter(validator.iter_errors(body))))


def describe(error: jsonschema_rs.ValidationError) -> str:
    """Return a validation error as one sentence that begins with the JSON path it is about."""
    while branches := [branch for branch in getattr(error.kind, "context", []) if branch]:
        # The member of a union that was meant is the one whose tag fits; in it, what lies deepest tells most.
        meant = min(branches, key=_distance)
        error = max(meant, key=lambda each: len(each.instance_path))
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.instance_path)
    return f"${path}: {error.message}"


def _distance(branch: list[jsonschema_rs.ValidationError]) -> int:
    """Return how far a member of a union is from what was meant; null is what nobody means who sent something."""
    return sum(each.kind.name in ("const", "not") or each.message.endswith('of type "null"') for each in branch)


def _operation(reader: BodyReader, template: str, method: str, item: dict[str, Any]) -> Operation:
    declared = item[method]
    pointer = (
        f"/paths/{template.replace('~', '~0').replace('/', '~1').replace('{', '%7B').replace('}', '%7D')}/{method}"
    )
    body = declared.get("requestBody")
    responses = {
        status: f"{pointer}/responses/{status}/content/application~1json/schema"
        if "application/json" in response.get("content", {})
        else ""
        for status, response in declared["responses"].items()
    }
    schemas = {}
    for parameter in [*item.get("parameters", []), *declared.get("parameters", [])]:
        resolved = reader.resolve(parameter)
        if resolved["in"] == "path" and "$ref" not in resolved["schema"]:
            schemas[resolved["name"]] = resolved["schema"]
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(template))
    return Operation(
        declared["operationId"],
        method.upper(),
        template,
        re.compile(pattern, re.IGNORECASE),
        f"{pointer}/requestBody/content/application~1json/schema" if body else None,
        bool(body and body.get("required")),
        {status: value for status, value in responses.items() if value},
        schemas,
    )
