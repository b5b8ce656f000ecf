"""Compares two contracts and tells it: as text for people, as JSON for programs."""

import ast
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from attrs import frozen

from openapi.pipeline.difference.changes import Change
from openapi.pipeline.difference.operations import compare_operations
from openapi.pipeline.difference.schemas import SchemaComparison
from openapi.pipeline.documents import Document, Json, operations
from openapi.pipeline.shapes import class_name, identifier


@frozen
class Difference:
    """Everything that changes from one api-version to another."""

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def breaking(self) -> tuple[Change, ...]:
        """The changes that break sending or reading."""
        return tuple(change for change in self.changes if change.breaking)


def used_names(document: Document, sources: Sequence[Path]) -> frozenset[str]:
    """Return the operations and schemas of a contract that Python sources name.

    Args:
        document: The contract that the sources are written for.
        sources: Python files; they are read, not imported.
    """
    words: set[str] = set()
    for path in sources:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Name):
                words.add(node.id)
            elif isinstance(node, ast.Attribute):
                words.add(node.attr)
            elif isinstance(node, ast.alias):
                words.update(node.name.split("."))
    schemas = [name for name in document["components"]["schemas"] if class_name(name) in words]
    found = [node["operationId"] for _, _, node in operations(document)]
    return frozenset((*schemas, *(name for name in found if identifier(name) in words)))


def compare(old: Document, new: Document, used: frozenset[str] = frozenset()) -> Difference:
    """Compare two contracts; changes to names in `used` are marked."""
    changes = [*compare_operations(old, new), *SchemaComparison(old, new).changes()]
    return Difference(
        old=old["info"]["version"],
        new=new["info"]["version"],
        changes=tuple(change.marked(used) for change in changes),
    )


def to_json(difference: Difference) -> Json:
    """Return the comparison as a JSON object."""
    return {
        "from": difference.old,
        "to": difference.new,
        "breaking": len(difference.breaking),
        "changes": [change.to_json() for change in difference.changes],
    }


def _section(title: str, changes: Sequence[Change]) -> list[str]:
    if not changes:
        return []
    lines = ["", f"{title} ({len(changes)})"]
    for owner, group in groupby(sorted(changes, key=lambda change: change.owner), key=lambda change: change.owner):
        members = list(group)
        lines.append(f"  {owner}{'  [used by amlwrap]' if members[0].used else ''}")
        for change in members:
            member = change.name.removeprefix(owner).removeprefix(".")
            lines.append(f"    {member + ': ' if member else ''}{change.what}")
    return lines


def to_text(difference: Difference) -> str:
    """Return the comparison as text: what breaks first, then the rest."""
    changes = difference.changes
    sending = [change for change in changes if change.breaks_sending]
    reading = [change for change in changes if change.breaks_reading]
    used = [change for change in difference.breaking if change.used]
    rest = [change for change in changes if not change.breaking]
    lines = [
        f"{difference.old} -> {difference.new}: {len(changes)} changes, {len(difference.breaking)} breaking, "
        f"{len(used)} of them in what amlwrap uses",
        *_section("Breaking for what we send", sending),
        *_section("Breaking for what we read", reading),
        *_section("Other changes", rest),
    ]
    return "\n".join(lines)
