"""What is asked of a table, and what its files say about it before anything is learnt."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tabular.asked import Asked, asked_of
from tabular.fault import DataFault
from tabular.inspection import Facts, inspect_table

ASKED = Asked("y")


def asked(label: str = "y", **more: Any) -> Asked:
    options: dict[str, Any] = {"group": None, "weight": None, "categorical": [], "class_weight": [], "params": {}}
    return asked_of(label=label, **{**options, **more})


def facts_of(folder: Path, data: str | pd.DataFrame, question: Asked = ASKED, training: Facts | None = None) -> Facts:
    path = folder / ("t.csv" if isinstance(data, str) else "t.parquet")
    if isinstance(data, str):
        path.write_text(data)
    else:
        data.to_parquet(path)
    return inspect_table(path, question, training)


def test_the_facts_of_a_table(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, "a,y\n1,p\n2,q\n3,\n")
    assert (facts.name, facts.columns, facts.rows) == ("t.csv", ("a", "y"), 2)
    assert facts.label.classes == ("p", "q")
    assert not facts.decimal_comma
    assert facts_of(tmp_path, "a;y\n1;p\n2;q\n").decimal_comma


def test_gains_bound_the_labels_to_rank_by() -> None:
    assert asked(params={}).relevance_limit == 30
    assert asked(params={"label_gain": "0,1,3"}).relevance_limit == 2
    assert asked(params={"label_gain": [0, 1, 3, 7]}).relevance_limit == 3


@pytest.mark.parametrize(
    "name", ["label_column", "weight_column", "group_column", "categorical_feature", "ignore_column"]
)
def test_parameters_for_lightgbms_own_reader_are_told(name: str) -> None:
    with pytest.raises(DataFault, match=f"{name} is for LightGBM's own reader of files: .* instead"):
        asked(params={name: "name:a"})


@pytest.mark.parametrize(
    ("columns", "kept", "index"),
    [
        (",a,y", [], ["Unnamed: 0"]),
        (",,a,y", [], ["Unnamed: 0", "Unnamed: 1"]),
        (",a,y", ["Unnamed: 0"], []),
        ("a,,y", [], []),
        ("Unnamed: 0,a,y", [], ["Unnamed: 0"]),
        ("a,y,__index_level_0__", [], ["__index_level_0__"]),
    ],
)
def test_leading_columns_without_a_name_are_an_index(
    columns: str, kept: list[str], index: list[str], tmp_path: Path
) -> None:
    cells = ["x" if name == "y" else "1" for name in columns.split(",")]
    facts = facts_of(tmp_path, f"{columns}\n{','.join(cells)}\n{','.join(cells).replace('x', 'z')}\n")
    assert facts.index_columns(kept) == index


TABLE = "a,w,q,y\n1,1,1,0\n2,2,1,1\n3,0.5,2,0\n"
REFUSED = [
    (asked("z"), TABLE, "There is no column 'z' in t.csv; it has a, w, q, y."),
    (asked(), "1,2,x\n3,4,z\n", "Those look like values: add a line of column names."),
    (asked(), "# made today\n" + TABLE, "The first line must name the columns"),
    (asked(weight="v"), TABLE, "There is no column 'v'"),
    (asked(categorical=["k"]), TABLE, "There is no column 'k'"),
    (asked(weight="y"), TABLE, "The column 'y' can be one thing only: label, group, weight or categorical."),
    (asked(weight="w", categorical=["w"]), TABLE, "The column 'w' can be one thing only"),
    (asked(), "y,y,a\n1,2,3\n", "t.csv has more than one column 'y': rename all but the one you mean."),
    (asked(), "y\n1\n2\n", "t.csv has no column to learn from besides 'y'."),
    (asked(), ",y\n0,1\n1,2\n", "t.csv has no column to learn from besides 'y'."),
    (
        asked(),
        "__index_level_0__,__index_level_0__,y\n0,0,1\n1,1,2\n",
        "t.csv has no column to learn from besides 'y'.",
    ),
    (asked(), "a,y\n", "The label 'y' is blank in every row"),
    (asked(params={"objective": "lambdarank"}), TABLE, "lambdarank ranks rows within groups: name the group column."),
    (asked(group="q"), TABLE.replace("2,2,1,1", "2,2,,1"), "The group 'q' is blank in row 2 of t.csv"),
    (asked(weight="w"), TABLE.replace("2,2,1", "2,-2,1"), "'w' is '-2' in row 2 of t.csv, which is below 0"),
    (asked(weight="w"), TABLE.replace("2,2,1", "2,big,1"), "'w' is 'big' in row 2 of t.csv, which is no number"),
    (asked(weight="w"), TABLE.replace("2,2,1", "2,?,1"), "'w' is '?' in row 2 of t.csv, which is no number"),
    (asked(weight="w"), TABLE.replace("2,2,1", "2,inf,1"), "'w' is 'inf' in row 2 of t.csv, which is too large"),
    (asked(weight="w"), TABLE.replace("2,2,1", "2,1e39,1"), "'w' is '1e39' in row 2 of t.csv, which is too large"),
    (asked(weight="w"), TABLE.replace("2,2,1", "2,,1"), "'w' is blank in row 2 of t.csv: give every row a weight"),
    (asked(weight="w"), "a,w,y\n1,0,0\n2,0,1\n", "The weight 'w' is 0 in every row"),
    (asked(class_weight=["2=3"]), TABLE, "There is no class 2; the label has 0, 1."),
]


@pytest.mark.parametrize(("question", "data", "sentence"), REFUSED)
def test_a_table_that_cannot_be_used_as_asked_is_told(
    question: Asked, data: str, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(DataFault, match=re.escape(sentence)):
        facts_of(tmp_path, data, question)


def test_rows_without_a_label_need_no_weight_and_no_group(tmp_path: Path) -> None:
    data = "a,w,q,y\n1,1,1,0\n2,,,\n3,0.5,2,1\n"
    assert facts_of(tmp_path, data, asked(weight="w", group="q")).rows == 2


def test_weights_may_be_written_as_other_numbers_are(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, "a;w;y\n1;1,5;0\n2;0,5;1\n", asked(weight="w"))
    assert facts.weight_style is not None
    assert facts.weight_style.parse("1,5") == 1.5


DAY = datetime.date(2020, 1, 1)


@pytest.mark.parametrize(
    ("column", "question", "sentence"),
    [
        ({"y": [[1], [2]]}, asked(), "The column 'y' of t.parquet holds values of type list"),
        ({"y": [{"k": 1}, {"k": 2}]}, asked(), "The column 'y' of t.parquet holds values of type struct"),
        ({"y": [1, 2], "w": [[1], [2]]}, asked(weight="w"), "The column 'w' of t.parquet holds values of type list"),
        ({"y": [1, 2], "w": [DAY, DAY]}, asked(weight="w"), "'w' is '2020-01-01' in row 1 of t.parquet, which is no"),
        ({"y": [DAY, DAY]}, asked(), "The label 'y' holds dates or times"),
        ({"y": [b"a", b"b"]}, asked(), "The label 'y' holds bytes values"),
    ],
)
def test_types_of_parquet_that_cannot_be_used_are_told(
    column: dict[str, list[Any]], question: Asked, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(DataFault, match=re.escape(sentence)):
        facts_of(tmp_path, pd.DataFrame({"a": [1, 2], **column}), question)


def test_a_parquet_file_that_is_broken_or_has_a_name_twice_is_told(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow.parquet import write_table

    path = tmp_path / "t.parquet"
    write_table(pa.Table.from_arrays([pa.array([1, 2])] * 3, names=["a", "a", "y"]), path)
    with pytest.raises(DataFault, match=r"t\.parquet has more than one column 'a': give each a name of its own\."):
        inspect_table(path, ASKED)
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(DataFault, match=r"t\.parquet cannot be read as Parquet: .*[^.]\.$"):
        inspect_table(path, ASKED)


def test_files_of_a_folder_have_the_same_columns_in_any_order(tmp_path: Path) -> None:
    (tmp_path / "1.csv").write_text("a,y\n1,0\n")
    (tmp_path / "2.csv").write_text("y;a\n1;2\n")
    (tmp_path / "notes.txt").write_text("none of it")
    facts = inspect_table(tmp_path, ASKED)
    assert facts.label.classes == (0, 1)
    assert facts.remarks[:2] == (
        "2.csv has semicolons between its columns.",
        "1 file left out, no table by name: notes.txt.",
    )
    (tmp_path / "3.csv").write_text("y,b\n1,2\n")
    with pytest.raises(DataFault, match=re.escape("3.csv lacks 'a' and has 'b' besides, compared with 1.csv")):
        inspect_table(tmp_path, ASKED)


def test_folders_named_like_partitions_are_told(tmp_path: Path) -> None:
    (tmp_path / "year=2020").mkdir()
    (tmp_path / "year=2020" / "1.csv").write_text("a,y\n1,0\n2,1\n")
    assert "such as year=2020, are not read as columns" in inspect_table(tmp_path, ASKED).remarks[0]


def test_rows_to_validate_on_need_the_columns_of_the_training(tmp_path: Path) -> None:
    training = facts_of(tmp_path, ",a,b,y\n0,1,2,p\n1,3,4,q\n")
    assert facts_of(tmp_path, "y,c,b,a\np,1,2,3\n,1,2,3\n", ASKED, training).remarks == (
        "1 row of 2 in t.csv without a label left out.",
    )
    with pytest.raises(DataFault, match=r"t\.csv lacks the column 'a', which t\.csv has"):
        facts_of(tmp_path, "y,b\np,1\n", ASKED, training)
    with pytest.raises(DataFault, match="There is no column 'y' in"):
        facts_of(tmp_path, "a,b\n1,1\n", ASKED, training)


def test_texts_for_numbers_to_validate_on_are_told_and_words_for_no_value_left_out(tmp_path: Path) -> None:
    training = facts_of(tmp_path, "a,y\n" + "".join(f"1,{row}\n" for row in range(30)))
    assert facts_of(tmp_path, "a,y\n1,2\n1,?\n", ASKED, training).rows == 1
    with pytest.raises(DataFault, match=r"The label 'y' is 'hi' in row 2 of t\.csv: it must be a number\."):
        facts_of(tmp_path, "a,y\n1,2\n1,hi\n", ASKED, training)
