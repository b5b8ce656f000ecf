"""The page about a training: its numbers are those that are kept, and whatever the table holds, it can be read."""

from __future__ import annotations

import re

import lightgbm as lgb
import numpy as np
import pandas as pd
import pytest

from tests.support.pages import Page
from tests.unit.lightgbm.trainer.conftest import Train, Trained

NASTY = '<script>alert("x")</script> & $x_1$ größe 価格'


def page_of(trained: Trained) -> Page:
    page = Page((trained.outputs / "report.html").read_text("utf-8"))
    assert page.addresses == []
    assert all(
        "NaN" not in value and "nan" not in value for mark in page.all("path") for value in mark.attributes.values()
    )
    return page


def test_scores_rows_and_remarks_are_those_of_the_training(train: Train, table: pd.DataFrame) -> None:
    table["blank"] = np.nan
    table.loc[:4, "kind"] = None
    table.to_csv("all.csv")
    trained = train("--data=all.csv", "--label=kind", "--learning_rate=0.2", "--early_stopping_round=3")
    page, scores = page_of(trained), trained.description["scores"]
    for metric in ("multi_logloss", "multi_error", "auc_mu"):
        assert page.row(metric) == [metric, *(f"{scores[f'{part}-{metric}']:.6g}" for part in ("train", "test"))]
    remarks = [item.text for item in page.all("li")]
    said = trained.said.splitlines()
    assert len(remarks) >= 5
    assert set(remarks) <= set(said)
    assert set(said) - set(remarks) == {line for line in said if line.startswith("multiclass: ")}
    assert f"saved: {trained.description['iterations']}" in page.words
    assert page.row("learning_rate") == ["learning_rate", "0.2", "given"]
    assert page.row("num_class") == ["num_class", "3", "follows"]
    told = dict(zip((name.text for name in page.all("dt")), (fact.text for fact in page.all("dd")), strict=True))
    assert (told["Data"], told["Rows"], told["Rows without a label, left out"]) == ("all.csv", "115", "5 rows")
    assert told["LightGBM"] == lgb.__version__
    assert {"MLflow", "Python", "pandas", "Took", "Started"} <= set(told)


def test_the_confusion_matrix_counts_the_rows_tested_on(train: Train, table: pd.DataFrame) -> None:
    table.to_csv("all.csv", index=False)
    table[::3].to_csv("test.csv", index=False)
    trained = train("--data=all.csv", "--label=kind", "--validation-data=test.csv")
    page = page_of(trained)
    model = lgb.Booster(model_file=trained.outputs / "model.txt")
    rows = table[::3].drop(columns="kind").assign(word=table["word"].astype("category"))
    predicted = np.asarray(["high", "low", "middle"])[np.asarray(model.predict(rows)).argmax(axis=1)]
    expected = pd.crosstab(table["kind"][::3], predicted)
    for name in ("high", "low", "middle"):
        shown = [0 if text == "·" else int(text) for text in page.row(name)[1:]]
        assert shown == [int(expected.get(other, {}).get(name, 0)) for other in ("high", "low", "middle")]
    hits = int((predicted == table["kind"][::3]).sum())
    assert f"{hits} of 40 rows tested on are predicted right" in page.words


def test_gain_splits_and_contributions_are_listed_for_every_feature(train: Train, table: pd.DataFrame) -> None:
    table["when"] = pd.date_range("2020-01-01", periods=len(table), freq="7h")
    table.to_parquet("t.parquet")
    trained = train("--data=t.parquet", "--label=amount", "--validation-fraction=0", "--seed=-1")
    page = page_of(trained)
    names = {"when": "when (date)", "when.day_of_week": "when: day of week", "a": "a", "word": "word"}
    importance = pd.read_csv(trained.outputs / "feature_importance.csv").set_index("feature")
    for feature, shown in names.items():
        cells = page.row(shown)
        assert cells[:3] == [shown, f"{importance['gain'][feature]:.6g}", str(importance["split"][feature])]
        assert (float(cells[3]) > 0) == (importance["split"][feature] > 0)
    assert "No rows were kept to test on." in page.words


def test_what_the_table_says_is_shown_and_not_taken_for_markup(train: Train, table: pd.DataFrame) -> None:
    table["kind"] = np.where(table["a"] > 0, NASTY, "plain")
    table.rename(columns={"a": f"{NASTY} 2", "word": "w" * 300}).to_csv("data & more.csv", index=False)
    page = page_of(train("--data=data & more.csv", "--label=kind"))
    assert len(page.all("script")) == 1
    assert page.row(NASTY)[0] == NASTY
    assert page.row(f"{NASTY} 2")[0] == f"{NASTY} 2"
    assert "data & more.csv" in page.words


def test_many_classes_and_columns_stay_readable(train: Train) -> None:
    random = np.random.default_rng(2)
    table = pd.DataFrame(random.normal(size=(300, 60)).round(3)).add_prefix("column ")
    table["class"] = [f"class {number}" for number in random.integers(0, 40, 300)]
    table.to_csv("wide.csv", index=False)
    page = page_of(train("--data=wide.csv", "--label=class", "--num_iterations=1"))
    matrix = [row for row in page.rows if len(row) == 22]
    assert matrix[0][-1].text == matrix[-1][0].text == "others"
    counts = [0 if cell.text == "·" else int(cell.text) for row in matrix[1:] for cell in row[1:]]
    (tested,) = re.findall(r"of (\d+) rows tested on", page.words)
    assert sum(counts) == int(tested)
    assert "All 60 features" in page.words
    assert "other classes" in page.words


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--label=kind", "--metric=none", "--min_data_in_leaf=400"], "The model is constant: it goes by no feature."),
        (["--label=kind", "--metric=none"], "No metric was asked for."),
        (["--label=amount", "--linear_tree=true"], "LightGBM computes no contributions for linear trees."),
        (["--label=amount", "--cross-validation=3"], "Means over the folds."),
        (["--label=amount"], "predicted less actual"),
        (["--label=word", "--cross-validation=3"], "of 120 rows tested on are predicted right"),
    ],
)
def test_every_kind_of_training_has_its_page(options: list[str], words: str, train: Train, table: pd.DataFrame) -> None:
    table.to_csv("all.csv", index=False)
    assert words in page_of(train("--data=all.csv", *options)).words


@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning")  # of the picture of an infinite gain
def test_labels_of_any_size_have_their_place(train: Train, table: pd.DataFrame) -> None:
    table["amount"] *= 1e30
    table[["a", "b", "amount"]].to_csv("all.csv", index=False)
    assert page_of(train("--data=all.csv", "--label=amount", "--validation-fraction=0.5")).all("h1")


def test_queries_are_scored_as_lightgbm_scores_them(train: Train, table: pd.DataFrame) -> None:
    table.to_csv("all.csv", index=False)
    trained = train("--data=all.csv", "--label=b", "--group=query", "--validation-fraction=0.5")
    (mean,) = re.findall(r"10 queries, mean ([\d.]+);", page_of(trained).words)
    assert float(mean) == pytest.approx(trained.description["scores"]["test-ndcg_at_5"], abs=1e-5)
