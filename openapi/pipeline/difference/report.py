"""Compares two contracts by structure: from the operations on, references followed on both sides."""

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import field, frozen

from openapi.pipeline.corrections import can_be_undone, titles_of, without_corrections
from openapi.pipeline.difference.changes import Change, Todo
from openapi.pipeline.difference.judging import judge
from openapi.pipeline.difference.operations import OperationComparison
from openapi.pipeline.difference.schemas import SchemaComparison
from openapi.pipeline.difference.uses import Uses, load_dialects
from openapi.pipeline.documents import Document, Json


@frozen
class Names:
    """What is called differently, and is the same on the wire: programs name it, requests do not.

    Attributes:
        operations: New operationIds by old ones.
        types: New names of types by old ones.
        parameters: New names of path parameters by `operationId.name`.
    """

    operations: dict[str, str] = field(factory=dict)
    types: dict[str, list[str]] = field(factory=dict)
    parameters: dict[str, str] = field(factory=dict)


@frozen
class Difference:
    """Everything that changes from one api-version to another.

    Attributes:
        old: The api-version to come from.
        new: The one to go to.
        changes: What changes on the wire, what matters most first.
        names: What only has another name.
        notes: What a reader has to know of our corrections, in sentences.
    """

    old: str
    new: str
    changes: tuple[Change, ...]
    names: Names = Names()
    notes: tuple[str, ...] = ()

    @property
    def breaking(self) -> tuple[Change, ...]:
        """The changes that break sending or reading."""
        return tuple(change for change in self.changes if change.breaking)

    def to_do(self, todo: Todo) -> tuple[Change, ...]:
        """Return the changes with which a reader does the same."""
        return tuple(change for change in self.changes if change.todo is todo)


def compare(old: Document, new: Document, dialects: Path | None = None) -> Difference:
    """Compare two contracts, both without our corrections.

    Args:
        old: The contract to come from.
        new: The one to go to.
        dialects: Folder of amlwrap's dialects, in which is looked up what amlwrap uses.
    """
    versions = old["info"]["version"], new["info"]["version"]
    before, after = without_corrections(old), without_corrections(new)
    schemas = SchemaComparison(before, after)
    operations = OperationComparison(before, after, schemas)
    operations.compare()
    schemas.finish()
    pairs = [*operations.pairs, *schemas.pairs]
    uses = Uses.of_pairs(pairs, load_dialects(dialects, *versions) if dialects else [])
    return Difference(
        *versions,
        changes=tuple(sorted(judge(pairs, uses), key=_importance())),
        names=Names(
            dict(sorted(operations.renamed.items())),
            {name: sorted(names) for name, names in sorted(schemas.renamed.items())},
            dict(sorted(operations.renamed_parameters.items())),
        ),
        notes=tuple(_notes(old, new)),
    )


def _importance() -> Callable[[Change], tuple[object, ...]]:
    urgency = list(Todo)
    kinds = ("service", "operation", "type")

    def key(change: Change) -> tuple[object, ...]:
        return (
            urgency.index(change.todo),
            not change.used,
            kinds.index(change.kind),
            change.owner,
            change.member,
            change.rule,
            change.was or "",
            change.now or "",
            change.path,
        )

    return key


def _notes(old: Document, new: Document) -> Iterator[str]:
    """Yield what to know of our corrections: which of them one contract has and the other has not."""
    for one, other in ((old, new), (new, old)):
        version, titles = one["info"]["version"], titles_of(one)
        if not can_be_undone(one):
            yield f"{version} cannot be read without our corrections; what they change is told as changes."
        if titles and not titles_of(other):
            yield (
                f"{other['info']['version']} has none of our corrections; {version} has {len(titles)} "
                f"(no changes are told for them): {'; '.join(titles)}."
            )
        elif apart := [title for title in titles if title not in titles_of(other)]:
            yield f"{version} alone has these corrections of ours (no changes are told for them): {'; '.join(apart)}."


def to_json(difference: Difference) -> Json:
    """Return the comparison as a JSON object."""
    return {
        "from": difference.old,
        "to": difference.new,
        "breaking": len(difference.breaking),
        "breaking_used": sum(bool(change.used) for change in difference.breaking),
        "counts": {todo.value: len(difference.to_do(todo)) for todo in Todo},
        "notes": list(difference.notes),
        "renamed": {
            "operations": difference.names.operations,
            "types": difference.names.types,
            "parameters": difference.names.parameters,
        },
        "changes": [change.to_json() for change in difference.changes],
    }
