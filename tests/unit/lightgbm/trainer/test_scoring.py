"""Models score rows as they were trained on them: from tables, texts and JSON, whatever the order of the columns."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mlflow import pyfunc
from mlflow.exceptions import MlflowException

from amlwrap.lightgbm.training import TRAINER_CODE
from boosting.scoring import TableModel, load
from tests.support.made_models import ROWS, Made
from tests.unit.lightgbm.trainer.conftest import Train

LABELS: dict[str, list[Any]] = {
    "texts": ["no", "yes"],
    "numbers": [1, 2, 3],
    "truths": [False, True],
    "quantity": [number / 7 for number in range(ROWS)],
}
CELLS: dict[str, st.SearchStrategy[Any]] = {
    "floats": st.floats(-1e6, 1e6, allow_subnormal=False).map(lambda number: round(number, 3)),
    "wholes": st.integers(-1000, 1000),
    "truths": st.booleans(),
    "words": st.sampled_from(["red", "green", "blue", "größer", "a b"]),
    "codes": st.sampled_from([1, 7, 40]),
    "dates": st.dates(min_value=pd.Timestamp("1980-01-01").date()).map(str),
    "spans": st.sampled_from(["1:30:00", "0:05:10", "23:59:59"]),
    "commas": st.integers(1000, 9_999_999).map(lambda number: f"{number:,}"),
    "percents": st.integers(0, 100).map(lambda number: f"{number}%"),
}


Make = Callable[..., Made]


@pytest.fixture
def make(folder: Path) -> Make:
    return lambda table, **options: Made(table, folder, **options)


def through_json(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table as a request brings it."""
    request = json.loads(table.to_json(orient="split", double_precision=15))
    return pd.DataFrame(request["data"], columns=request["columns"], index=request["index"])


@st.composite
def tables(draw: st.DrawFn) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """A table of several kinds of columns with cells missing, its columns in any order, and which hold codes."""
    table: dict[str, Any] = {}
    for kind in draw(st.lists(st.sampled_from(sorted(CELLS)), min_size=1, max_size=4, unique=True)):
        cells = draw(st.lists(CELLS[kind], min_size=ROWS, max_size=ROWS))
        if draw(st.booleans()):
            blank = draw(st.sets(st.integers(1, ROWS - 1), max_size=5))
            cells = [None if row in blank else cell for row, cell in enumerate(cells)]
        table[f"the {kind}"] = pd.Series(cells, dtype=object if None in cells else None)
    labels = LABELS[draw(st.sampled_from(sorted(LABELS)))]
    frame = pd.DataFrame({**table, "y": [labels[row % len(labels)] for row in range(ROWS)]})
    return frame[draw(st.permutations(list(frame.columns)))], tuple({"the codes"} & set(table))


@settings(max_examples=12)
@given(drawn=tables())
def test_a_model_says_through_mlflow_what_lightgbm_says_of_its_rows(
    drawn: tuple[pd.DataFrame, tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    table, categorical = drawn
    folder = tmp_path_factory.mktemp("drawn")
    try:
        made = Made(table, folder, categorical=categorical)
        for asked in (table, table.iloc[:, ::-1], pd.read_csv(made.rows), pd.read_csv(made.rows, dtype=str)):
            np.testing.assert_array_equal(made.model.predict(asked).to_numpy(), made.wanted)
        np.testing.assert_array_equal(made.model.predict(through_json(table)).to_numpy(), made.wanted)
        np.testing.assert_array_equal(load(made.folder).score_files(made.rows).to_numpy(), made.wanted)
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("kind", sorted(LABELS))
def test_labels_are_answered_as_the_data_has_them(make: Make, kind: str) -> None:
    labels = [LABELS[kind][row % len(LABELS[kind])] for row in range(ROWS)]
    made = make(pd.DataFrame({"x": range(ROWS), "y": labels}))
    if kind == "quantity":
        answer = made.model.predict(made.table, params={"output": "values"})
        np.testing.assert_array_equal(answer["y"], made.wanted[:, 0])
        return
    probabilities = made.model.predict(made.table)
    assert list(probabilities) == [str(name) for name in sorted(LABELS[kind])]
    answer = made.model.predict(made.table, params={"output": "labels"})
    assert list(answer) == ["y"]
    best = probabilities.to_numpy().argmax(axis=1)
    assert answer["y"].tolist() == [sorted(LABELS[kind])[place] for place in best]
    assert type(answer["y"].tolist()[0]) is type(LABELS[kind][0])


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A model of numbers, words and truths."""
    table = pd.DataFrame({"x": np.arange(ROWS) / 2, "word": ["a", "b"] * (ROWS // 2), "y": ["n", "y"] * (ROWS // 2)})
    return Made(table.assign(truth=[True, False, False, True] * (ROWS // 4)), tmp_path_factory.mktemp("plain"))


@pytest.mark.parametrize(
    "cells",
    [
        {"x": [1, 2]},
        {"x": [None, 2]},
        {"x": [True, None]},
        {"x": ["1.5", ""]},
        {"word": ["a", None]},
        {"word": [1, 2]},
        {"word": ["never seen", "b"]},
        {"truth": [None, True]},
        {"truth": ["true", "FALSE"]},
        {"truth": [1, 0.0]},
    ],
    ids=str,
)
def test_a_request_may_hold_what_json_has_for_a_value(plain: Made, cells: dict[str, list[Any]]) -> None:
    asked = plain.table.head(2).assign(**{name: pd.Series(values, dtype=object) for name, values in cells.items()})
    meant = {"x": {True: 1.0, "1.5": 1.5, "": np.nan}, "word": {1: None, 2: None, "never seen": None}}
    meant["truth"] = {"true": True, "FALSE": False}
    for name, values in cells.items():
        known = meant.get(name, {})
        asked[f"{name}_meant"] = pd.Series([known.get(value, value) for value in values], dtype=object)
    plainly = plain.table.head(2).assign(**{name: asked[f"{name}_meant"] for name in cells})

    answer = plain.model.predict(asked)

    pd.testing.assert_frame_equal(answer, plain.model.predict(plainly))


def test_answers_keep_the_index_of_the_rows_and_none_come_of_no_rows(plain: Made) -> None:
    asked = plain.table.iloc[[5, 3]]
    assert list(plain.model.predict(asked).index) == [5, 3]
    assert plain.model.predict(asked.head(0)).shape == (0, 2)


@pytest.mark.parametrize(
    ("spoil", "params", "told"),
    [
        (
            lambda table: table.drop(columns="x"),
            None,
            "The data lacks the column 'x', which the model needs: add what is missing.",
        ),
        (
            lambda table: table[["y"]],
            None,
            "The data lacks the columns 'x', 'word', 'truth', which the model needs: add what is missing.",
        ),
        (
            lambda table: table.assign(x=["0.5", "many", *table["x"].astype(str)[2:]]),
            None,
            "The column 'x' is 'many' in row 2 of the data, but holds numbers in the training data: write it alike, or "
            "leave it blank.",
        ),
        (lambda table: table, {"output": "classes"}, "The output is probabilities or labels, not 'classes'."),
    ],
)
def test_what_cannot_be_scored_is_told_in_one_sentence(
    plain: Made, spoil: Callable[[pd.DataFrame], pd.DataFrame], params: dict[str, str] | None, told: str
) -> None:
    with pytest.raises(MlflowException) as caught:
        plain.model.predict(spoil(plain.table), params=params)
    assert caught.value.message == told
    assert caught.value.get_http_status_code() == 400


def test_a_model_of_a_quantity_has_no_labels(make: Make) -> None:
    made = make(pd.DataFrame({"x": range(ROWS), "y": LABELS["quantity"]}))
    with pytest.raises(MlflowException, match=r"^The model predicts a quantity, 'y': it has values alone to tell\.$"):
        made.model.predict(made.table, params={"output": "labels"})


def test_categories_that_are_truths_are_known_among_blanks(make: Make) -> None:
    truths = [True, False] * (ROWS // 2)
    made = make(pd.DataFrame({"t": truths, "y": ["n", "y"] * (ROWS // 2)}), categorical=("t",))
    asked = pd.DataFrame({"t": pd.Series([True, None, False, 1.0, "true"], dtype=object)})
    answer = made.model.predict(asked).to_numpy()
    np.testing.assert_array_equal(answer[[0, 2, 3, 4]], made.wanted[[0, 1, 0, 0]])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x,word\n1,a\n", "new.csv lacks the column 'truth', which the model needs: add what is missing."),
        (
            "x,word,truth\n1,a,true\nmany,b,true\n",
            "The column 'x' is 'many' in row 2 of new.csv, but holds numbers in the training data: write it alike, or "
            "leave it blank.",
        ),
        (
            "x,word,truth\n1,a,true\n1,a,true,5\n",
            "Row 2 of new.csv has 4 fields, but there are 3 columns: put texts that hold the separator in quotes.",
        ),
        (
            'x,word,truth\n1,"a,true\n',
            "Row 1 of new.csv has a quotation mark that is never closed: close it, or write those inside of a text "
            "twice.",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_row(plain: Made, folder: Path, text: str, told: str) -> None:
    (folder / "new.csv").write_text(text, encoding="utf-8")
    with pytest.raises(MlflowException) as caught:
        load(plain.folder).score_files(folder / "new.csv")
    assert caught.value.message == told


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_columns_of_a_file_that_the_model_does_not_need_may_be_anything(plain: Made, folder: Path, suffix: str) -> None:
    wanted, new = plain.wanted, folder / f"new{suffix}"
    table = plain.table.assign(more=[[1, 2]] * ROWS)
    table.to_csv(new, index=False) if suffix == ".csv" else table.to_parquet(new)
    np.testing.assert_array_equal(load(plain.folder).score_files(new).to_numpy(), wanted)


@pytest.fixture
def ranked(train: Train, table: pd.DataFrame, folder: Path) -> Path:
    """The model that the script itself leaves of a ranking."""
    rows = folder / "ranks.csv"
    table.assign(gain=(table["amount"] > 0) + 0).drop(columns=["amount", "kind", "weight"]).to_csv(rows, index=False)
    return train("--data", str(rows), "--label", "gain", "--group", "query").outputs / "model"


def test_a_ranking_is_scored_without_its_queries(ranked: Path, table: pd.DataFrame) -> None:
    asked = table[["word", "b", "a"]]
    scores = pyfunc.load_model(str(ranked)).predict(asked)
    assert list(scores) == ["gain"]
    assert scores["gain"].nunique() > 1


NOT_THERE = ("amlwrap", "boosting", "tabular")


class Refusing(MetaPathFinder):
    """Refuses what a model's own environment does not have."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        if fullname.partition(".")[0] in NOT_THERE:
            raise ModuleNotFoundError(fullname)


@pytest.fixture
def without_amlwrap(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Forget amlwrap and the trainer, as if neither were installed."""
    for name in [name for name in sys.modules if name.partition(".")[0] in NOT_THERE]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "path", [place for place in sys.path if place != str(TRAINER_CODE)])
    monkeypatch.setattr(sys, "meta_path", [Refusing(), *sys.meta_path])
    return monkeypatch


def test_models_of_two_versions_load_side_by_side_without_amlwrap(
    plain: Made, tmp_path: Path, without_amlwrap: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    shutil.copytree(plain.folder, other)
    (package,) = [path.name for path in (other / "code").iterdir()]
    (other / "code" / package).rename(other / "code" / "lightgbm_table_other")
    for file in (other / "code").rglob("*.py"):
        file.write_text(file.read_text("utf-8").replace(package, "lightgbm_table_other"), "utf-8")
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        without_amlwrap.delitem(sys.modules, name)  # another test's

    answers = []
    for name, folder in ((package, plain.folder), ("lightgbm_table_other", other)):
        without_amlwrap.syspath_prepend(str(folder / "code"))
        loaded = importlib.import_module(f"{name}.boosting.scoring")
        assert Path(str(loaded.__file__)).is_relative_to(folder)
        answers.append(loaded._load_pyfunc(str(folder)).predict(plain.table))

    pd.testing.assert_frame_equal(*answers)
    np.testing.assert_array_equal(answers[0].to_numpy(), plain.wanted)


def test_scoring_one_row_asks_lightgbm_for_one_thread(plain: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    model = load(plain.folder)
    predict = model.booster.predict
    monkeypatch.setattr(
        model.booster, "predict", lambda rows, **options: asked.append(options) or predict(rows, **options)
    )
    model.predict(plain.table.head(1))
    model.predict(pd.concat([plain.table] * 50))
    assert isinstance(model, TableModel)
    assert asked == [{"num_threads": 1}, {}]
