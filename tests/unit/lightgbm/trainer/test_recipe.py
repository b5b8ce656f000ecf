"""Cells of a table into rows to learn from: which columns, in which kind, and the same way for rows to validate on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from boosting.reading import read_frame
from boosting.recipe import Recipe, find_recipe, validation_table
from boosting.tables import Table
from tabular.asked import Asked
from tabular.fault import DataFault
from tabular.inspection import inspect_table

Tables = dict[str, str | pd.DataFrame]


def write(folder: Path, files: Tables) -> Path:
    folder.mkdir(exist_ok=True)
    for name, table in files.items():
        if isinstance(table, str):
            (folder / name).write_text(table, "utf-8")
        else:
            table.to_parquet(folder / name)
    return folder


def prepared(folder: Path, question: Asked, **files: str | pd.DataFrame) -> tuple[Recipe, Table]:
    """Return the recipe of a table of these files, and its rows."""
    path = write(folder / "t", {name.replace("_", "."): table for name, table in files.items()})
    facts = inspect_table(path, question)
    frame = read_frame(facts)
    recipe = find_recipe(frame, facts, question)
    return recipe, recipe.table(frame, facts)


def test_rows_with_a_label_become_features_and_numbers_of_classes(tmp_path: Path) -> None:
    recipe, table = prepared(tmp_path, Asked("y"), a_csv="a,b,y\n1,x,q\n2,y,\n3,x,p\n")
    assert table.features["a"].tolist() == [1, 3]
    assert table.features["b"].tolist() == ["x", "x"]
    assert table.label.tolist() == [1, 0]
    assert (recipe.label.classes, recipe.texts) == (("p", "q"), ["b"])


def test_weights_and_groups_are_no_features_and_groups_are_together(tmp_path: Path) -> None:
    question = Asked("y", group="q", weight="w")
    _, table = prepared(tmp_path, question, a_csv='q,w,a,y\nu,"1,5",1,0\nv,1,2,1\n"u ",2,3,1\n')
    assert list(table.features) == ["a"]
    assert table.features["a"].tolist() == [1, 3, 2]
    assert table.weight is not None
    assert table.weight.tolist() == [1.5, 2, 1]
    assert table.group is not None
    assert table.group.tolist() == [0, 0, 1]


def test_balanced_classes_weigh_the_same_in_all(tmp_path: Path) -> None:
    _, table = prepared(tmp_path, Asked("y", class_weight=("balanced",)), a_csv="a,y\n1,p\n2,p\n3,p\n4,q\n5,\n")
    assert table.class_weight is not None
    assert table.class_weight.tolist() == pytest.approx([2 / 3, 2 / 3, 2 / 3, 2])


def test_classes_without_a_weight_of_their_own_weigh_one(tmp_path: Path) -> None:
    _, table = prepared(tmp_path, Asked("y", class_weight=("q=3",)), a_csv="a,y\n1,p\n2,q\n3,p\n4,q\n")
    assert table.class_weight is not None
    assert table.class_weight.tolist() == [1, 3, 1, 3]


def test_an_index_and_empty_nameless_columns_are_left_out_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, table = prepared(tmp_path, Asked("y"), a_csv=",a,y,\n0,1,p,\n1,2,q,\n")
    assert list(table.features) == ["a"]
    said = capsys.readouterr().out
    assert "1 nameless column left out, taken for the index that DataFrame.to_csv writes: 'Unnamed: 0'" in said
    assert "1 column without any value left out: 'Unnamed: 3'." in said


def test_an_index_is_a_feature_if_it_is_asked_for(tmp_path: Path) -> None:
    recipe, _ = prepared(tmp_path, Asked("y", categorical=("Unnamed: 0",)), a_csv=",a,y\n0,1,p\n1,2,q\n")
    assert [column.name for column in recipe.columns] == ["Unnamed: 0", "a"]


def test_names_that_lightgbm_cannot_hold_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe, table = prepared(tmp_path, Asked("y"), a_csv='"a [m]","a:b",y\n1,2,p\n3,4,q\n')
    assert recipe.names == {"a [m]": "a__m_", "a:b": "a_b"}
    assert list(table.features) == ["a__m_", "a_b"]
    assert "2 features called otherwise in model.txt" in capsys.readouterr().out


def test_parts_of_dates_give_way_to_columns_of_their_name(tmp_path: Path) -> None:
    recipe, _ = prepared(tmp_path, Asked("y"), a_csv="d,d.month,y\n2020-01-06,7,p\n2020-02-03,8,q\n")
    assert list(recipe.names) == ["d", "d.day_of_year", "d.month"]


DAY = pd.to_datetime(["1970-01-03"])
MIXED: list[tuple[Tables, list[Any]]] = [
    ({"a.csv": "c,y\n1,p\n", "b.csv": "c,y\nx,q\n"}, ["1", "x"]),
    ({"a.csv": "c,y\n1,p\n", "b.csv": 'c,y\n"1,500",q\n'}, [1, 1500]),
    ({"a.csv": "c;y\n1,5;p\n2;p\n", "b.csv": "c,y\n1.5,q\n"}, [1.5, 2, 1.5]),
    ({"a.parquet": pd.DataFrame({"c": [1], "y": ["p"]}), "b.csv": "c,y\n2.5,q\n"}, [1, 2.5]),
    ({"a.parquet": pd.DataFrame({"c": [True], "y": ["p"]}), "b.csv": "c,y\nFalse,q\n"}, [1, 0]),
    ({"a.parquet": pd.DataFrame({"c": [1.0], "y": ["p"]}), "b.csv": "c,y\n?,q\n"}, [1, None]),
    (
        {"a.parquet": pd.DataFrame({"c": pd.to_datetime(["1970-01-03"]), "y": "p"}), "b.csv": "c,y\n1970-01-04,q\n"},
        [2, 3],
    ),
    ({"a.csv": "c,y\nu,p\n", "b.parquet": pd.DataFrame({"c": pd.Categorical(["v"]), "y": ["q"]})}, ["u", "v"]),
]


@pytest.mark.parametrize(("files", "values"), MIXED)
def test_a_column_is_one_kind_in_all_files(files: Tables, values: list[Any], tmp_path: Path) -> None:
    facts = inspect_table(write(tmp_path / "t", files), Asked("y"))
    frame = read_frame(facts)
    found = find_recipe(frame, facts, Asked("y")).table(frame, facts).features["c"].tolist()
    assert [None if pd.isna(value) else value for value in found] == values


def test_places_are_told_by_file_and_row(tmp_path: Path) -> None:
    many = "".join(f"{row},p\n{row + 0.5},q\n" for row in range(30))
    with pytest.raises(DataFault, match=r"The column 'c' is 'oops' in row 2 of b\.csv"):
        prepared(tmp_path, Asked("y"), a_csv=f"c,y\n{many}", b_csv="c,y\n1,p\noops,q\n2,p\n")


def test_rows_to_validate_on_are_matched_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe, table = prepared(tmp_path, Asked("y"), a_csv=",n,c,d,y\n0,1.5,u,2020-01-06,p\n1,2.5,v,2020-02-03,q\n")
    capsys.readouterr()
    path = write(tmp_path / "v", {"v.csv": "y;d;c;extra;n\nq;03.02.2020;v;1;2,5\np;13.01.2020;w;2;1,5\n;;;;\n"})
    training = inspect_table(tmp_path / "t", Asked("y"))
    rows = validation_table(recipe, inspect_table(path, Asked("y"), training))
    assert list(rows.features) == list(table.features)
    assert rows.features["n"].tolist() == [2.5, 1.5]
    assert rows.features["c"].cat.codes.tolist() == [1, -1]
    assert rows.features.iloc[0].tolist() == table.features.iloc[1].tolist()
    assert rows.label.tolist() == [1, 0]
    said = capsys.readouterr().out
    assert "1 column of v left out, which the training data lacks: 'extra'." in said
    assert "1 value of 'c' in v taken for missing, since the training data lacks it: 'w'." in said


UNLIKE = [
    ("n,y\n5%,p\n7%,q\n", "n,y\n0.05,p\n0.07,q\n", "'0.05' in row 1 of v.csv, but holds numbers with '%'"),
    ("n,y\n5 kg,p\n7 kg,q\n", "n,y\n5 g,p\n7 g,q\n", "'5 g' in row 1 of v.csv, but holds numbers with 'kg'"),
    ("n,y\n5,p\n7,q\n", "n,y\n$5,p\n$7,q\n", "'$5' in row 1 of v.csv, but holds numbers in the training data"),
    ("n,y\n01/02/2020,p\n02/01/2020,q\n", "n,y\n13/01/2020,p\n", "'13/01/2020' in row 1 of v.csv, but holds dates"),
]


@pytest.mark.parametrize(("trained", "validated", "sentence"), UNLIKE)
def test_values_that_mean_something_else_than_in_training_are_refused(
    trained: str, validated: str, sentence: str, tmp_path: Path
) -> None:
    recipe, _ = prepared(tmp_path, Asked("y"), a_csv=trained)
    facts = inspect_table(tmp_path / "t", Asked("y"))
    write(tmp_path / "v", {"v.csv": validated})
    with pytest.raises(DataFault, match=re.escape(f"The column 'n' is {sentence}")):
        validation_table(recipe, inspect_table(tmp_path / "v", Asked("y"), facts))


ALIKE = [
    ("n;y\n1.100,5;p\n2,5;q\n", "n;y\n1.100;p\n2.200;q\n", [1100, 2200]),
    ("n;z;y\n1.100;0,5;p\n950;1,5;q\n", "n;z;y\n1.100;0,5;p\n950;1,5;q\n", [1100, 950]),
    ("n,y\n5,p\n7,q\n", 'n,y\n"1,005",p\n7,q\n', [1005, 7]),
    ("n,y\n5%,p\n7%,q\n", "n,y\n0,p\n0,q\n", [0, 0]),
    ("n,y\n4.512,p\n1.5,q\n", "n;y\n4,512;p\n1,500;q\n", [4.512, 1.5]),
    ("n,y\n31/01/2020,p\n02/01/2020,q\n", "n,y\n02/01/2020,p\n", [18263]),
    ("n,y\n01/31/2020,p\n01/02/2020,q\n", "n,y\n2020-01-02,p\n", [18263]),
]


@pytest.mark.parametrize(("trained", "validated", "values"), ALIKE)
def test_values_written_otherwise_mean_what_they_mean_in_training(
    trained: str, validated: str, values: list[float], tmp_path: Path
) -> None:
    recipe, _ = prepared(tmp_path, Asked("y"), a_csv=trained)
    facts = inspect_table(tmp_path / "t", Asked("y"))
    write(tmp_path / "v", {"v.csv": validated})
    table = validation_table(recipe, inspect_table(tmp_path / "v", Asked("y"), facts))
    assert table.features["n"].tolist() == values


def test_a_unit_is_not_missed_where_all_is_blank(tmp_path: Path) -> None:
    recipe, _ = prepared(tmp_path, Asked("y"), a_csv="n,a,y\n5%,1,p\n7%,2,q\n")
    facts = inspect_table(tmp_path / "t", Asked("y"))
    write(tmp_path / "v", {"v.csv": "n,a,y\n,1,p\n,2,q\n"})
    table = validation_table(recipe, inspect_table(tmp_path / "v", Asked("y"), facts))
    assert table.features["n"].isna().all()


def test_what_is_not_plain_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = '"{0},000",{0} {3},2020-01-{1:02},{0}:00,w{2},{4},,{2}\n'
    rows = [row.format(n, n % 28 + 1, n % 3, "kg" if n < 20 else "lb", n or "?") for n in range(40)]
    prepared(tmp_path, Asked("y"), a_csv=f"a,u,d,t,w,m,e,y\n{''.join(rows)}")
    said = capsys.readouterr().out
    for sentence in (
        "'w' (3 different)",
        "'u' (40 different in 40 rows; many are numbers with 'kg', but '20 lb' is not one of the kind",
        "1 column of text read as numbers: 'a' with a decimal comma ('0,000' is 0).",
        "1 column of dates read as days since 1970",
        "('2020-01-01' as year-month-day).",
        "1 column of lengths of time read as seconds: 't'.",
        "1 value of 'm' taken for missing: '?'.",
        "1 column without any value left out: 'e'.",
    ):
        assert sentence in said


def test_parquet_types_become_what_pandas_has_a_kind_for(tmp_path: Path) -> None:
    import datetime
    import decimal

    table = pd.DataFrame(
        {
            "decimal": [decimal.Decimal("1.50"), decimal.Decimal("2.25")],
            "time": [datetime.time(1), datetime.time(2)],
            "day": [datetime.date(1970, 1, 2), datetime.date(1970, 1, 3)],
            "row": [0.5, 2],
            "y": ["p", "q"],
        }
    ).set_index("row")
    _, rows = prepared(tmp_path, Asked("y"), a_parquet=table)
    features = rows.features[["decimal", "time", "day", "row"]]
    assert features.iloc[1].tolist() == [2.25, 7200, 2, 2]


@pytest.mark.parametrize("value", [[1], {"k": 1}, b"x"])
def test_parquet_types_that_nothing_is_learnt_from_are_told(value: object, tmp_path: Path) -> None:
    with pytest.raises(DataFault, match=r"The column 'c' of a\.parquet holds values of type \w+.*leave it out"):
        prepared(tmp_path, Asked("y"), a_parquet=pd.DataFrame({"c": [value, value], "y": ["p", "q"]}))


def test_each_file_of_a_folder_writes_numbers_its_own_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files: Tables = {
        "a.csv": 'n,y\n"1,500",p\n0.5,q\n',
        "b.csv": "n;y\n1,500;p\n?;q\n",
        "c.parquet": pd.DataFrame({"n": [2.5], "y": ["p"]}),
    }
    facts = inspect_table(write(tmp_path / "t", files), Asked("y"))
    frame = read_frame(facts)
    found = find_recipe(frame, facts, Asked("y")).table(frame, facts).features["n"].tolist()
    assert [None if pd.isna(value) else value for value in found] == [1500, 0.5, 1.5, None, 2.5]
    assert "1 column with numbers that the files of t write differently" in capsys.readouterr().out


@pytest.mark.parametrize("separator", [",", ";"])
def test_three_places_after_a_point_are_no_thousands_by_themselves(separator: str, tmp_path: Path) -> None:
    rows = "n,y\n12.345,1.125\n9.125,2.5\n".replace(",", separator)
    _, table = prepared(tmp_path, Asked("y", objective="regression"), a_csv=rows)
    assert table.features["n"].tolist() == [12.345, 9.125]
    assert table.label.tolist() == [1.125, 2.5]


def test_a_column_that_is_blank_in_the_rows_to_validate_on_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe, _ = prepared(tmp_path, Asked("y"), a_csv="n,y\n5,p\n7,q\n")
    facts = inspect_table(tmp_path / "t", Asked("y"))
    write(tmp_path / "v", {"v.csv": "n,y\n,p\n,q\n"})
    validation_table(recipe, inspect_table(tmp_path / "v", Asked("y"), facts))
    assert "1 column of v without any value: 'n'." in capsys.readouterr().out
