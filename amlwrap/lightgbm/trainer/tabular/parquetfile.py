"""A Parquet table: the names of its columns, and the values of some of them; pyarrow is imported where it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .fault import DataFault, quoted
from .files import TableFile


def read_names(file: TableFile) -> tuple[str, ...]:
    """Return the names of the columns.

    Raises:
        DataFault: it is no Parquet file, or two columns have one name.
    """
    names = tuple(_open(file).schema_arrow.names)
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise DataFault(f"{file.name} has more than one column {quoted(twice)}: give each a name of its own.")
    return names


def read_cells(file: TableFile, columns: list[str]) -> Iterator[tuple[object, ...]]:
    """Yield the values of some columns, row by row.

    Raises:
        DataFault: a column holds lists or the like.
    """
    from pyarrow.types import is_nested

    parquet = _open(file)
    for column in columns:
        kind = parquet.schema_arrow.field(column).type
        if is_nested(kind):
            raise DataFault(
                f"The column {column!r} of {file.name} holds values of type {kind}: name a column with numbers or "
                "texts."
            )
    for batch in parquet.iter_batches(columns=columns):
        yield from zip(*(batch.column(column).to_pylist() for column in columns), strict=True)


def _open(file: TableFile) -> Any:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(file.path)
    except (ArrowException, OSError) as error:
        raise DataFault(f"{file.name} cannot be read as Parquet: {str(error).splitlines()[0].rstrip('.')}.") from None
