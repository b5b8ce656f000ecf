"""Compares what an operation answers: statuses, bodies, headers, errors."""

from typing import Any

from openapi.pipeline.difference.pairs import Pair, Place
from openapi.pipeline.difference.requests import compare_contents, schema_of
from openapi.pipeline.difference.schemas import SchemaComparison

Node = dict[str, Any]


def compare_results(pair: Pair, old: dict[str, Node], new: dict[str, Node], schemas: SchemaComparison) -> None:
    """Compare the successes of an operation by status."""
    for status, response in old.items():
        place = Place(pair, status, sendable=False)
        if status in new:
            _compare_responses(place, response, new[status], schemas)
        else:
            lost = response.get("content") and not any(other.get("content") for other in new.values())
            place.tell("last-body-removed" if lost else "status-removed", was=_body(schemas, old=response))
    for status, response in new.items():
        if status not in old:
            Place(pair, status, sendable=False).tell("status-added", now=_body(schemas, new=response))


def _body(schemas: SchemaComparison, *, old: Node | None = None, new: Node | None = None) -> str:
    response = old or new
    if not response or not response.get("content"):
        return "no body"
    return schemas.describe(old=schema_of(old)) if old else schemas.describe(new=schema_of(response))


def _compare_responses(place: Place, old: Node, new: Node, schemas: SchemaComparison) -> None:
    was, now = old.get("content"), new.get("content")
    if was and now:
        compare_contents(place, was, now, schemas)
    elif was:
        place.tell("result-removed", was=_body(schemas, old=old))
    elif now:
        place.tell("result-added", now=_body(schemas, new=new))
    _compare_headers(place, old.get("headers", {}), new.get("headers", {}), schemas)


def _compare_headers(place: Place, old: dict[str, Node], new: dict[str, Node], schemas: SchemaComparison) -> None:
    for name in [*old, *(name for name in new if name not in old)]:
        header = Place(place.pair, f"{place.member} header {name}", sendable=False)
        if name not in new:
            header.tell("header-removed", presence="old")
        elif name not in old:
            header.tell("header-added", presence="new")
        else:
            schemas.compare(header, old[name]["schema"], new[name]["schema"])


def compare_errors(place: Place, old: Node, new: Node, schemas: SchemaComparison) -> None:
    """Compare what two operations answer when they fail."""
    was, now = old.get("x-ms-error-response"), new.get("x-ms-error-response")
    if was is not None and now is not None:
        schemas.compare(place, was, now)
    elif was is not None:
        place.tell("error-removed", was=schemas.describe(old=was))
    elif now is not None:
        place.tell("error-added", now=schemas.describe(new=now))
