"""The page on what programs are told of each kind of thing."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from amlwrap.cli import facts
from docs.generator.markdown import code, page, plain, table

_TOLD = """
`-o json` and `-o yaml` print all there is of a thing under the names below, and `--query` searches it; a list has the
same names for each of its things. Every name is always there, with null where nothing is known. Names stay what they
are from release to release, new ones may come, and order means nothing. Times are ISO 8601 in UTC. NaN is null.
[Reading results in scripts](../how-to/scripts.md) shows what can be done with them.
""".strip()


def json_names_page() -> str:
    """Return the text of the page."""
    parts = [_TOLD]
    found = dict(_meanings())
    for title, meaning in found.items():
        if any(meaning.items() < other.items() for other in found.values()):
            continue  # it is part of another, which tells it
        rows = [[code(name), plain(told)] for name, told in meaning.items()]
        parts += [f"## {title}", table(["name", "what it is"], rows)]
    return page("JSON names", *parts)


def _meanings() -> Iterator[tuple[str, dict[str, str]]]:
    """Find what is called `MEANING`, or `..._MEANING` where a module tells of more than one kind of thing."""
    for module in sorted(each.name for each in pkgutil.iter_modules(facts.__path__)):
        for name, value in vars(import_module(f"{facts.__name__}.{module}")).items():
            if name == "MEANING":
                yield module.replace("_", " "), value
            elif name.endswith("_MEANING"):
                yield name.removesuffix("_MEANING").lower().replace("_", " "), value
