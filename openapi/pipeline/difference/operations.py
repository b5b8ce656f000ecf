"""Compares operations, and the service as a whole: where they are, how long ones end, how lists go on."""

import json
from typing import Any

from attrs import define, field

from openapi.pipeline.difference.answers import compare_errors, compare_results
from openapi.pipeline.difference.matching import Located, all_operations, matches
from openapi.pipeline.difference.pairs import Kind, Pair, Place
from openapi.pipeline.difference.requests import compare_bodies, compare_parameters, parameters_of
from openapi.pipeline.difference.schemas import SchemaComparison
from openapi.pipeline.documents import Document, resolve

_LONG = "x-ms-long-running-operation"
_FINAL_SCHEMA = "final-state-schema"


@define
class OperationComparison:
    """Compares the operations of two contracts.

    Attributes:
        pairs: Operations that one or both have, and the service as a whole.
        renamed: New operationIds by old ones.
        renamed_parameters: New names of path parameters by `operationId.name`.
    """

    _old: Document
    _new: Document
    _schemas: SchemaComparison
    pairs: list[Pair] = field(factory=list)
    renamed: dict[str, str] = field(factory=dict)
    renamed_parameters: dict[str, str] = field(factory=dict)

    def compare(self) -> None:
        """Compare everything."""
        service = Place(self._pair("service", "all operations"), "")
        for rule, describe in (("server-changed", _servers), ("security-changed", _security)):
            was, now = describe(self._old), describe(self._new)
            if was != now:
                service.tell(rule, was, now)
        before, after = all_operations(self._old), all_operations(self._new)
        matched: set[Located] = set()
        for old, new in matches(before, after):
            matched |= {old, new}
            self._compare(old, new)
        for each in before:
            if each not in matched:
                Place(self._pair("operation", each.name), "").tell("operation-removed", was=each.place, presence="old")
        for each in after:
            if each not in matched:
                Place(self._pair("operation", each.name), "").tell("operation-added", now=each.place, presence="new")

    def _pair(self, kind: Kind, old: str, new: str | None = None) -> Pair:
        self.pairs.append(Pair(kind, old, new or old))
        return self.pairs[-1]

    def _compare(self, old: Located, new: Located) -> None:
        pair = self._pair("operation", old.name, new.name)
        place = Place(pair, "")
        if old.name != new.name:
            self.renamed[old.name] = new.name
        if old.address != new.address:
            place.tell("operation-moved", old.place, new.place)
        place.tell_flag(old.node, new.node, "deprecated", "became-deprecated", "no-longer-deprecated")
        if old.node.get("security") != new.node.get("security"):
            place.tell("security-changed", json.dumps(old.node.get("security")), json.dumps(new.node.get("security")))
        _compare_long_running(place, old.node, new.node, self._schemas)
        _compare_paging(place, old.node.get("x-ms-pageable"), new.node.get("x-ms-pageable"))
        parameters = parameters_of(self._old, old), parameters_of(self._new, new)
        for was, now in compare_parameters(pair, *parameters, self._schemas).items():
            self.renamed_parameters[f"{old.name}.{was}"] = now
        bodies = old.node.get("requestBody"), new.node.get("requestBody")
        compare_bodies(Place(pair, "body", readable=False), *bodies, self._schemas)
        results = _responses(self._old, old), _responses(self._new, new)
        compare_results(pair, *results, self._schemas)
        compare_errors(Place(pair, "error", sendable=False), old.node, new.node, self._schemas)


def _responses(document: Document, operation: Located) -> dict[str, dict[str, Any]]:
    return {status: resolve(document, response) for status, response in operation.node["responses"].items()}


def _servers(document: Document) -> str:
    return ", ".join(server["url"] for server in document.get("servers", []))


def _security(document: Document) -> str:
    schemes = document["components"].get("securitySchemes", {})
    facts = {
        name: {key: value for key, value in scheme.items() if key != "description"} for name, scheme in schemes.items()
    }
    return json.dumps([document.get("security", []), facts], sort_keys=True)


def _compare_long_running(place: Place, old: dict[str, Any], new: dict[str, Any], schemas: SchemaComparison) -> None:
    place.tell_flag(old, new, _LONG, "became-long-running", "no-longer-long-running")
    if not (old.get(_LONG) and new.get(_LONG)):
        return
    was, now = old.get(f"{_LONG}-options", {}), new.get(f"{_LONG}-options", {})
    if _options(was) != _options(now):
        place.tell("long-running-options-changed", _options(was), _options(now))
    if _FINAL_SCHEMA in was and _FINAL_SCHEMA in now:
        final = Place(place.pair, "final result", sendable=False)
        schemas.compare(final, was[_FINAL_SCHEMA], now[_FINAL_SCHEMA])


def _options(options: dict[str, Any]) -> str:
    """Return the options in words; the schema of the result is compared as any other, and only named here."""
    said = (key if key == _FINAL_SCHEMA else f"{key} {value}" for key, value in sorted(options.items()))
    return ", ".join(said) or "not said"


def _pages(paging: dict[str, Any] | None) -> str | None:
    """Return what leads to the next page, or None if nothing does."""
    if paging is None or paging.get("nextLinkName") is None:
        return None
    return f"{paging.get('itemName', 'value')}, next by {paging['nextLinkName']}"


def _compare_paging(place: Place, old: dict[str, Any] | None, new: dict[str, Any] | None) -> None:
    was, now = _pages(old), _pages(new)
    if was != now:
        rule = "became-paged" if was is None else "no-longer-paged" if now is None else "paging-changed"
        place.tell(rule, was, now)
