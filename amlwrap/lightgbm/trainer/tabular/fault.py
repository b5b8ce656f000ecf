"""What is wrong with a table, said once for the trainer and the command line."""

from __future__ import annotations

from collections.abc import Iterable


class DataFault(Exception):
    """A table that cannot be trained on as asked. Its text is one sentence: what, where, and what to do."""


def listed(names: Iterable[object], most: int = 30) -> str:
    """Return names separated by commas, the first `most` of them where there are more."""
    texts = [str(name) for name in names]
    more = f" and {len(texts) - most} more" if len(texts) > most else ""
    return ", ".join(texts[:most]) + more


def quoted(names: Iterable[object], most: int = 5) -> str:
    """Return names in quotes, separated by commas, the first `most` of them where there are more."""
    return listed((repr(str(name)) for name in names), most)


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun, such as `1 row` or `5 rows`."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"
