"""Printing results: aligned tables for people, JSON and YAML for programs.

Results go to standard output, everything else that is said to standard error.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import StringIO
from typing import Any

import typer

from amlwrap.cli.options import OutputFormat
from amlwrap.scalars import scalar_text

Row = Mapping[str, Any]

# Times are shown to the second; programs get them as the service wrote them.
_FRACTION_OF_A_SECOND = re.compile(r"(?<=^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+(?=(Z|[+-]\d\d:\d\d)$)")


def print_rows(rows: Iterable[Row], output: OutputFormat, *, empty: str = "Nothing found.") -> None:
    """Print a list: one line a row in a table, or one array.

    Args:
        rows: each maps column name to value; the first row's keys are the columns.
        output: the format.
        empty: what a table without rows says, on standard error.
    """
    rows = list(rows)
    if output is not OutputFormat.TABLE:
        print_structure(rows, output)
    elif rows:
        typer.echo("\n".join(format_table(rows)))
    else:
        typer.echo(empty, err=True)


def print_item(item: Row, output: OutputFormat) -> None:
    """Print one thing: a line a field, or one object."""
    if output is not OutputFormat.TABLE:
        print_structure(item, output)
        return
    width = max(map(len, item), default=0)
    for name, value in item.items():
        lines = _cell(value).splitlines() or [""]
        typer.echo(f"{name:<{width}}  {lines[0]}".rstrip())
        for line in lines[1:]:
            typer.echo(f"{'':<{width}}  {line}")


def say(sentence: str) -> None:
    """Tell the user something that is not the result."""
    sys.stdout.flush()
    typer.echo(sentence, err=True)


def format_table(rows: Sequence[Row]) -> list[str]:
    """Return a header line and one line a row, columns aligned, numbers to the right."""
    columns = list(rows[0])
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(line[i]) for line in (columns, *cells)) for i in range(len(columns))]
    numeric = [all(_is_number(row.get(column)) for row in rows) for column in columns]
    lines = [[column.upper() for column in columns], *cells]
    return [
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ).rstrip()
        for line in lines
    ]


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, default=_as_json)
    return _FRACTION_OF_A_SECOND.sub("", scalar_text(_as_json(value) if isinstance(value, datetime) else value))


def print_structure(value: Any, output: OutputFormat) -> None:
    """Print what programs read, as JSON or YAML."""
    text = json.dumps(value, default=_as_json)
    if output is OutputFormat.JSON:
        plain = json.loads(text, parse_constant=_in_json)
        typer.echo(json.dumps(plain, indent=2, ensure_ascii=False, allow_nan=False))
        return
    plain = json.loads(text)
    from ruamel.yaml import YAML

    page = StringIO()
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.dump(_with_line_breaks_escaped(plain), page)
    typer.echo(page.getvalue().rstrip("\n"))


def _as_json(value: Any) -> str:
    return value.isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else str(value)


def _in_json(constant: str) -> str | None:
    """Return what stands for a number that JSON has no word for; infinities are named as protobuf's JSON names them."""
    return None if constant == "NaN" else constant


def _with_line_breaks_escaped(value: Any) -> Any:
    """Quote texts that hold Unicode's rarer line breaks, which ruamel writes as they are and reads back as blanks."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    match value:
        case dict():
            return {_with_line_breaks_escaped(key): _with_line_breaks_escaped(item) for key, item in value.items()}
        case list():
            return [_with_line_breaks_escaped(item) for item in value]
        case str() if any(character in value for character in "\x85\u2028\u2029"):
            return DoubleQuotedScalarString(value)
        case _:
            return value
