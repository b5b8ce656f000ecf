"""Which files a path stands for, what kind each is, and how to open it: told by content first, by name second."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

from .fault import DataFault, listed

TEXT_SUFFIXES = (".csv", ".tsv", ".tab")
PARQUET_SUFFIXES = (".parquet", ".pq")
PACKED_SUFFIXES = (".gz", ".bz2", ".xz")
_PACKED: dict[bytes, Callable[..., Any]] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ": lzma.open}
_FOREIGN = {
    b"PK\x03\x04": "is a zip archive or an Excel workbook",
    b"\xd0\xcf\x11\xe0": "is an Excel workbook",
    b"\x28\xb5\x2f\xfd": "is compressed with Zstandard",
    b"ARROW1": "is a Feather file",
    b"ORC": "is an ORC file",
    b"\x89HDF": "is an HDF5 file",
    b"SQLite format 3": "is an SQLite database",
    b"%PDF": "is a PDF document",
}


class TableFile(NamedTuple):
    """A file of a table.

    Attributes:
        path: where it is.
        name: what it is called in sentences: its path inside the folder that was named.
        is_parquet: whether it is Parquet; otherwise it is text.
    """

    path: Path
    name: str
    is_parquet: bool

    def open(self) -> IO[bytes]:
        """Open the file for reading, unpacked where it is packed."""
        head = _head(self.path)
        opener = next((opener for magic, opener in _PACKED.items() if head.startswith(magic)), None)
        return cast("IO[bytes]", opener(self.path, "rb")) if opener else self.path.open("rb")


class TableFiles(NamedTuple):
    """The files of a table, in order, and the names of those in its folder that are none of it."""

    files: list[TableFile]
    left_out: list[str]


def find_files(path: Path) -> TableFiles:
    """Return the files that a path stands for: itself, or every table in a folder.

    Raises:
        DataFault: there are none, or one is of a kind that cannot be read.
    """
    if path.is_file():
        return TableFiles([_table_file(path, path.name)], [])
    if not path.is_dir():
        raise DataFault(f"There is no file {path}.")
    names = sorted(file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file())
    tables = [name for name in names if _is_table_name(name)]
    if not tables:
        found = f"it has {listed(names, 10)}" if names else "it is empty"
        kinds = ", ".join([*TEXT_SUFFIXES, *PARQUET_SUFFIXES])
        raise DataFault(f"There is no file in {path} whose name says that it is a table ({kinds}); {found}.")
    return TableFiles([_table_file(path / name, name) for name in tables], [n for n in names if n not in tables])


def _is_table_name(name: str) -> bool:
    """Whether a file in a folder is a table; what is hidden, or written by tools for themselves, is none."""
    if any(part.startswith((".", "_")) for part in name.split("/")):
        return False
    lower = name.lower()
    for suffix in PACKED_SUFFIXES:
        if lower.endswith(suffix):
            return lower.removesuffix(suffix).endswith(TEXT_SUFFIXES)
    return lower.endswith((*TEXT_SUFFIXES, *PARQUET_SUFFIXES))


def _table_file(path: Path, name: str) -> TableFile:
    head = _head(path)
    if not head:
        raise DataFault(f"{name} is empty.")
    for magic, what in _FOREIGN.items():
        if head.startswith(magic):
            raise DataFault(f"{name} {what}, which cannot be read here: save it as CSV or Parquet.")
    if path.suffix.lower() in (".json", ".jsonl", ".ndjson"):
        raise DataFault(f"{name} is a JSON file, which cannot be read here: save it as CSV or Parquet.")
    is_parquet = head.startswith(b"PAR1")
    if path.suffix.lower() in PARQUET_SUFFIXES and not is_parquet:
        raise DataFault(f"{name} is no Parquet file, whatever its name says: write it again.")
    return TableFile(path, name, is_parquet)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(16)
    except OSError as error:
        raise DataFault(f"{path} cannot be read: {error.strerror}.") from None
