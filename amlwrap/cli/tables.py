"""Tables for people: columns aligned, as wide as the terminal at most."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from amlwrap.scalars import scalar_text

Row = Mapping[str, Any]

_GAP = "  "
_LEAST = 6
_UNITS = ((86400 * 365, "y"), (86400, "d"), (3600, "h"), (60, "m"), (1, "s"))


def columns_of(rows: Sequence[Row]) -> list[str]:
    """Return the columns that rows have, each once: those of the first, and behind them what others have as well."""
    return list(dict.fromkeys(name for row in rows for name in row))


def table_lines(rows: Sequence[Row], width: int | None) -> list[str]:
    """Return a header line and one line a row, columns aligned, numbers to the right.

    Args:
        rows: each maps column name to value; see `columns_of`.
        width: columns of the terminal, within which the widest columns after the first are cut; None for no limit.
    """
    columns = columns_of(rows)
    cells = [[_line(_cell(row.get(column), column)) for column in columns] for row in rows]
    lines = [[column.upper() for column in columns], *cells]
    widths = _fitting([max(len(line[i]) for line in lines) for i in range(len(columns))], width)
    numeric = [all(_is_number(row.get(column)) for row in rows) for column in columns]
    return [
        _GAP.join(
            _cut(cell, room).rjust(room) if right else _cut(cell, room).ljust(room)
            for cell, room, right in zip(line, widths, numeric, strict=True)
        ).rstrip()
        for line in lines
    ]


def _fitting(widths: list[int], width: int | None) -> list[int]:
    """Return the columns' widths, the widest after the first made narrower until the table fits, or none can be."""
    while width is not None and sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        place = max(range(1, len(widths)), key=widths.__getitem__, default=0)
        if not place or widths[place] <= _LEAST:
            break
        widths[place] -= 1
    return widths


def _cut(cell: str, room: int) -> str:
    return cell if len(cell) <= room else cell[: room - 1].rstrip() + "…"


def item_lines(item: Row) -> list[str]:
    """Return a line a field, the values below each other."""
    width = max(map(len, item), default=0)
    lines = []
    for name, value in item.items():
        first, *others = _cell(value, name).splitlines() or [""]
        lines.append(f"{name:<{width}}{_GAP}{first}".rstrip())
        lines += [f"{'':<{width}}{_GAP}{line}" for line in others]
    return lines


def age(moment: datetime, now: datetime | None = None) -> str:
    """Return how long ago something was, in its largest unit: `5s`, `3m`, `2h`, `40d`, `2y`."""
    seconds = max(int(((now or datetime.now(UTC)) - moment).total_seconds()), 0)
    size, unit = next((pair for pair in _UNITS if seconds >= pair[0]), _UNITS[-1])
    return f"{seconds // size}{unit}"


def _cell(value: Any, column: str) -> str:
    if value is None:
        return "-"
    if isinstance(value, datetime):
        return age(value) if column == "age" else value.isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, default=str, ensure_ascii=False)
    return scalar_text(value)


def _line(cell: str) -> str:
    """Return a cell's text in one line: what breaks lines, or goes on elsewhere in them, is a blank."""
    return re.sub(r"\s", " ", cell)


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
