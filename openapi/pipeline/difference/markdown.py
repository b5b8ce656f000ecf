"""Tells a comparison as Markdown, for a pull request."""

from collections.abc import Iterator

from openapi.pipeline.difference.blocks import FILES_SHOWN, OWNERS_SHOWN, TITLES, Block, blocks_of, shortened, summary
from openapi.pipeline.difference.changes import Todo
from openapi.pipeline.difference.report import Difference
from openapi.pipeline.difference.text import names_note

# What needs no action is folded.
_FOLDED = (Todo.NEW, Todo.NOTHING)


def to_markdown(difference: Difference) -> str:
    """Return the comparison as Markdown: a table of counts, then a section for each thing to do."""
    return "\n".join(_lines(difference))


def _lines(difference: Difference) -> Iterator[str]:
    yield f"## {difference.old} → {difference.new}"
    yield ""
    if not difference.changes:
        yield "Nothing changes on the wire."
        yield from _notes(difference)
        return
    yield "| what to do | changes | in what amlwrap uses |"
    yield "| --- | ---: | ---: |"
    for todo, (count, used) in summary(difference).items():
        if count:
            yield f"| {TITLES[todo]} | {count} | {used or ''} |"
    yield from _notes(difference)
    for todo in Todo:
        found = difference.to_do(todo)
        if found:
            yield ""
            yield from _section(todo, len(found), list(blocks_of(found)))


def _notes(difference: Difference) -> Iterator[str]:
    for note in (*difference.notes, *names_note(difference)):
        yield ""
        yield f"> {note}"


def _section(todo: Todo, count: int, blocks: list[Block]) -> Iterator[str]:
    title = f"{TITLES[todo]} ({count})"
    is_folded = todo in _FOLDED
    yield f"<details><summary>{title}</summary>" if is_folded else f"### {title}"
    yield ""
    for block in blocks:
        owners = shortened(tuple(map(_owner, block.owners)), OWNERS_SHOWN)
        where = f" ({_escaped(block.where)})" if block.where else ""
        used = f", used by {shortened(tuple(f'`{file}`' for file in block.used), FILES_SHOWN)}" if block.used else ""
        yield f"- **{owners}**{where}{used}"
        yield from (f"  - {_escaped(line)}" for line in block.lines)
    if is_folded:
        yield ""
        yield "</details>"


def _owner(owner: str) -> str:
    return owner if " " in owner else f"`{owner}`"


def _escaped(line: str) -> str:
    """Return a line in which a pattern's characters mean nothing to Markdown."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>|{}#~$" else character for character in line)
