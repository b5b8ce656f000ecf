"""Upstream's examples, and an independent walker that says what a model must have made of a body.

The walker knows the contract alone: where a body has a tagged object, an enum or a declared property, it says which
class and which attribute must be there. It shares no code with the generated runtime.
"""

import copy
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from openapi.pipeline.documents import METHODS, Document, referenced_name, resolve
from openapi.pipeline.finding import locate
from openapi.pipeline.shapes import class_name, identifier
from openapi.pipeline.sources import FolderSource, Version

UNKNOWN_ENUM = "unknown enum value"
UNKNOWN_TAG = "unknown discriminator"
EXTRA_PROPERTY = "extra property"
NULL = "null for an optional property"
# The four that peers are measured by.
MAIN_MUTATIONS = (UNKNOWN_ENUM, UNKNOWN_TAG, EXTRA_PROPERTY, NULL)

Json = Any
Location = tuple[str | int, ...]


@frozen
class Body:
    """One example body: whose it is, where it comes from, and the contract schema that describes it."""

    operation: str
    direction: str
    file: str
    schema: dict[str, Any]
    value: Json

    def __str__(self) -> str:
        return f"{self.operation} {self.direction} ({self.file})"


def example_bodies(upstream: Path, version: Version, contract: Document) -> Iterator[Body]:
    """Yield every request and response body of the examples that the input documents name."""
    operations = {
        operation["operationId"]: operation
        for item in contract["paths"].values()
        for method, operation in item.items()
        if method in METHODS
    }
    located = locate(version, FolderSource(upstream))
    for name in located.documents:
        document = json.loads((upstream / located.folder / name).read_text("utf-8-sig"))
        for item in document["paths"].values():
            for method, source in item.items():
                if method in METHODS:
                    operation = operations[source["operationId"]]
                    for example in source.get("x-ms-examples", {}).values():
                        file = upstream / located.folder / example["$ref"]
                        yield from _bodies(operation, file)


def _bodies(operation: dict[str, Any], file: Path) -> Iterator[Body]:
    example = json.loads(file.read_text("utf-8-sig"))
    name = operation["operationId"]
    if "requestBody" in operation:
        request = operation["requestBody"]
        value = example["parameters"].get(request["x-ms-requestBody-name"])
        if value is not None:
            yield Body(name, "request", file.name, request["content"]["application/json"]["schema"], value)
    for status, response in example["responses"].items():
        content = operation["responses"].get(status, {}).get("content")
        if content and response.get("body") is not None:
            yield Body(name, status, file.name, content["application/json"]["schema"], response["body"])


class Reader:
    """Reads and writes bodies with the generated models of one package, as its endpoints do."""

    def __init__(self, contract: Document, package: str) -> None:
        self.contract = contract
        self.models: ModuleType = import_module(f"{package}.models")
        self.types: ModuleType = import_module(f"{package.rpartition('.')[0]}.types")
        self._endpoints: dict[str, ModuleType] = {}
        for item in contract["paths"].values():
            for method, operation in item.items():
                if method in METHODS:
                    self._endpoints[operation["operationId"]] = _endpoint(package, operation)

    def schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return resolve(self.contract, schema)

    def read(self, body: Body, value: Json) -> Any:
        """Parse `value`: responses with the endpoint's own decoder, requests with the body's class."""
        if body.direction != "request":
            return self._endpoints[body.operation]._OPERATION.decode(value)
        _, name = _branch(self, body.schema, value)
        if name is not None and isinstance(value, dict):
            return getattr(self.models, class_name(name)).from_dict(value)
        return value

    def write(self, model: Any) -> Json:
        return self.types.to_json(model)


def _endpoint(package: str, operation: dict[str, Any]) -> ModuleType:
    return import_module(f"{package}.api.{identifier(operation['tags'][0])}.{identifier(operation['operationId'])}")


@frozen
class Finding:
    """One thing that is where the contract says something is: a tagged object, an enum value, a property."""

    kind: str
    location: Location
    schema: dict[str, Any]


def _branch(reader: Reader, schema: dict[str, Any], value: Json) -> tuple[dict[str, Any], str | None]:
    """Return the object schema that describes `value`, and its name; unions are decided by tag."""
    name = referenced_name(schema)
    schema = reader.schema(schema)
    if "anyOf" in schema:
        members = [member for member in schema["anyOf"] if member != {"type": "null"}]
        return _branch(reader, members[0], value)
    if "oneOf" in schema and isinstance(value, dict):
        discriminator = schema["discriminator"]
        tag = value.get(discriminator["propertyName"])
        known = {key.lower(): target for key, target in discriminator["mapping"].items()}
        target = known.get(tag.lower()) if isinstance(tag, str) else None
        return _branch(reader, {"$ref": target} if target else schema["oneOf"][-1], value)
    return schema, name


def positions(reader: Reader, schema: dict[str, Any], value: Json, at: Location = ()) -> Iterator[Finding]:
    """Yield everything in `value` that the contract declares."""
    is_union = "oneOf" in _without_null(reader, schema)
    branch, _ = _branch(reader, schema, value)
    if isinstance(value, dict) and branch.get("type") in ("object", ["object", "null"]):
        if is_union:
            yield Finding("tagged", at, _without_null(reader, schema))
        declared = branch.get("properties", {})
        if declared:
            yield Finding("object", at, branch)
        extra = branch.get("additionalProperties")
        for key, item in value.items():
            if key in declared:
                required = key in branch.get("required", [])
                yield Finding("required" if required else "optional", (*at, key), declared[key])
                yield from positions(reader, declared[key], item, (*at, key))
            elif isinstance(extra, dict):
                yield from positions(reader, extra, item, (*at, key))
    elif isinstance(value, list) and "items" in branch:
        for index, item in enumerate(value):
            yield from positions(reader, branch["items"], item, (*at, index))
    elif "enum" in branch and isinstance(value, str):
        yield Finding("enum", at, branch)


def _without_null(reader: Reader, schema: dict[str, Any]) -> dict[str, Any]:
    resolved = reader.schema(schema)
    members = [member for member in resolved.get("anyOf", []) if member != {"type": "null"}]
    return reader.schema(members[0]) if len(members) == 1 else resolved


def mistyped(reader: Reader, schema: dict[str, Any], value: Json, model: Any, at: Location = ()) -> Iterator[str]:
    """Yield every place where the model is not what the contract says it must be."""
    branch, name = _branch(reader, schema, value)
    if isinstance(value, dict) and branch.get("type") in ("object", ["object", "null"]):
        if not branch.get("properties"):  # a map: a plain dict
            inner = branch.get("additionalProperties", {})
            for key, item in value.items():
                yield from mistyped(reader, inner if isinstance(inner, dict) else {}, item, model[key], (*at, key))
            return
        if name is None:
            raise AssertionError(f"{at}: objects with properties are components")
        if type(model).__name__ != class_name(name):
            yield f"{at}: {type(model).__name__} instead of {class_name(name)}"
            return
        for key, item in value.items():
            if key in branch.get("properties", {}):
                attribute = type(model)._wire[key][0]
                yield from mistyped(reader, branch["properties"][key], item, getattr(model, attribute), (*at, key))
    elif isinstance(value, list) and "items" in branch and isinstance(model, list):
        for index, item in enumerate(value):
            yield from mistyped(reader, branch["items"], item, model[index], (*at, index))
    elif isinstance(value, str) and value in branch.get("enum", []):
        if type(model).__name__ != class_name(str(name)):
            yield f"{at}: {model!r} is not a member of {name}"
    elif model != value:
        yield f"{at}: {model!r} instead of {value!r}"


def changed_at(value: Json, location: Location, change: Callable[[Any, Any], None]) -> Json:
    """Return a copy of `value` after `change(parent, key)` at `location`; `change(value, None)` at the root.

    Only what lies on the way is copied: the rest is shared, and nobody changes it.
    """
    root = [copy.copy(value)]
    parent: Any = root
    key: Any = 0
    for step in location:
        parent, key = parent[key], step
        parent[key] = copy.copy(parent[key])
    change(parent if location else root[0], key if location else None)
    return root[0]


def mutations(finding: Finding, value: Json) -> Iterator[tuple[str, Json]]:
    """Yield (what was done, changed body) for one position: the four mutations, and crueller ones."""

    def put(new: Json) -> Callable[[Any, Any], None]:
        return lambda parent, key: parent.__setitem__(key, new)

    def add(parent: Any, key: Any) -> None:
        (parent if key is None else parent[key])["x-neverDeclared"] = {"deep": [1, None, "x"]}

    def set_tag(tag: Json) -> Callable[[Any, Any], None]:
        name = finding.schema["discriminator"]["propertyName"]
        return lambda parent, key: (parent if key is None else parent[key]).__setitem__(name, tag)

    def drop_tag(parent: Any, key: Any) -> None:
        (parent if key is None else parent[key]).pop(finding.schema["discriminator"]["propertyName"], None)

    if finding.kind == "enum" and finding.location:
        yield UNKNOWN_ENUM, changed_at(value, finding.location, put("NeverSeenBefore"))
    elif finding.kind == "tagged":
        yield UNKNOWN_TAG, changed_at(value, finding.location, set_tag("NeverSeenBefore"))
        yield "discriminator that is no string", changed_at(value, finding.location, set_tag({"a": 1}))
        yield "discriminator missing", changed_at(value, finding.location, drop_tag)
    elif finding.kind == "object":
        yield EXTRA_PROPERTY, changed_at(value, finding.location, add)
    elif finding.kind in ("optional", "required"):
        what = NULL if finding.kind == "optional" else "null for a required property"
        yield what, changed_at(value, finding.location, put(None))
        for name, wrong in (("object", {"a": 1}), ("list", [{"a": 1}]), ("string", "text"), ("number", 28800.0)):
            yield f"{name} in place of a declared shape", changed_at(value, finding.location, put(wrong))
        if finding.kind == "required":
            yield (
                "required property missing",
                changed_at(value, finding.location, lambda parent, key: parent.__delitem__(key)),
            )
