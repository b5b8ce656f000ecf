"""The part of the page that tells how parameters were found."""

from __future__ import annotations

import ast
import json
import math
import shlex
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from page.document import document, section
from report.tuning import tuning
from tests.support.pages import Page
from tests.support.tuned import tuned_of
from tests.unit.lightgbm.trainer.conftest import Train
from tuning.stopping import CANCELLED, OUT_OF_TIME
from tuning.trials import Tuned

VALUES: list[list[float]] = [[0.5, 0.7], [0.4], [], [0.1, 0.3], [math.inf, 0.2]]


def page_of(tuned: Tuned, given: dict[str, Any] | None = None, **scores: float) -> Page:
    fitted = SimpleNamespace(scores={name.replace("_", "-"): value for name, value in scores.items()}, trained=100)
    account: Any = SimpleNamespace(fitted=fitted, given=given or {}, params=given or {})
    fitted.tested = 50
    page = Page(document("Training", section("Tuning", tuning(account, tuned))))
    assert page.addresses == []
    assert not any("nan" in value for mark in page.all("path") for value in mark.attributes.values())
    return page


def test_the_page_of_a_tuned_training_agrees_with_what_is_kept(train: Train, table: pd.DataFrame) -> None:
    table.to_csv("all.csv", index=False)
    options = ('--search=num_leaves=["choice",[[4,8]]]', '--search=extra_trees=["choice",[[true,false]]]')
    trained = train("--data=all.csv", "--label=amount", "--metric=mse", "--trials=3", "--folds=2", *options)
    page = Page((trained.outputs / "report.html").read_text("utf-8"))
    record = json.loads((trained.outputs / "tuning.json").read_text("utf-8"))
    best, scores = record["best"], trained.description["scores"]
    assert (record["metric"], scores["folds-l2"]) == ("l2", best["value"])  # the name that LightGBM has for mse
    metrics = [[cell.text for cell in row] for row in page.rows if row[0].text in ("metric", "l2")][1:3]
    expected = [f"{scores[f'{part}-l2']:.6g}" for part in ("train", "test", "folds")]
    assert metrics == [["metric", "train", "test", "on the folds"], ["l2", *expected]]
    assert page.row("mean of 2 folds")[1] == f"{best['value']:.6g}"
    assert page.row("test rows, by the model")[1] == f"{scores['test-l2']:.6g}"
    assert ast.literal_eval(page.all("pre")[0].text).items() >= best["params"].items()
    assert record["trials"][0]["params"] == {"num_leaves": 31, "extra_trees": False}
    assert page.row("num_iterations") == ["num_iterations", str(best["params"]["num_iterations"]), "tuned"]
    assert "Optuna" in [name.text for name in page.all("dt")]
    assert page.row("num_threads") == ["num_threads", "1", "given"]


def test_every_trial_is_told_drawn_and_listed() -> None:
    page = page_of(tuned_of(*VALUES), test_l2=0.2)
    assert (
        "5 trials, drawn with seed 7: 3 completed, 1 given up early, 1 failed. "
        "The lowest mean of l2 on 2 folds of the training rows decided: 0.2, by trial 3."
    ) in page.words
    told = [title.text for title in page.all("title")]
    for sentence in (
        "trial 0: l2 0.6; x 0", "trial 1: l2 0.4 on 1 of 2 folds, given up early; x 1", "trial 2: failed; x 2",
        "trial 3: l2 0.2; x 3", "trial 4: no finite value; x 4",
    ):  # fmt: skip
        assert told.count(sentence) == 2  # in the history, and against the parameter
    assert page.row("2") == ["2", "2", "", "failed: no <tree> could be made", "0", "", "0.5"]
    assert page.row("1") == ["1", "1", "0.4", "given up early", "1", "10", "0.5"]
    assert page.all("tr", "chosen")[0].text.startswith("33")
    assert "those given up early have the mean of fewer folds" in page.words


def test_folds_and_model_are_side_by_side() -> None:
    page = page_of(tuned_of(*VALUES), train_l2=0.15, test_l2=0.25)
    assert page.row("mean of 2 folds")[1:] == ["0.2", "0.6"]
    assert page.row("their standard deviation")[1:] == ["0.141421", "0.141421"]
    assert page.row("train rows, by the model")[1:] == ["0.15", ""]
    assert page.row("test rows, by the model")[1:] == ["0.25", ""]
    assert page_of(tuned_of([0.1, 0.3], [0.5]), test_l2=0.25).row("mean of 2 folds")[1:] == ["0.2"]


def test_parameters_can_be_copied_with_those_that_were_given() -> None:
    given = {"monotone_constraints": "1,-1 'x'", "num_iterations": 500, "is_unbalance": True}
    page = page_of(tuned_of(*VALUES, needed={"bagging_freq": 1}), given)
    python, options = (element.text for element in page.all("pre"))
    assert ast.literal_eval(python) == {**given, "x": 3, "bagging_freq": 1, "num_iterations": 10}
    assert shlex.split(options.replace("\\\n", " ")) == [
        "--param", "monotone_constraints=1,-1 'x'", "--param", "num_iterations=10", "--param", "is_unbalance=true",
        "--param", "x=3", "--param", "bagging_freq=1",
    ]  # fmt: skip
    assert len(page.all("button", "copy")) == 2


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"stopped": CANCELLED, "asked": 30}, "The job was cancelled after 5 of 30 trials: another run may come to"),
        ({"stopped": OUT_OF_TIME, "asked": 30}, "The time budget ended after 5 of 30 trials: another run may come to"),
        ({"asked": 30}, "Of 30 trials, 5 were run: no other combination of the search space was found."),
        ({"importance": {}}, "Not known of so few trials: it takes 8 with different values"),
        ({"importance": {"x": 1.0}}, "The share of each in what made the metric differ"),
        ({"maximize": True, "metric": "auc"}, "The highest mean of auc on 2 folds"),
        ({}, "No rows were kept to test on: what the best trial scored on the folds flatters it"),
    ],
)
def test_what_is_to_be_known_is_said(known: dict[str, Any], words: str) -> None:
    assert words in page_of(tuned_of(*VALUES, **known)).words


def test_defaults_of_0_have_no_place_on_a_logarithmic_axis() -> None:
    page = page_of(tuned_of(*VALUES, space={"x": ["loguniform", [0, 2]]}))
    assert [note.text for note in page.all("p", "note")][-1] == "Without LightGBM's default, 0."
    assert [title.text for title in page.all("title")].count("trial 0: l2 0.6; x 0") == 1
    rounded = page_of(tuned_of(*VALUES, [0.6, 0.6], space={"x": ["quniform", [0, 2, 1]]}))
    assert "Without LightGBM's default" not in rounded.words


def test_one_trial_makes_a_page() -> None:
    assert "1 trial, drawn with seed 7: 1 completed." in page_of(tuned_of([0.5, 0.7]), test_l2=0.5).words
