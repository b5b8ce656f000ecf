"""Tables of a page: facts by name, and rows that can be sorted by any of their columns."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from .elements import Child, Markup, number_text, tag

Cell = Markup | str | int | float | None


def facts(pairs: Mapping[str, Child]) -> Markup:
    """Return what is known, by name; what is None is left out."""
    return tag("dl", [tag("div", tag("dt", name), tag("dd", told)) for name, told in pairs.items() if told is not None])


def sortable(heads: Sequence[str], rows: Iterable[Sequence[Cell]], *, chosen: int | None = None) -> Markup:
    """Return a table whose heads are buttons that sort it: numbers as numbers, what is missing last.

    Args:
        heads: names of the columns.
        rows: the cells of each row; the first names it.
        chosen: number of the row that stands out, if one does.
    """
    head = tag("tr", [tag("th", tag("button", name, type_="button"), scope="col") for name in heads])
    body = [
        tag("tr", [_cell(cell, is_first=not column) for column, cell in enumerate(row)],
            class_="chosen" if number == chosen else None)
        for number, row in enumerate(rows)
    ]  # fmt: skip
    return scrolling(tag("table", tag("thead", head), tag("tbody", body), class_="sortable"))


def scrolling(wide: Markup) -> Markup:
    """Return what may be wider than the page, in a place that scrolls by itself, with the keyboard as well."""
    return tag("div", wide, class_="scrolling", tabindex=0)


def _cell(cell: Cell, *, is_first: bool) -> Markup:
    is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
    shown = number_text(cell) if isinstance(cell, int | float) and is_number else cell
    missing = cell is None or (isinstance(cell, float) and math.isnan(cell))
    value = None if missing else _sorted_by(cell)
    class_ = "number" if is_number else None
    if is_first:
        return tag("th", shown, scope="row", data_value=value, class_=class_)
    return tag("td", shown, data_value=value, class_=class_)


def _sorted_by(cell: Cell) -> str:
    """Return what a cell is sorted by, a number in the words of the browser."""
    if isinstance(cell, float):
        return repr(cell).replace("inf", "Infinity")
    return str(cell)
