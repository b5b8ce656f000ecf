"""Compares operations: paths, parameters, bodies, results, and how long ones end."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from openapi.pipeline.difference.changes import Change
from openapi.pipeline.difference.schemas import describe_type
from openapi.pipeline.documents import Document, operations, resolve


@frozen
class _Located:
    """An operation with its place."""

    method: str
    path: str
    node: dict[str, Any]


def _by_id(document: Document) -> dict[str, _Located]:
    return {node["operationId"]: _Located(method, path, node) for path, method, node in operations(document)}


def _parameters(document: Document, node: dict[str, Any]) -> dict[str, dict[str, Any]]:
    resolved = [resolve(document, parameter) for parameter in node["parameters"]]
    return {parameter["name"]: parameter for parameter in resolved if parameter["name"] != "api-version"}


def _body(document: Document, node: dict[str, Any]) -> str:
    if "requestBody" not in node:
        return "nothing"
    return describe_type(document, node["requestBody"]["content"]["application/json"]["schema"])


def _results(document: Document, node: dict[str, Any]) -> dict[str, str]:
    found = {}
    for status, response in node["responses"].items():
        content = resolve(document, response).get("content")
        found[status] = describe_type(document, content["application/json"]["schema"]) if content else "nothing"
    return found


def compare_operations(old: Document, new: Document) -> Iterator[Change]:
    """Yield every difference between the operations of two contracts.

    An operation that has another operationId but the same method and path was renamed, and is compared all the same.
    """
    before, after = _by_id(old), _by_id(new)
    places = {(found.method, found.path): name for name, found in after.items()}
    successors = {
        name: name if name in after else places.get((found.method, found.path)) for name, found in before.items()
    }
    for name, found in before.items():
        successor = successors[name]
        if successor is None:
            what = f"removed ({found.method.upper()} {found.path})"
            yield Change("operation", name, what, breaks_sending=True)
            continue
        if successor != name:
            yield Change("operation", name, f"renamed to {successor}")
        yield from _compare(name, old, found, new, after[successor])
    for name, found in after.items():
        if name not in successors.values():
            yield Change("operation", name, f"added ({found.method.upper()} {found.path})")


def _compare(name: str, old: Document, before: _Located, new: Document, after: _Located) -> Iterator[Change]:
    if (before.method, before.path) != (after.method, after.path):
        yield Change("operation", name, f"moved to {after.method.upper()} {after.path}", breaks_sending=True)
    yield from _compare_parameters(name, old, before.node, new, after.node)
    sent_before, sent_after = _body(old, before.node), _body(new, after.node)
    if sent_before != sent_after:
        yield Change("body", name, f"{sent_before} became {sent_after}", breaks_sending=True)
    results_before, results_after = _results(old, before.node), _results(new, after.node)
    for status in sorted(results_before.keys() | results_after.keys()):
        was, now = results_before.get(status), results_after.get(status)
        if was is None:
            yield Change("result", f"{name}.{status}", f"status added, with {now}", breaks_reading=True)
        elif now is None:
            yield Change("result", f"{name}.{status}", "status removed")
        elif was != now:
            yield Change("result", f"{name}.{status}", f"{was} became {now}", breaks_reading=True)
    long_before, long_after = (bool(found.node.get("x-ms-long-running-operation")) for found in (before, after))
    if long_before != long_after:
        what = "became long-running" if long_after else "is no longer long-running"
        yield Change("operation", name, what, breaks_reading=long_after)


def _compare_parameters(
    name: str, old: Document, before: dict[str, Any], new: Document, after: dict[str, Any]
) -> Iterator[Change]:
    was, now = _parameters(old, before), _parameters(new, after)
    for key in was:
        if key not in now:
            yield Change("parameter", f"{name}.{key}", "removed", breaks_sending=True)
    for key, parameter in now.items():
        required = bool(parameter.get("required"))
        if key not in was:
            what = "added, required" if required else "added"
            yield Change("parameter", f"{name}.{key}", what, breaks_sending=required)
            continue
        types = describe_type(old, was[key]["schema"]), describe_type(new, parameter["schema"])
        if types[0] != types[1]:
            yield Change("parameter", f"{name}.{key}", f"type {types[0]} became {types[1]}", breaks_sending=True)
        if required and not was[key].get("required"):
            yield Change("parameter", f"{name}.{key}", "became required", breaks_sending=True)
