"""What our corrections make of a contract, and the way back: a comparison is about Azure's changes, not ours.

A contract that was corrected says so under `x-corrections`: the titles of the corrections, and the operations of a JSON
Patch (RFC 6902) that lead back to what the contract would be without them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openapi.pipeline.documents import Document, Json, pointer_token
from openapi.pipeline.prose import without_prose

CORRECTIONS = "x-corrections"


def record_corrections(contract: Document, titles: list[str], uncorrected: Document | None) -> Document:
    """Return a contract with its corrections, and the way back to the uncorrected one.

    Args:
        contract: The corrected contract.
        titles: What was corrected.
        uncorrected: What the passes make of the same documents without corrections, or None if they cannot. Its
            sentences are left out.
    """
    recorded: dict[str, Any] = {"titles": titles}
    if uncorrected is not None:
        recorded["undo"] = list(_patch(without_prose(contract), without_prose(uncorrected), ""))
    return {**contract, CORRECTIONS: recorded}


def titles_of(contract: Document) -> list[str]:
    """Return the titles of the corrections that a contract has."""
    titles: list[str] = contract.get(CORRECTIONS, {}).get("titles", [])
    return titles


def can_be_undone(contract: Document) -> bool:
    """Whether it is known what a contract would be without its corrections."""
    return CORRECTIONS not in contract or "undo" in contract[CORRECTIONS]


def say_uncorrected(contract: Document, overlays: Path) -> list[str]:
    """Return a note if none of our corrections was made to a contract though other api-versions have some.

    Args:
        contract: The contract.
        overlays: Folder of corrections, one folder for each family or api-version.
    """
    corrected = sorted({path.parent.name for path in overlays.glob("*/[0-9]*.yaml")})
    if titles_of(contract) or not corrected:
        return []
    return [f"no corrections; there are some for {', '.join(corrected)}: see whether they apply here too"]


def without_corrections(contract: Document) -> Document:
    """Return what a contract would be without our corrections; it is left alone itself."""
    result: Document = {key: value for key, value in contract.items() if key != CORRECTIONS}
    for operation in contract.get(CORRECTIONS, {}).get("undo", []):
        tokens = [token.replace("~1", "/").replace("~0", "~") for token in operation["path"].split("/")[1:]]
        result = _changed(result, tokens, operation)
    return result


def _changed(node: dict[str, Any], tokens: list[str], operation: dict[str, Any]) -> dict[str, Any]:
    head, *rest = tokens
    if rest:
        return {**node, head: _changed(node[head], rest, operation)}
    if operation["op"] == "remove":
        return {key: value for key, value in node.items() if key != head}
    return {**node, head: operation["value"]}


def _patch(old: Json, new: Json, pointer: str) -> Iterator[dict[str, Any]]:
    """Yield what leads from one JSON value to another; lists are replaced as a whole."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        if old != new:
            yield {"op": "replace", "path": pointer, "value": new}
        return
    for key in sorted(old):  # whatever the documents' order, the contract is the same
        path = f"{pointer}/{pointer_token(key)}"
        if key in new:
            yield from _patch(old[key], new[key], path)
        else:
            yield {"op": "remove", "path": path}
    yield from (
        {"op": "add", "path": f"{pointer}/{pointer_token(key)}", "value": new[key]}
        for key in sorted(new.keys() - old.keys())
    )
