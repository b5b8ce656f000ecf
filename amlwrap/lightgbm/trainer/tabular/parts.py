"""The files of a table, which have the same columns, and the cells of some of those."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .csvtext import CsvFormat, read_format, read_rows
from .fault import DataFault, counted, listed, quoted
from .files import TableFile, find_files
from .parquetfile import read_cells as read_parquet_cells
from .parquetfile import read_names


class Part(NamedTuple):
    """A file of a table, and how it is written; Parquet files need no format."""

    file: TableFile
    columns: tuple[str, ...]
    form: CsvFormat | None


def read_parts(path: Path, wanted: Collection[str]) -> tuple[list[Part], list[str]]:
    """Return the files of a table with their columns, which are the same in all, and what was noticed.

    Args:
        path: a file, or a folder of files.
        wanted: columns that it should have.

    Raises:
        DataFault: a file cannot be read, or has other columns than the first.
    """
    found = find_files(path)
    parts = [_read_part(file, wanted) for file in found.files]
    first = parts[0]
    for part in parts[1:]:
        lacking, extra = set(first.columns) - set(part.columns), set(part.columns) - set(first.columns)
        if lacking or extra:
            what = [f"lacks {quoted(sorted(lacking))}"] if lacking else []
            what += [f"has {quoted(sorted(extra))} besides"] if extra else []
            raise DataFault(
                f"{part.file.name} {' and '.join(what)}, compared with {first.file.name}: the files of a table need "
                "the same columns."
            )
    remarks = [remark for part in parts if part.form for remark in part.form.remarks(part.file.name)]
    if found.left_out:
        remarks.append(
            f"{counted(len(found.left_out), 'file')} left out, no table by name: {listed(found.left_out, 5)}."
        )
    if any("=" in folder for part in parts for folder in part.file.name.split("/")[:-1]):
        remarks.append(f"The names of folders, such as {parts[0].file.name.split('/')[0]}, are not read as columns.")
    return parts, remarks


def _read_part(file: TableFile, wanted: Collection[str]) -> Part:
    if not file.is_parquet:
        form = read_format(file, wanted)
        return Part(file, form.columns, form)
    return Part(file, read_names(file), None)


def read_cells(part: Part, columns: list[str], short: list[int]) -> Iterator[tuple[object, ...]]:
    """Yield the values of some columns, row by row: texts, or what Parquet holds; numbers of `short` rows are added."""
    if part.form is None:
        yield from read_parquet_cells(part.file, columns)
        return
    places = [part.columns.index(column) for column in columns]
    width = len(part.columns)
    for number, row in enumerate(read_rows(part.file, part.form), 1):
        if len(row) < width:
            short.append(number)
            row = row + [""] * (width - len(row))
        yield tuple(row[place] for place in places)


def has_decimal_commas(parts: Iterable[Part]) -> bool:
    """Whether a comma in a number more likely stands before decimals than between thousands."""
    return any(part.form is not None and part.form.separator == ";" for part in parts)
