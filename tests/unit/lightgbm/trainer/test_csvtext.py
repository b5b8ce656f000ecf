"""Text tables as people write them: encodings, separators, headers, rows that do not fit."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabular.csvtext import CsvFormat, is_unnamed, looks_like_values, read_format, read_rows
from tabular.fault import DataFault
from tabular.files import find_files


def written(folder: Path, data: bytes | str, name: str = "t.csv") -> tuple[CsvFormat, list[list[str]]]:
    """Return how a file with these contents is written, and its rows."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (file,) = find_files(path).files
    form = read_format(file)
    return form, list(read_rows(file, form))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_an_encoding_is_told_by_the_bytes(encoding: str, tmp_path: Path) -> None:
    form, rows = written(tmp_path, "größe,b\nü,é\n".encode(encoding))
    assert form.columns == ("größe", "b")
    assert rows == [["ü", "é"]]
    assert bool(form.remarks("t.csv")) == (not encoding.startswith("utf-8"))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_zero_bytes_are_no_text(encoding: str, tmp_path: Path) -> None:
    with pytest.raises(DataFault, match=r"t\.csv is no text in UTF-8"):
        written(tmp_path, "a,b\n1,2\n".encode(encoding))


def test_a_byte_order_mark_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    assert written(tmp_path, b"\xef\xbb\xbfa,b\n1,2\n")[0].columns == ("a", "b")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("separator", "name"), [(",", None), (";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")]
)
def test_a_separator_is_told_by_the_rows(separator: str, name: str | None, end: str, tmp_path: Path) -> None:
    lines = [["a", "b b", "c"], ["1", "x y", "z"], ["2", "x", "z"]]
    form, rows = written(tmp_path, end.join(separator.join(line) for line in lines) + end)
    assert form.columns == ("a", "b b", "c")
    assert rows == lines[1:]
    assert form.remarks("t.csv") == ([f"t.csv has {name} between its columns."] if name else [])


def test_runs_of_blanks_are_separators_where_no_other_is(tmp_path: Path) -> None:
    form, rows = written(tmp_path, "a   b\n1  2\n 3 4\n")
    assert (form.columns, rows) == (("a", "b"), [["1", "2"], ["3", "4"]])


def test_decimal_commas_do_not_hide_the_semicolons(tmp_path: Path) -> None:
    form, rows = written(tmp_path, "a;b\n1,5;2,5\n3,5;4,5\n")
    assert (form.separator, rows) == (";", [["1,5", "2,5"], ["3,5", "4,5"]])


def test_excels_line_about_the_separator_is_no_header(tmp_path: Path) -> None:
    form, rows = written(tmp_path, "sep=;\r\na;b\r\n1;2\r\n")
    assert (form.columns, rows) == (("a", "b"), [["1", "2"]])


def test_texts_in_quotes_hold_separators_quotes_and_line_breaks(tmp_path: Path) -> None:
    _, rows = written(tmp_path, 'a,b\n"x, ""y""\nz",1\n')
    assert rows == [['x, "y"\nz', "1"]]


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFault, match=r"Row 2 of t\.csv has a quotation mark that is never closed"):
        written(tmp_path, 'a,b\n1,2\n"3,4\n5,6\n')


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_the_last_row_needs_no_line_break_and_empty_lines_are_no_rows(end: str, tmp_path: Path) -> None:
    assert written(tmp_path, f'\n\na,b\n\n1,2\n3,"4"{end}')[1] == [["1", "2"], ["3", "4"]]


def test_separators_at_the_end_of_every_row_shift_nothing(tmp_path: Path) -> None:
    form, rows = written(tmp_path, "a,b\n1,2,\n3,4,\n")
    assert form.columns == ("a", "b")
    assert [row[:2] for row in rows] == [["1", "2"], ["3", "4"]]


def test_row_names_without_a_name_are_a_column(tmp_path: Path) -> None:
    form, _ = written(tmp_path, "a,b\nfirst,1,2\nsecond,3,4\n")
    assert form.columns == ("Unnamed: 0", "a", "b")


def test_a_row_with_too_many_fields_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFault, match=r"Row 2 of t\.csv has 3 fields, but there are 2 columns"):
        written(tmp_path, "a,b\n1,2\n1,2,3\n4,5\n6,7\n")


@pytest.mark.parametrize("data", ["  \n", ",,\n1,2,3\n", '""\n'])
def test_a_file_without_names_is_told(data: str, tmp_path: Path) -> None:
    with pytest.raises(DataFault, match="does not begin with a line of column names"):
        written(tmp_path, data)


def test_a_packed_file_that_was_cut_is_told(tmp_path: Path) -> None:
    packed = gzip.compress(b"a,b\n" + b"1,2\n" * 5000)
    with pytest.raises(DataFault, match=r"t\.csv\.gz cannot be read: .*end"):
        written(tmp_path, packed[: len(packed) // 2], "t.csv.gz")


def test_second_columns_of_a_name_and_nameless_ones_get_names(tmp_path: Path) -> None:
    form, _ = written(tmp_path, "a,,a,a.1,a,\n1,2,3,4,5,6\n")
    assert form.columns == ("a", "Unnamed: 1", "a.2", "a.1", "a.3", "Unnamed: 5")
    assert form.remarks("t.csv")[0] == "t.csv has a second column 'a': it is called 'a.2' here."


@settings(max_examples=40)
@given(header=st.lists(st.sampled_from(["a", "b", "a.1", "", "Unnamed: 1"]), min_size=2, max_size=7))
def test_every_column_has_a_name_of_its_own(header: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    header = ["first", *header]
    form, _ = written(tmp_path_factory.mktemp("header"), ",".join(header) + "\n" + ",".join("1" * len(header)) + "\n")
    assert len(set(form.columns)) == len(form.columns) == len(header)


@settings(max_examples=40)
@given(
    rows=st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=6), min_size=3, max_size=3),
        min_size=1,
        max_size=6,
    )
)
def test_texts_of_any_kind_come_back(rows: list[list[str]], tmp_path_factory: pytest.TempPathFactory) -> None:
    lines = [["one", "two", "three"], *rows]
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    assert written(tmp_path_factory.mktemp("texts"), text)[1] == rows


@pytest.mark.parametrize(("columns", "whether"), [(("1", "2.5", "a"), True), (("1", "a", "b"), False), (("a",), False)])
def test_names_that_are_numbers_look_like_values(columns: tuple[str, ...], whether: bool) -> None:
    assert looks_like_values(columns) is whether


@pytest.mark.parametrize(
    ("name", "whether"),
    [("Unnamed: 0", True), ("Unnamed: 0.1", True), ("__index_level_0__", True), ("Unnamed", False), ("index", False)],
)
def test_names_that_programs_give_are_none(name: str, whether: bool) -> None:
    assert is_unnamed(name) is whether
