"""What the local workspace's answer lacks of Azure's: properties of the contract, headers to follow, error shapes.

Values are not compared, since no two workspaces hold the same; that a property is there, and its JSON type, are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from tests.support.recorded_contract import RecordedContract, Schema, json_kind

FOLLOWED = ("location", "azure-asyncoperation", "retry-after", "x-ms-async-operation-timeout")
# What the service itself puts into maps of a job, and clients look up there.
_FILLED_BY_THE_SERVICE = ("outputs.default", "services.Tracking", "services.Studio")


@frozen
class Comparison:
    """Compares bodies by a contract."""

    contract: RecordedContract

    def differences(self, schema: Schema, azure: Any, local: Any, sent: Any = None, path: str = "$") -> Iterator[str]:
        """Yield what a local answer lacks, each as one sentence that begins with a JSON path.

        Args:
            schema: what the contract says of the value.
            azure: the value in Azure's answer.
            local: the value in the local workspace's answer.
            sent: the value in the request; labels and the like that were sent must come back.
            path: where the values stand.
        """
        if azure is None or local is None:
            return
        if json_kind(azure) != json_kind(local):
            yield f"{path} is {json_kind(azure)} in Azure's answer, and {json_kind(local)} in the local workspace's."
            return
        schema = self.contract.resolve(schema, azure)
        if isinstance(azure, list):
            yield from self._items(schema.get("items") or {}, azure, local, path)
        elif isinstance(azure, dict):
            yield from self._members(schema, azure, local, sent if isinstance(sent, dict) else {}, path)

    def _items(self, schema: Schema, azure: list[Any], local: list[Any], path: str) -> Iterator[str]:
        if all(isinstance(item, dict) and "name" in item for item in azure):
            named = {item["name"]: item for item in local}
            for item in azure:
                where = f"{path}[{item['name']}]"
                if item["name"] in named:
                    yield from self.differences(schema, item, named[item["name"]], path=where)
                else:
                    yield f"{where} is not in the local workspace's answer."
            return
        if len(local) < len(azure):
            yield f"{path} has {len(azure)} items in Azure's answer, and {len(local)} in the local workspace's."
        for index, (theirs, ours) in enumerate(zip(azure, local, strict=False)):
            yield from self.differences(schema, theirs, ours, path=f"{path}[{index}]")

    def _members(
        self, schema: Schema, azure: dict[str, Any], local: dict[str, Any], sent: dict[str, Any], path: str
    ) -> Iterator[str]:
        declared, rest = schema.get("properties", {}), schema.get("additionalProperties")
        for name, value in azure.items():
            where = f"{path}.{name}"
            if name in declared:
                below, needed = declared[name], True
            elif rest:
                below = rest if isinstance(rest, dict) else {}
                needed = name in sent or where.endswith(_FILLED_BY_THE_SERVICE)
            else:
                continue
            if name in local:
                yield from self.differences(below, value, local[name], sent.get(name), where)
            elif needed:
                yield f"{where} ({json_kind(value)} in Azure's answer) is not in the local workspace's."


def header_differences(azure: Mapping[str, str], local: Mapping[str, str]) -> Iterator[str]:
    """Yield which headers that a client follows an answer lacks, and which lead to another kind of thing."""
    for name in FOLLOWED:
        if name not in azure:
            continue
        if not local.get(name):
            yield f"The header {name} is missing; Azure's is {azure[name]}."
        elif name in ("location", "azure-asyncoperation") and _kind_of(azure[name]) != _kind_of(local[name]):
            yield f"The header {name} leads to {_kind_of(local[name])}, Azure's to {_kind_of(azure[name])}."


def error_differences(azure: Any, local: Any) -> Iterator[str]:
    """Yield what an error answer lacks: code, message, details, additionalInfo with its kinds and inner codes."""
    if not isinstance(azure, dict):
        return
    theirs, ours = azure["error"], (local or {}).get("error") or {}
    if ours.get("code") != theirs["code"]:
        yield f"$.error.code is {theirs['code']} in Azure's answer, and {ours.get('code')} in the local workspace's."
    if not isinstance(ours.get("message"), str) or not ours["message"]:
        yield "$.error.message is missing."
    if "details" in theirs and not isinstance(ours.get("details"), list):
        yield "$.error.details is no list."
    known = {row["type"]: row["info"]["value"] for row in ours.get("additionalInfo") or []}
    for row in theirs.get("additionalInfo") or []:
        kind, value = row["type"], row["info"]["value"]
        if kind not in known:
            yield f"$.error.additionalInfo has no row of type {kind}."
        elif json_kind(known[kind]) != json_kind(value):
            yield f"$.error.additionalInfo: {kind} is {json_kind(value)} in Azure's answer."
        elif kind == "InnerError" and _codes(known[kind]) != _codes(value):
            yield f"$.error.additionalInfo: the inner codes are {_codes(value)}, and {_codes(known[kind])} here."


def _kind_of(url: str) -> str:
    """Return what kind of thing a URL leads to: its path without the names in it."""
    return "/".join(urlsplit(url).path.lower().split("/")[1::2])


def _codes(inner: dict[str, Any] | None) -> list[str]:
    return [inner["code"], *_codes(inner.get("innerError"))] if inner else []
