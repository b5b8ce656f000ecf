"""What programs read: JSON, YAML and tab-separated values, and a query's result for people."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Set
from datetime import datetime
from io import StringIO
from typing import Any

from amlwrap.cli.options import OutputFormat


def room() -> int | None:
    """Return the columns of the terminal that is printed to; None where it is none, and nothing has to fit."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def plain(value: Any) -> Any:
    """Return a value as plain data, times in ISO 8601."""
    return json.loads(json.dumps(value, default=_as_json))


def _as_json(value: Any) -> Any:
    match value:
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case Mapping():
            return dict(value)
        case Set():
            return sorted(value)
        case _:
            return str(value)


def _in_json(constant: str) -> str | None:
    """Return what stands for a number that JSON has no word for; infinities are named as protobuf's JSON names them."""
    return None if constant == "NaN" else constant


def text(value: Any, output: OutputFormat) -> str:
    """Return a plain value as a format writes it; as a table only what a query found."""
    if output is OutputFormat.YAML:
        return _yaml(value)
    value = json.loads(json.dumps(value), parse_constant=_in_json)
    match output:
        case OutputFormat.JSON:
            return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
        case OutputFormat.TSV:
            return "\n".join(_tab_separated(line) for line in (value if isinstance(value, list) else [value]))
        case OutputFormat.TABLE:
            return "\n".join(_found(value))


def _tab_separated(value: Any) -> str:
    """Return one line: the values of a list or an object with tabs between them, or a single value."""
    match value:
        case dict():
            return "\t".join(map(_field, value.values()))
        case list():
            return "\t".join(map(_field, value))
        case _:
            return _field(value)


def _field(value: Any) -> str:
    """Return a value without what ends a field or a line; what is not there is empty."""
    if value is None:
        return ""
    written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return written.replace("\t", " ").replace("\r", " ").replace("\n", " ")


def _found(value: Any) -> list[str]:
    """Return what a query found, for people: a table of objects, a line a field of one, else a line a value."""
    from amlwrap.cli.tables import item_lines, table_lines

    match value:
        case []:
            return []
        case list() if all(isinstance(each, dict) and each for each in value):
            return table_lines(value, room())
        case list():
            return [_tab_separated(each) for each in value]
        case dict():
            return item_lines(value)
        case _:
            return [_field(value)]


def _yaml(value: Any) -> str:
    from ruamel.yaml import YAML

    page = StringIO()
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.dump(_with_line_breaks_escaped(value), page)
    return page.getvalue().removesuffix("...\n").rstrip("\n")  # the mark that a text alone has ended


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
