"""Turns what pairs differ in into changes: who sends and who reads it, and what is told once for many places."""

from collections import deque
from collections.abc import Iterator

from attrs import define, evolve, field

from openapi.pipeline.difference.changes import Change, Todo, todo_for
from openapi.pipeline.difference.pairs import Finding, Pair
from openapi.pipeline.difference.schemas import OTHER
from openapi.pipeline.difference.uses import Uses


@define
class Reach:
    """Which operations send and read each pair, and how the first of them gets there.

    Attributes:
        sent: Operations that send a pair.
        read: Operations that read it.
        sent_path: The way on which it is sent, for people.
        read_path: The way on which it is read.
    """

    sent: dict[Pair, dict[str, None]] = field(factory=dict)
    read: dict[Pair, dict[str, None]] = field(factory=dict)
    sent_path: dict[Pair, str] = field(factory=dict)
    read_path: dict[Pair, str] = field(factory=dict)

    def path(self, pair: Pair, *, is_sent: bool) -> str:
        """Return the way to a pair: that on which it is sent, if it is, or else read; its name if there is none."""
        first, second = (self.sent_path, self.read_path) if is_sent else (self.read_path, self.sent_path)
        return first.get(pair) or second.get(pair, pair.old)


def reach(operations: list[Pair]) -> Reach:
    """Follow the ways that lead from operations to types."""
    found = Reach()
    for operation in operations:
        for reached, is_sending in ((found.sent, True), (found.read, False)):
            waiting, seen = [operation], {operation}
            while waiting:
                pair = waiting.pop()
                reached.setdefault(pair, {})[operation.old] = None
                for way in pair.ways:
                    if way.target not in seen and (way.sendable if is_sending else way.readable):
                        seen.add(way.target)
                        waiting.append(way.target)
    found.sent_path, found.read_path = (_paths(operations, is_sending=is_sending) for is_sending in (True, False))
    return found


def _paths(operations: list[Pair], *, is_sending: bool) -> dict[Pair, str]:
    """Return the shortest way on which each pair is sent, or read, from the first operation that has one."""
    paths = {operation: operation.old for operation in operations}
    waiting = deque(paths)
    while waiting:
        pair = waiting.popleft()
        for way in pair.ways:
            if way.target not in paths and (way.sendable if is_sending else way.readable):
                separator = " " if pair.kind == "operation" or way.is_variant else " > "
                paths[way.target] = f"{paths[pair]}{separator}{way.step.strip()}"
                waiting.append(way.target)
    return paths


def judge(pairs: list[Pair], uses: Uses) -> Iterator[Change]:
    """Yield the changes of all pairs, each told once.

    Args:
        pairs: Operations and types.
        uses: What amlwrap uses of them.
    """
    reached = reach([pair for pair in pairs if pair.kind == "operation"])
    told_by_union: set[tuple[Pair, Finding]] = set()
    for pair in pairs:
        if pair.fallback is not None:
            yield from (
                _judged(pair, finding, reached, uses) for finding in _common(pair, pair.fallback, told_by_union)
            )
    shared: dict[tuple[str, str, str | None, str | None], list[Change]] = {}
    for pair in pairs:
        for finding in pair.findings:
            if (pair, finding) in told_by_union:
                continue
            change = _judged(pair, finding, reached, uses)
            if _is_shared(change):
                shared.setdefault((change.rule, change.member, change.was, change.now), []).append(change)
            else:
                yield change
    yield from map(_merged, shared.values())


def _common(union: Pair, fallback: Pair, told: set[tuple[Pair, Finding]]) -> Iterator[Finding]:
    """Yield what differs in what all types of a union have in common, and note where it need not be told again.

    What the types share stands in each of them, and in the one that stands for types that are not listed.
    """
    tags = {
        name
        for finding in union.findings
        if finding.rule == "discriminator-changed"
        for name in (finding.was, finding.now)
    }
    types = [fallback, *union.variants.values()]
    told.update((pair, finding) for pair in types for finding in pair.findings if finding.member in tags)
    for finding in fallback.findings:
        having = [pair for pair in union.variants.values() if finding in pair.findings]
        if (fallback, finding) in told:
            continue
        told.update((pair, finding) for pair in (fallback, *having))
        # Where the types that both list have it not, it is about those that they do not list.
        of_others = union.variants and not having
        yield evolve(finding, member=f"({OTHER}) {finding.member}".strip()) if of_others else finding


def _judged(pair: Pair, finding: Finding, reached: Reach, uses: Uses) -> Change:
    sent = reached.sent.get(pair, {}) if finding.sendable else {}
    read = reached.read.get(pair, {}) if finding.readable else {}
    everyone = pair.kind == "service"
    todo = todo_for(finding.rule, sent=everyone or bool(sent), read=everyone or bool(read))
    path = reached.path(pair, is_sent=bool(sent))
    separator = " " if pair.kind == "operation" or finding.member.startswith(("[", "(")) else " > "
    return Change(
        rule=finding.rule,
        kind=pair.kind,
        owner=pair.old,
        owner_now=pair.new,
        member=finding.member,
        was=finding.was,
        now=finding.now,
        path=f"{path}{separator}{finding.member}" if finding.member else path,
        operations=tuple({**sent, **read}),
        breaks_sending=todo in (Todo.SEND, Todo.SEND_AND_READ),
        breaks_reading=todo in (Todo.READ, Todo.SEND_AND_READ),
        todo=todo,
        used=uses.of(pair, finding),
    )


def _is_shared(change: Change) -> bool:
    """Whether it is about a parameter or a header, which many operations have alike."""
    words = change.member.split()
    return change.kind == "operation" and (words[:1] in (["query"], ["path"], ["header"]) or "header" in words[1:2])


def _merged(changes: list[Change]) -> Change:
    if len(changes) == 1:
        return changes[0]
    return evolve(
        changes[0],
        owner="operations",
        owner_now="operations",
        operations=tuple(name for change in changes for name in change.operations),
        used=tuple(sorted({file for change in changes for file in change.used})),
    )
