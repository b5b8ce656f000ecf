"""Whether an answer is one that the contract declares, by a validator that shares nothing with the server's."""

from __future__ import annotations

import json
import re
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
from attrs import define, field, frozen

_CONTRACTS = Path(__file__).parents[2] / "openapi" / "contracts"
_METHODS = ("get", "put", "post", "patch", "delete")
NOT_OFFERED = 501


@frozen
class Operation:
    """An operation of a contract: its id, method, path template and what the document declares of it."""

    name: str
    method: str
    template: str
    declared: dict[str, Any] = field(repr=False)

    @property
    def parameters(self) -> list[str]:
        """The names of what its path leaves open."""
        return re.findall(r"\{(\w+)\}", self.template)

    @property
    def body_schema(self) -> dict[str, Any] | None:
        """The schema of the body it takes, or None when it takes none."""
        body = self.declared.get("requestBody")
        return dict(body["content"]["application/json"]["schema"]) if body else None


@define(slots=False)
class Judge:
    """An api-version's contract, and what it says of answers."""

    api_version: str
    _validators: dict[str, Any] = field(factory=dict, repr=False)

    @cached_property
    def document(self) -> dict[str, Any]:
        """The contract."""
        return dict(json.loads((_CONTRACTS / f"{self.api_version}.json").read_text("utf-8")))

    @cached_property
    def operations(self) -> list[Operation]:
        """All its operations."""
        return [
            Operation(item[method]["operationId"], method.upper(), template, item[method])
            for template, item in self.document["paths"].items()
            for method in _METHODS
            if method in item
        ]

    def fault(self, operation: Operation, answer: httpx.Response) -> str | None:
        """Return what is wrong with an answer, or None; that an operation is not offered is in order."""
        try:
            body = answer.json() if answer.content else None
        except ValueError:
            return f"{operation.name} answered {answer.status_code} with no JSON"
        problem = self._problem(operation, answer.status_code, body)
        return f"{operation.name} answered {answer.status_code}: {problem}" if problem else None

    def _problem(self, operation: Operation, status: int, body: Any) -> str | None:
        if status == NOT_OFFERED:
            return None if body["error"]["code"] == "NotImplemented" else "its code is not NotImplemented"
        if status >= 500:
            return "the server is to blame"
        if status >= 400:
            errors = operation.declared.get("x-ms-error-response")
            return _no_arm_error(body) if errors is None else self._mismatch(errors, body)
        declared = operation.declared["responses"].get(str(status))
        if declared is None:
            return "the contract declares no such status"
        if "content" not in declared:
            return None if body is None else "the contract declares no body"
        return self._mismatch(declared["content"]["application/json"]["schema"], body)

    def _mismatch(self, schema: dict[str, Any], body: Any) -> str | None:
        key = json.dumps(schema, sort_keys=True)
        if key not in self._validators:
            whole = {**schema, "components": self.document["components"]}
            self._validators[key] = jsonschema_rs.validator_for(whole)
        error = next(iter(self._validators[key].iter_errors(body)), None)
        return f"{error.message[:200]} at {list(error.instance_path)}" if error else None


def _no_arm_error(body: Any) -> str | None:
    """Return what is wrong with the error of an operation whose document declares none, such as `Usages_List`."""
    error = body.get("error") if isinstance(body, dict) else None
    return None if isinstance(error, dict) and {"code", "message"} <= error.keys() else "it is no error of ARM"
