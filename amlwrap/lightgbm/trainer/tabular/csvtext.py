"""A text table: its encoding, its separator, its header, and its rows as texts.

Source of the format: RFC 4180, and what spreadsheet programs write instead.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import IO, NamedTuple

from .fault import DataFault, counted
from .files import TableFile
from .numbers import PLAIN

WHITESPACE = " "  # stands for any run of blanks
_SEPARATORS = (",", ";", "\t", "|")
_END = "\0end"  # no text holds it: a file with a zero byte is refused
_SAMPLE_BYTES = 256 * 1024
_SAMPLE_ROWS = 200
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR_NAMES = {";": "semicolons", "\t": "tabs", "|": "vertical bars", WHITESPACE: "spaces"}


class CsvFormat(NamedTuple):
    """How a text table is written.

    Attributes:
        encoding: name of the codec.
        separator: what stands between fields; `WHITESPACE` for any run of blanks.
        skipped: lines before the header.
        columns: names of the columns, each different; `Unnamed: 0` for one without a name, as pandas says.
        renamed: columns whose name had been given to another before: as written, and as called here.
    """

    encoding: str
    separator: str
    skipped: int
    columns: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]

    def remarks(self, name: str) -> list[str]:
        """Return what is unusual about the file, a sentence each."""
        remarks = []
        if self.encoding == "cp1252":
            remarks.append(f"{name} is not UTF-8: read as Windows-1252 (Western European).")
        elif self.encoding.startswith(("utf-16", "utf-32")):
            remarks.append(f"{name} is in {self.encoding.upper()}.")
        if self.separator in _SEPARATOR_NAMES:
            remarks.append(f"{name} has {_SEPARATOR_NAMES[self.separator]} between its columns.")
        remarks += [f"{name} has a second column {old!r}: it is called {new!r} here." for old, new in self.renamed]
        return remarks


def read_format(file: TableFile, wanted: Collection[str] = ()) -> CsvFormat:
    """Find out how a text table is written.

    Args:
        file: the table.
        wanted: columns that it should have; a separator that brings them to light is preferred.

    Raises:
        DataFault: it is no text, or has no header.
    """
    encoding = _encoding(file)
    sample, whole = _sample(file, encoding)
    skipped = 0
    declared = re.match(r"(?i)sep=(.)\r?\n", sample)
    if declared:  # how Excel is told the separator
        skipped, sample = 1, sample[declared.end() :]
    separator = declared[1] if declared else _separator(sample, whole, wanted)
    rows = [row for row in _parse(io.StringIO(sample, newline=""), separator) if row][: _SAMPLE_ROWS + 1]
    if not rows or not any(field.strip() for field in rows[0]):
        raise DataFault(f"{file.name} does not begin with a line of column names.")
    header, widths = rows[0], {len(row) for row in rows[1:]}
    if widths == {len(header) + 1} and any(row[-1] for row in rows[1:]):  # R leaves out the name of its row names
        header = ["", *header]
    columns, renamed = _unique_names([field.strip() for field in header])
    return CsvFormat(encoding, separator, skipped, columns, renamed)


def open_text(file: TableFile, form: CsvFormat) -> IO[str]:
    """Open a text table for reading, at its header."""
    # Five bytes mean nothing in Windows-1252, which was a guess anyway.
    errors = "replace" if form.encoding == "cp1252" else "strict"
    stream = io.TextIOWrapper(file.open(), encoding=form.encoding, errors=errors, newline="")
    for _ in range(form.skipped):
        stream.readline()
    return stream


def read_rows(file: TableFile, form: CsvFormat) -> Iterator[list[str]]:
    """Yield the rows after the header; lines with nothing in them are none.

    Raises:
        DataFault: a row has more fields than there are columns.
    """
    width = len(form.columns)
    csv.field_size_limit(2**31 - 1)
    with open_text(file, form) as stream:
        rows = _parse(chain(stream, ("\n", _END)), form.separator)
        try:
            next(row for row in rows if row)
            for number, row in enumerate((row for row in rows if row), 1):
                if row[-1].endswith(_END):
                    if row != [_END]:
                        raise DataFault(
                            f"Row {number} of {file.name} has a quotation mark that is never closed: close it, or "
                            "write those inside of a text twice."
                        )
                    return
                if len(row) > width and any(row[width:]):
                    raise DataFault(
                        f"Row {number} of {file.name} has {counted(len(row), 'field')}, but there are "
                        f"{counted(width, 'column')}: put texts that hold the separator in quotes."
                    )
                yield row
        except (csv.Error, UnicodeError, OSError, EOFError) as error:
            raise DataFault(f"{file.name} cannot be read as CSV: {error}.") from None


def looks_like_values(columns: tuple[str, ...]) -> bool:
    """Whether what should be column names are numbers for the most part, as where a file has no header."""
    numbers = sum(PLAIN.parse(column) is not None for column in columns)
    return 2 * numbers > len(columns)


def is_unnamed(column: str) -> bool:
    """Whether a column has no name of its own: pandas calls such columns so."""
    return bool(re.fullmatch(r"(Unnamed: \d+|__index_level_\d+__)(\.\d+)*", column))


def _encoding(file: TableFile) -> str:
    """Return the encoding of a file: what its first bytes say, else UTF-8 if all of it is, else Windows-1252."""
    try:
        with file.open() as stream:
            head = stream.read(4)
            for mark, name in _BOMS:
                if head.startswith(mark):
                    return name
            decoder = codecs.getincrementaldecoder("utf-8")()
            chunk, is_utf8 = head, True
            while chunk:
                if b"\0" in chunk:
                    raise DataFault(f"{file.name} is no text in UTF-8: save it as CSV in UTF-8.")
                if is_utf8:
                    is_utf8 = _decodes(decoder, chunk)
                chunk = stream.read(1 << 20)
            return "utf-8" if is_utf8 and _decodes(decoder, b"", final=True) else "cp1252"
    except (OSError, EOFError) as error:
        raise DataFault(f"{file.name} cannot be read: {error}.") from None


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _sample(file: TableFile, encoding: str) -> tuple[str, bool]:
    """Return the beginning of a file, and whether that is all of it."""
    with file.open() as stream:
        data = stream.read(_SAMPLE_BYTES)
        whole = not stream.read(1)
    text = codecs.getincrementaldecoder(encoding)(errors="replace").decode(data, whole)
    if not whole:  # without the line that may be cut
        text = text[: text.rfind("\n") + 1] or text
    return text, whole


def _separator(sample: str, whole: bool, wanted: Collection[str]) -> str:
    """Return the separator that cuts most rows into as many fields as the header has, the more the better."""
    best, best_score = ",", (0, 0.0, 1)
    for separator in (*_SEPARATORS, WHITESPACE):
        if separator == WHITESPACE and best_score[2] > 1:
            break  # texts hold blanks anyway
        rows = [row for row in _parse(io.StringIO(sample, newline=""), separator) if row][: _SAMPLE_ROWS + 1]
        if not whole and len(rows) > 1:
            rows = rows[:-1]
        if not rows or len(rows[0]) < 2:
            continue
        width = len(rows[0])
        fitting = sum(len(row) in (width, width + 1) for row in rows[1:]) / max(1, len(rows) - 1)
        score = (len({field.strip() for field in rows[0]} & set(wanted)), round(fitting, 1), width)
        if len(rows) == 1 or fitting >= 0.5:
            best, best_score = max((best, best_score), (separator, score), key=lambda found: found[1])
    return best


def _parse(stream: Iterable[str], separator: str) -> Iterator[list[str]]:
    if separator == WHITESPACE:
        return csv.reader((" ".join(line.split()) for line in stream), delimiter=" ")
    return csv.reader(stream, delimiter=separator, skipinitialspace=True)


def _unique_names(header: list[str]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return every column's name, each different: a second `a` is `a.1`, one without a name `Unnamed: 3`."""
    names: list[str] = []
    renamed = []
    taken = set(header)
    for place, written in enumerate(header):
        name = written or f"Unnamed: {place}"
        if name in names:
            number = next(n for n in range(1, len(header) + 1) if f"{name}.{n}" not in taken)
            name = f"{name}.{number}"
            taken.add(name)
            renamed.append((written, name))
        names.append(name)
    return tuple(names), tuple(renamed)
