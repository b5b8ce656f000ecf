"""Tells a comparison as text, for people at a terminal."""

import textwrap
from collections import Counter
from collections.abc import Iterator

from openapi.pipeline.difference.blocks import FILES_SHOWN, OWNERS_SHOWN, TITLES, Block, blocks_of, shortened, summary
from openapi.pipeline.difference.changes import Todo
from openapi.pipeline.difference.report import Difference

_WIDTH = 120


def to_text(difference: Difference) -> str:
    """Return the comparison as text: counts, then what there is to do, what amlwrap uses first."""
    return "\n".join(_lines(difference))


def _lines(difference: Difference) -> Iterator[str]:
    used = sum(bool(change.used) for change in difference.breaking)
    yield (
        f"{difference.old} -> {difference.new}: {len(difference.changes)} changes, "
        f"{len(difference.breaking)} breaking, {used} of them in what amlwrap uses"
    )
    for todo, (count, used) in summary(difference).items():
        if count:
            yield f"{count:6} {TITLES[todo]}" + (f" ({used} in what amlwrap uses)" if used else "")
    for note in (*difference.notes, *names_note(difference)):
        yield from textwrap.wrap(f"note: {note}", _WIDTH, subsequent_indent="  ")
    for todo in Todo:
        found = difference.to_do(todo)
        if found:
            yield ""
            yield f"{TITLES[todo]} ({len(found)})"
            if todo is Todo.NOTHING:
                yield from _counted(Counter(change.rule for change in found))
            else:
                for block in blocks_of(found):
                    yield from _block(block)


def names_note(difference: Difference) -> Iterator[str]:
    """Yield a sentence about what is called differently, if anything is."""
    names = difference.names
    counts = {
        "operations": len(names.operations),
        "types": len(names.types),
        "path parameters": len(names.parameters),
    }
    found = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    if found:
        yield f"Only called differently, which is no change on the wire: {found}; the JSON form lists them."


def _counted(rules: Counter[str]) -> Iterator[str]:
    yield "  " + ", ".join(f"{count} {rule}" for rule, count in sorted(rules.items())) + "; the JSON form lists them."


def _block(block: Block) -> Iterator[str]:
    where = f" ({block.where})" if block.where else ""
    used = f"  [used by {shortened(block.used, FILES_SHOWN)}]" if block.used else ""
    yield from _wrapped(f"{shortened(block.owners, OWNERS_SHOWN)}{where}{used}", "  ")
    for line in block.lines:
        yield from _wrapped(line, "    ")


def _wrapped(line: str, indent: str) -> list[str]:
    return textwrap.wrap(
        line,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
