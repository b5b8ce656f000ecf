"""Which files a path stands for, and what is said of those that cannot be read."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from tabular.fault import DataFault
from tabular.files import find_files

TEXT = b"a,b\n1,2\n"


@pytest.mark.parametrize("name", ["t.csv", "t.txt", "t.data", "t"])
def test_a_file_is_a_table_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(TEXT)
    found = find_files(tmp_path / name)
    assert [(file.name, file.is_parquet) for file in found.files] == [(name, False)]
    assert found.left_out == []


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, bytes])
@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz"])
def test_packed_files_are_told_by_their_bytes(pack: Callable[[bytes], bytes], name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(pack(TEXT))
    (file,) = find_files(tmp_path / name).files
    with file.open() as stream:
        assert stream.read() == TEXT


def test_parquet_is_told_by_its_bytes(tmp_path: Path) -> None:
    for name in ("t.parquet", "t.pq", "t.csv", "t"):
        (tmp_path / name).write_bytes(b"PAR1" + bytes(20))
        assert find_files(tmp_path / name).files[0].is_parquet


def test_a_folder_stands_for_the_tables_in_it_in_the_order_of_their_names(tmp_path: Path) -> None:
    names = ["b.csv", "a.CSV", "sub/c.tsv.gz", "sub/d.tab", "readme.txt", "_SUCCESS", ".hidden.csv", "_delta/x.csv"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)
    (tmp_path / "e.pq").write_bytes(b"PAR1" + bytes(20))
    found = find_files(tmp_path)
    assert [file.name for file in found.files] == ["a.CSV", "b.csv", "e.pq", "sub/c.tsv.gz", "sub/d.tab"]
    assert found.left_out == [".hidden.csv", "_SUCCESS", "_delta/x.csv", "readme.txt"]


UNREADABLE = [
    ("t.xlsx", b"PK\x03\x04rest", "t.xlsx is a zip archive or an Excel workbook, which cannot be read here"),
    ("t.xls", b"\xd0\xcf\x11\xe0rest", "t.xls is an Excel workbook"),
    ("t.csv.zst", b"\x28\xb5\x2f\xfdrest", "t.csv.zst is compressed with Zstandard"),
    ("t.feather", b"ARROW1\0\0", "t.feather is a Feather file"),
    ("t.orc", b"ORC\x00", "t.orc is an ORC file"),
    ("t.h5", b"\x89HDF\r\n", "t.h5 is an HDF5 file"),
    ("t.db", b"SQLite format 3\0", "t.db is an SQLite database"),
    ("t.jsonl", b'{"a": 1}\n', "t.jsonl is a JSON file"),
    ("t.parquet", b"a,b\n1,2\n", "t.parquet is no Parquet file, whatever its name says"),
    ("t.csv", b"", "t.csv is empty."),
]


@pytest.mark.parametrize(("name", "data", "sentence"), UNREADABLE)
def test_what_cannot_be_read_is_told(name: str, data: bytes, sentence: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DataFault) as caught:
        find_files(tmp_path / name)
    assert sentence in str(caught.value)


def test_paths_without_a_table_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataFault, match=r"There is no file .*no\.csv\."):
        find_files(tmp_path / "no.csv")
    with pytest.raises(DataFault, match="it is empty"):
        find_files(tmp_path)
    (tmp_path / "notes.txt").write_text("a")
    with pytest.raises(DataFault, match=r"whose name says that it is a table \(\.csv.*; it has notes\.txt\."):
        find_files(tmp_path)
