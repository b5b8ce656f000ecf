"""What amlwrap uses of an api-version: the operations, types and properties that its dialects' code names.

A dialect uses an operation whose function it imports, a type whose class it names, and a type to which a property leads
that it names, from something that it uses; of a union, the types that it names, or all where it names none. It uses a
property of a type that it uses if it names the property where it has to do with the type. What is named is in `naming`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import define, field, frozen

from openapi.pipeline.difference.naming import Names, names_of
from openapi.pipeline.difference.pairs import Finding, Pair, head
from openapi.pipeline.shapes import class_name, identifier
from openapi.pipeline.sources import folders_for


@frozen
class Dialect:
    """The sources of one dialect.

    Attributes:
        files: What each file names, those that all dialects share included.
        reads_old: Whether it is written in the words of the old contract.
        reads_new: Whether it is written in those of the new one.
    """

    files: dict[str, Names]
    reads_old: bool = True
    reads_new: bool = True

    def naming(self, *names: str) -> frozenset[str]:
        """Return the files that name a function or a class of the client."""
        return frozenset(file for file, found in self.files.items() if not found.client.isdisjoint(names))

    def naming_member(self, name: str, files: frozenset[str]) -> frozenset[str]:
        """Return which of `files` name a property or a parameter; where none does, which of those that they import."""
        known = [self.files[file].members for file in files if file in self.files]
        words = {name, _identifier(name)}
        naming = frozenset().union(*(members.get(word, ()) for members in known for word in words))
        return naming & files or naming


def load_dialects(folder: Path, old: str, new: str) -> list[Dialect]:
    """Read amlwrap's dialects, whichever api-versions are compared.

    A dialect that speaks one of the two is held against that one's names; one that speaks neither, against both's.

    Args:
        folder: Folder of dialects, one folder each, beside modules that they share.
        old: The api-version to come from.
        new: The one to go to.
    """
    speaking = [set(folders_for(folder, version)) for version in (old, new)]
    dialects = []
    for own in sorted(path for path in folder.glob("v*/") if path.is_dir()):
        sides = [own in each for each in speaking]
        files = names_of([*sorted(folder.glob("*.py")), *sorted(own.rglob("*.py"))], folder.parents[1])
        dialects.append(Dialect(files, *(sides if any(sides) else (True, True))))
    return dialects


@define
class Uses:
    """What of the pairs of a comparison the dialects use, and in which files."""

    _dialects: Sequence[Dialect] = ()
    _files: "list[dict[Pair, frozenset[str]]]" = field(factory=list)

    @staticmethod
    def of_pairs(pairs: list[Pair], dialects: Sequence[Dialect]) -> "Uses":
        """Find out what dialects use of `pairs`."""
        return Uses(dialects, [_reached(pairs, dialect) for dialect in dialects])

    def of(self, pair: Pair, finding: Finding) -> tuple[str, ...]:
        """Return the files that name what a finding at a pair is about."""
        found: set[str] = set()
        for dialect, reached in zip(self._dialects, self._files, strict=True):
            seen = {"both": True, "old": dialect.reads_old, "new": dialect.reads_new}[finding.presence]
            needed = dialect.reads_old and finding.sendable and finding.rule in _ASKED_OF_ALL
            if pair not in reached or not (seen or needed):
                continue
            if finding.type_name and any(_named_types(pair, dialect)):
                found |= dialect.naming(_class_name(finding.type_name))
            else:
                found |= _files_naming(dialect, pair, reached[pair], "" if needed else finding.member)
        return tuple(sorted(found))


# Who sends the type is concerned, though no code can name what was not there before.
_ASKED_OF_ALL = ("property-added-required", "property-became-required", "parameter-added-required")


def _files_naming(dialect: Dialect, pair: Pair, files: frozenset[str], member: str) -> frozenset[str]:
    """Return the files that name a member of a pair, where `files` are those that have to do with the pair."""
    name = _member_name(pair, member)
    if not name:
        return files
    naming = dialect.naming_member(name, files)
    # A parameter is named where its operation is; a model is handed on to who reads it.
    return naming & files if pair.kind == "operation" else naming


def _member_name(pair: Pair, member: str) -> str:
    """Return the property or the parameter that a member is about, or the class of a variant; nothing for others."""
    if pair.kind == "operation":
        words = member.split()
        return words[-1] if words[:1] in (["query"], ["header"]) else ""
    of_others = member.startswith("(")  # of the types that a union does not list
    return head(member.partition(") ")[2] if of_others else member)


@cache
def _identifier(name: str) -> str:
    return identifier(name)


@cache
def _class_name(name: str) -> str:
    return class_name(name)


def _names(pair: Pair, dialect: Dialect) -> Iterator[str]:
    """Yield what a pair is called in the Python that a dialect is written in."""
    python = _identifier if pair.kind == "operation" else _class_name
    if dialect.reads_old:
        yield python(pair.old)
    if dialect.reads_new:
        yield python(pair.new)


def _named_types(union: Pair, dialect: Dialect) -> Iterator[Pair]:
    """Yield the types of a union that a dialect names."""
    yield from (way.target for way in union.ways if way.is_variant and dialect.naming(*_names(way.target, dialect)))


def _reached(pairs: list[Pair], dialect: Dialect) -> dict[Pair, frozenset[str]]:
    """Return what a dialect uses, and the files that name it or else the property that leads to it."""
    found: dict[Pair, frozenset[str]] = {}
    for pair in pairs:
        if pair.kind != "service" and (files := dialect.naming(*_names(pair, dialect))):
            found[pair] = files
    named = frozenset(found)
    waiting = list(found)
    while waiting:
        pair = waiting.pop()
        any_named = any(_named_types(pair, dialect))
        for way in pair.ways:
            before = found.get(way.target, frozenset())
            if way.target in named or (way.is_variant and any_named):
                continue
            files = before | _files_naming(dialect, pair, found[pair], way.member)
            if files != before:
                found[way.target] = files
                waiting.append(way.target)
    return found
