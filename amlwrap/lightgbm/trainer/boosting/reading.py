"""Files into one pandas table, every cell as it is written or stored; what it means is decided afterwards."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import pandas as pd

from boosting.cells import as_texts, is_text
from boosting.remarks import say
from tabular.csvtext import WHITESPACE, open_text
from tabular.fault import DataFault, counted, quoted
from tabular.inspection import Facts
from tabular.numbers import BLANKS, NO_VALUE, PLAIN, NumberStyle, number_style
from tabular.parts import Part, has_decimal_commas
from tabular.values import Place, Values


class Frame(NamedTuple):
    """A table as read, and where its rows came from.

    Attributes:
        cells: the table; its index counts the rows of all files, from 0.
        starts: the number of each file's first row.
        names: what the files are called.
        decimal_comma: as for `number_style`.
    """

    cells: pd.DataFrame
    starts: list[int]
    names: list[str]
    decimal_comma: bool = False

    def place(self, row: int) -> Place:
        """Return where a row of the table stands in its file."""
        file = max(index for index, start in enumerate(self.starts) if start <= row)
        return Place(self.names[file], row - self.starts[file] + 1)

    def values(self, cells: pd.Series) -> Values:
        """Return the different values of a column, with counts and places."""
        values = Values(str(cells.name))
        counts = cells.value_counts(dropna=True)
        for row, value in cells[~cells.duplicated() & cells.notna()].items():
            values.add(value, *self.place(int(row)), times=int(counts[value]))
        return values


def read_frame(facts: Facts, as_text: Collection[str] = ()) -> Frame:
    """Read a table.

    Args:
        facts: what is known of it.
        as_text: columns of CSV files whose cells stay the texts that they are; the label's always do.

    Raises:
        DataFault: a file cannot be read, or holds what is no value.
    """
    return read_files(facts.name, facts.parts, {facts.label.name, *as_text}, facts.label.name)


def read_files(name: str, parts: Sequence[Part], as_text: Collection[str], label: str | None = None) -> Frame:
    """Read the files of a table.

    Args:
        name: what the table is called in sentences.
        parts: its files.
        as_text: columns of CSV files whose cells stay the texts that they are.
        label: the column that keeps its own notation.

    Raises:
        DataFault: a file cannot be read, or holds what is no value.
    """
    texts, decimal_comma = set(as_text), has_decimal_commas(parts)
    frames = [_read(part, texts) for part in parts]
    if again := _better_as_text(parts[0].columns, frames, decimal_comma) - texts:
        frames = [_read(part, texts | again) if part.form else frame for part, frame in zip(parts, frames, strict=True)]
    frames = _in_one_notation(name, parts, frames, label)
    starts = [sum(len(frame) for frame in frames[:index]) for index in range(len(frames))]
    cells = pd.concat([frame[list(parts[0].columns)] for frame in frames], ignore_index=True)
    return Frame(cells, starts, [part.file.name for part in parts], decimal_comma)


def _better_as_text(columns: Collection[str], frames: list[pd.DataFrame], decimal_comma: bool) -> set[str]:
    """Return the columns whose numbers may not be what pandas takes them for.

    A column that is text in one file is text in all, for 1.0 would not be the 1 that the other file says; and where
    commas stand before decimals, 1.100 may be a whole number.
    """
    found = set()
    for column in columns:
        are_texts = [is_text(frame[column]) for frame in frames]
        has_points = decimal_comma and any(pd.api.types.is_float_dtype(frame[column]) for frame in frames)
        if has_points or (any(are_texts) and not all(are_texts)):
            found.add(column)
    return found


def _in_one_notation(
    name: str, parts: Sequence[Part], frames: list[pd.DataFrame], label: str | None
) -> list[pd.DataFrame]:
    """Return the files with the numbers of a column written as programs do, where each file writes them otherwise."""
    commas = [has_decimal_commas([part]) for part in parts]
    told = []
    for column in set(parts[0].columns) - {label}:
        known = [_words(frame[column]) for frame in frames]
        styles = [
            number_style(words, decimal_comma=c) if words else PLAIN for words, c in zip(known, commas, strict=True)
        ]
        if len(set(styles)) == 1 or any(style is None or any(style.unit) for style in styles):
            continue
        frames = [
            frame.assign(**{column: _plainly(frame[column], style)})
            for frame, style in zip(frames, styles, strict=True)
        ]
        told.append(column)
    if told:
        say(
            f"{counted(len(told), 'column')} with numbers that the files of {name} write differently, each read "
            f"as its file does: {quoted(sorted(told))}."
        )
    return frames


def _words(cells: pd.Series) -> list[str]:
    """Return the different texts of a column that say something."""
    if not is_text(cells):
        return []
    return [text for text in as_texts(cells).dropna().unique().tolist() if text.lower() not in NO_VALUE]


def _plainly(cells: pd.Series, style: NumberStyle) -> pd.Series:
    def plain(text: str) -> str:
        number = style.parse(text)
        return text if number is None else repr(number)

    return as_texts(cells).map(plain, na_action="ignore") if is_text(cells) else cells


def _read(part: Part, texts: Collection[str]) -> pd.DataFrame:
    if part.form is None:
        return _read_parquet(part)
    form = part.form
    with open_text(part.file, form) as stream:
        try:
            return pd.read_csv(
                stream,
                sep=r"\s+" if form.separator == WHITESPACE else form.separator,
                header=0,
                names=list(form.columns),
                index_col=False,
                dtype={column: str for column in texts if column in form.columns},
                na_values=list(BLANKS),
                keep_default_na=False,
                skipinitialspace=True,
                low_memory=False,
            )
        except (pd.errors.ParserError, UnicodeError) as error:
            raise DataFault(f"{part.file.name} cannot be read as CSV: {str(error).strip()}.") from None


def _read_parquet(part: Part) -> pd.DataFrame:
    """Read a Parquet file, those columns too that pandas would hide since they were an index once."""
    from pyarrow.parquet import ParquetFile

    table = ParquetFile(part.file.path).read(columns=list(part.columns))
    decimals = []
    for place, field in enumerate(table.schema):
        column = _storable(table.column(place), field, part.file.name)
        if str(field.type).startswith("decimal"):
            decimals.append(field.name)
        table = table.set_column(place, field.name, column)
    if decimals:
        say(f"{counted(len(decimals), 'column')} of decimals read as floating-point numbers: {quoted(decimals)}.")
    return table.to_pandas(ignore_metadata=True, date_as_object=False)


def _storable(column: Any, field: Any, file: str) -> Any:
    """Return a column in a type that pandas has a kind for: a number, a text, a moment or a length of time."""
    import pyarrow as pa

    kind = field.type
    if isinstance(kind, pa.BaseExtensionType):
        column, kind = column.cast(kind.storage_type), kind.storage_type
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        raise DataFault(
            f"The column {field.name!r} of {file} holds values of type {kind}, which LightGBM cannot learn from: "
            "leave it out, or turn it into columns of numbers or texts."
        )
    if pa.types.is_decimal(kind) or pa.types.is_null(kind):
        return column.cast(pa.float64())
    if pa.types.is_float16(kind):
        return column.cast(pa.float32())
    if pa.types.is_time(kind):
        return column.cast(pa.time64("us")).cast(pa.int64()).cast(pa.duration("us"))
    if pa.types.is_dictionary(kind) and not pa.types.is_string(kind.value_type):
        return column.cast(kind.value_type) if pa.types.is_temporal(kind.value_type) else column
    return column
