"""A table on this machine as requests to a model: its rows as JSON, in as many requests as the service takes.

The table is read twice, a row at a time: once to find the columns of numbers, once to write them.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from numbers import Integral, Real
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amlwrap.errors import UsageError
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.lightgbm.trainer.tabular.parts import Part

Row = Sequence[Any]

MOST_BYTES = 1_000_000
"""The size that a request of several rows stays below: the service takes no more than 1.5 MB."""

_LARGEST_WHOLE = 2**53  # beyond, doubles leave numbers out
# A number as programs write it in JSON: neither a code such as 007 or 12E3, nor what programming languages add.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(?P<part>\.[0-9]+)?(?P<exponent>[eE](?(part)[+-]?|[+-])[0-9]+)?")
# Where decimals stand behind commas, 48.000 is a thousand times as much: only the model knows what it learned from.
_DECIMAL_COMMA = re.compile(r"-?(0,[0-9]+|[0-9.]+,([0-9]{1,2}|[0-9]{4,}))")
_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


def requests_of(data: str | Path | Sequence[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield the bodies of requests that hold the rows of a table, in order.

    A column of a text table is one of numbers where every cell with something in it is a number that JSON writes the
    same way; else it is one of texts. So is one whose dots may stand between thousands, behind semicolons or beside
    decimal commas. Cells without a value are null.

    Args:
        data: a CSV or Parquet file, or a folder of these, as the bundled trainer reads them; or rows, each by column.

    Raises:
        UsageError: it cannot be read as a table, has no rows, or holds what JSON cannot.
    """
    if isinstance(data, str | Path):
        return _of_file(Path(data))
    return _of_rows(data)


def _of_rows(rows: object) -> Iterator[bytes]:
    if not isinstance(rows, Sequence) or isinstance(rows, str | bytes) or not all(isinstance(r, Mapping) for r in rows):
        raise UsageError(f"data is a path, or a list of rows that map columns to values, and not {shown(rows)}.")
    columns = list(dict.fromkeys(column for row in rows for column in row))
    if not columns:
        raise UsageError("data has no rows with columns: there is nothing to score.")
    return _bodies(columns, ([_plain(row.get(column), column) for column in columns] for row in rows))


def _of_file(path: Path) -> Iterator[bytes]:
    from amlwrap.lightgbm.trainer.tabular.fault import DataFault
    from amlwrap.lightgbm.trainer.tabular.parts import read_parts

    try:
        parts, _ = read_parts(path, ())
        columns = list(parts[0].columns)
        is_number = _find_numbers(parts, columns)
        if is_number is None:
            raise UsageError(f"{path} has no rows: there is nothing to score.")
        yield from _bodies(columns, _typed(parts, columns, is_number))
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "pyarrow":
            raise
        raise UsageError(f"{path} is Parquet, which needs one package more: pip install pyarrow.") from None
    except DataFault as fault:
        raise UsageError(str(fault)) from None


def _find_numbers(parts: Sequence[Part], columns: list[str]) -> list[bool] | None:
    """Return for each column whether it holds numbers alone; None where there are no rows."""
    from amlwrap.lightgbm.trainer.tabular.parts import has_decimal_commas

    is_number: list[bool] | None = None
    grouped: set[int] = set()
    fractions: set[int] = set()
    commas = has_decimal_commas(parts)
    for row in _cells(parts, columns):
        if is_number is None:
            is_number = [True] * len(columns)
        for place, cell in enumerate(row):
            if not isinstance(cell, str) or _is_blank(cell):
                continue
            text = cell.strip()
            commas = commas or ("," in text and _DECIMAL_COMMA.fullmatch(text) is not None)
            if is_number[place] and _number(text) is None:
                is_number[place] = False
            elif is_number[place] and "." in text:
                (grouped if _GROUPS.fullmatch(text) else fractions).add(place)
    if is_number is not None and commas:
        is_number = [numeric and place not in grouped - fractions for place, numeric in enumerate(is_number)]
    return is_number


def _typed(parts: Iterable[Part], columns: list[str], is_number: list[bool]) -> Iterator[Row]:
    for row in _cells(parts, columns):
        yield [
            (None if _is_blank(cell) else _number(cell.strip()) if numeric else cell)
            if isinstance(cell, str)
            else _plain(cell, column)
            for cell, column, numeric in zip(row, columns, is_number, strict=True)
        ]


def _cells(parts: Iterable[Part], columns: list[str]) -> Iterator[tuple[object, ...]]:
    from amlwrap.lightgbm.trainer.tabular.parts import read_cells

    for part in parts:
        yield from read_cells(part, columns, [])


def _is_blank(cell: str) -> bool:
    from amlwrap.lightgbm.trainer.tabular.numbers import is_blank

    return is_blank(cell)


def _number(text: str) -> int | float | None:
    """Return the number that a text is; None where it is another text than JSON writes for it."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    if match["part"] or match["exponent"]:
        number = float(text)
        return number if math.isfinite(number) else None
    is_short = len(text) <= len(str(-_LARGEST_WHOLE))  # Python reads no more than 4,300 digits
    return int(text) if is_short and abs(int(text)) <= _LARGEST_WHOLE else None


def _plain(value: object, column: str) -> Any:
    """Return a value of a program, or of Parquet, as JSON has it; what is no number is null."""
    match value:
        case None | str() | bool() | int():
            return value
        case Integral():  # numpy's, too
            return int(value)
        case Real() | Decimal():
            return float(value) if math.isfinite(value) else None
        case date() | time():  # a datetime is a date, too; pandas has one that is none, and equals nothing
            return value.isoformat() if value == value else None
    raise UsageError(f"The column {column!r} holds {shown(value)}, which JSON has no words for: give numbers or texts.")


def _bodies(columns: list[str], rows: Iterable[Row]) -> Iterator[bytes]:
    held: list[str] = []
    size, first = 0, 0
    for number, row in enumerate(rows):
        text = json.dumps(row, ensure_ascii=False, allow_nan=False)
        if held and size + len(text.encode()) > MOST_BYTES:
            yield _body(columns, first, held)
            held, size, first = [], 0, number
        held.append(text)
        size += len(text.encode()) + len(str(number)) + 4
    if held:
        yield _body(columns, first, held)


def _body(columns: list[str], first: int, rows: Sequence[str]) -> bytes:
    names = json.dumps(columns, ensure_ascii=False)
    index = json.dumps(list(range(first, first + len(rows))))
    return f'{{"input_data": {{"columns": {names}, "index": {index}, "data": [{", ".join(rows)}]}}}}'.encode()
