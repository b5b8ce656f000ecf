"""Arranges changes for people: by what a reader does about them, then by what they are about, each said once."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from openapi.pipeline.difference.changes import Change, Todo
from openapi.pipeline.difference.report import Difference

TITLES = {
    Todo.SEND_AND_READ: "Change what is sent and what is read",
    Todo.SEND: "Change what is sent",
    Todo.READ: "Change what is read",
    Todo.LOOK: "Look at it",
    Todo.NEW: "New, may be used",
    Todo.NOTHING: "Nothing to do",
}
OWNERS_SHOWN = 4
FILES_SHOWN = 2
_VALUES_SHOWN = 12
_LONGEST = 300
_OPERATIONS = {"operation-removed": "Operations removed", "operation-added": "New operations"}
# What is said of many members or values at once, by naming them.
_NAMING_MEMBERS = {
    "property-removed": "properties removed",
    "property-added": "new properties",
    "null-allowed": "may be null",
    "property-became-required": "became required",
    "property-became-optional": "may be absent now",
    "became-read-only": "became read-only",
}
_NAMING_VALUES = {
    "value-added": "new values",
    "closed-value-added": "new values of a closed list",
    "value-removed": "values removed",
    "variant-added": "new types",
    "variant-removed": "types removed",
}


@frozen
class Block:
    """What is said of one operation or type, or of several alike.

    Attributes:
        owners: What it is about.
        used: The files of amlwrap that name it.
        where: How many operations it concerns, or how the only one leads there; nothing where it is about operations.
        lines: What is said.
    """

    owners: tuple[str, ...]
    used: tuple[str, ...]
    where: str
    lines: tuple[str, ...]


def blocks_of(changes: Iterable[Change]) -> Iterator[Block]:
    """Yield blocks in the order of `changes`, what is said of several owners alike in one of them."""
    owners: dict[tuple[object, ...], dict[str, None]] = {}
    alike: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        signature = (bool(change.used), change.kind, *_said(change))
        owners.setdefault(signature, {})[_owner(change)] = None
        alike.setdefault(signature, []).append(change)
    groups: dict[tuple[bool, str, tuple[str, ...]], list[Change]] = {}
    for signature, members in alike.items():
        key = (bool(signature[0]), str(signature[1]), tuple(owners[signature]))
        groups.setdefault(key, []).extend(members)
    for (_, kind, names), members in groups.items():
        yield Block(
            owners=names,
            used=tuple(sorted({file for change in members for file in change.used})),
            where=_where(members) if kind == "type" else "",
            lines=tuple(_lines(members)),
        )


def _where(changes: list[Change]) -> str:
    operations = {name for change in changes for name in change.operations}
    if len(operations) == 1 and len({change.owner for change in changes}) == 1:
        path = changes[0].path
        return path.removesuffix(changes[0].member).removesuffix(" > ").strip()
    return f"{len(operations)} operation{'s' * (len(operations) > 1)}" if operations else ""


def _owner(change: Change) -> str:
    if change.rule in _OPERATIONS:
        return _OPERATIONS[change.rule]
    if change.owner == "operations":
        return f"{len(change.operations)} operations, such as {change.operations[0]}"
    return change.owner if change.owner == change.owner_now else f"{change.owner} (now {change.owner_now})"


def _said(change: Change) -> tuple[object, ...]:
    """Return what two changes of different owners must have in common to be told as one."""
    if change.rule in _OPERATIONS:
        return change.rule, change.owner
    if change.rule in _NAMING_MEMBERS:
        return change.rule, change.member
    return change.rule, change.member, change.was, change.now


def _lines(changes: list[Change]) -> Iterator[str]:
    """Yield lines about owners that have all of `changes`, what one rule says of many members in one line."""
    distinct = list({_said(change): change for change in changes}.values())
    distinct.sort(key=lambda change: (change.rule not in _NAMING_MEMBERS, change.member, change.rule, change.owner))
    for _, group in groupby(distinct, key=_line_key):
        members = list(group)
        first = members[0]
        if first.rule in _NAMING_MEMBERS:
            yield f"{_NAMING_MEMBERS[first.rule]}: {', '.join(change.member for change in members)}"
        elif first.rule in _NAMING_VALUES:
            values = tuple(str(change.now or change.was) for change in members)
            yield f"{_NAMING_VALUES[first.rule]}: {shortened(values, _VALUES_SHOWN)}"
        elif first.rule in _OPERATIONS:
            yield f"{_area(first)}: {', '.join(change.owner.partition('_')[2] or change.owner for change in members)}"
        else:
            what = textwrap.shorten(first.what, _LONGEST, placeholder=" ...")
            yield f"{first.member}: {what}" if first.member else what


def _line_key(change: Change) -> object:
    if change.rule in _NAMING_MEMBERS or change.rule in _NAMING_VALUES:
        return change.rule
    return _area(change) if change.rule in _OPERATIONS else _said(change)


def _area(change: Change) -> str:
    """Return what the operations of a resource have in common in their names."""
    return change.owner.partition("_")[0]


def shortened(names: tuple[str, ...], shown: int) -> str:
    """Return the first of some names, and how many more there are."""
    more = len(names) - shown
    return ", ".join(names[:shown] if more > 0 else names) + (f" and {more} more" if more > 0 else "")


def summary(difference: Difference) -> dict[Todo, tuple[int, int]]:
    """Return how many changes ask for what, and how many of them are in what amlwrap uses."""
    return {
        todo: (len(found), sum(bool(change.used) for change in found))
        for todo in Todo
        for found in [difference.to_do(todo)]
    }
