"""The script end to end: each option trains a model, what is kept of it, and every sentence about bad data."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amlwrap.lightgbm.training import TRAINER_CODE
from boosting.reading import read_frame
from boosting.recipe import find_recipe
from boosting.training import fit
from tabular.asked import Asked
from tabular.csvtext import is_unnamed
from tabular.fault import DataFault
from tabular.inspection import inspect_table
from tests.unit.lightgbm.trainer.conftest import Train


@pytest.fixture
def tables(folder: Path, table: pd.DataFrame) -> Path:
    """The working folder, with tables in it."""
    table.to_csv("all.csv", index=False)
    (folder / "parts").mkdir()
    table[:80].to_csv("parts/1.csv", index=False)
    table[80:].to_parquet("parts/2.parquet")
    table[table["kind"] != "low"].to_csv("without_low.csv", index=False)
    table[["a"]].to_csv("other.csv", index=False)
    table[table["kind"] == "low"].to_csv("low.csv", index=False)
    (folder / "empty").mkdir()
    return folder


OPTIONS: list[tuple[list[str], dict[str, Any]]] = [
    (["--data=all.csv", "--label=amount"], {"objective": "regression", "classes": None}),
    (["--data=all.csv", "--label=b"], {"objective": "multiclass", "classes": [0, 1, 2, 3, 4]}),
    (["--data=all.csv", "--label=word"], {"objective": "binary", "classes": ["x", "y"]}),
    (["--data=parts", "--label=kind"], {"objective": "multiclass", "classes": ["high", "low", "middle"]}),
    (["--data=all.csv", "--label=amount", "--objective=quantile", "--alpha", "0.9"], {"metric": "quantile"}),
    (["--data=all.csv", "--label=amount", "--validation-fraction=0", "--early_stopping_round=3"], {"iterations": 8}),
    (["--data=all.csv", "--label=amount", "--validation-data=low.csv", "--early_stopping_round=3"], {}),
    (["--data=all.csv", "--label=amount", "--weight=weight", "--categorical=b"], {}),
    (["--data=all.csv", "--label=kind", "--class-weight=balanced", "--weight=weight"], {}),
    (["--data=all.csv", "--label=kind", "--class-weight=low=3", "--class-weighted-metrics"], {}),
    (["--data=all.csv", "--label=amount", "--cross-validation=3", "--early_stopping_round=2"], {}),
    (["--data=all.csv", "--label=b", "--group=query", "--validation-fraction=0.5"], {"objective": "lambdarank"}),
    (["--data=all.csv", "--label=b", "--group=query", "--cross-validation=2"], {"objective": "lambdarank"}),
    (["--data=all.csv", "--label=amount", "--num_leaves=4.0", "--num_leaves", "5"], {"num_leaves": 5}),
    (["--data=all.csv", "--label=amount", "--boosting=dart", "--early_stopping_round=2"], {"iterations": 8}),
]


@pytest.mark.parametrize(("options", "expected"), OPTIONS)
def test_each_option_trains_a_model(options: list[str], expected: dict[str, Any], train: Train, tables: Path) -> None:
    description = train(*options).description
    known = {**description["params"], **description}
    assert {name: known[name] for name in expected} == expected
    assert 1 <= description["iterations"] <= 8
    assert (tables / "outputs" / "model.txt").exists()
    used = {option.partition("=")[2] for option in options if option.startswith(("--label", "--weight", "--group"))}
    assert not used & set(description["features"])


def test_what_is_kept_speaks_of_the_columns_as_the_table_does(train: Train, table: pd.DataFrame) -> None:
    odd = {"a": 'size [m], "net"', "b": "größe: b\tin $x_1$", "word": "价格" * 60}
    table.rename(columns=odd).to_csv("odd.csv")
    outputs, description, _ = train("--data=odd.csv", "--label=kind", "--learning_rate=0.2")
    assert set(odd.values()) < set(description["features"])
    model = lgb.Booster(model_file=outputs / "model.txt")
    held = {description["model_names"].get(name, name): name for name in description["features"]}
    assert [held[name] for name in model.feature_name()] == description["features"]
    importance = pd.read_csv(outputs / "feature_importance.csv")
    assert set(importance["feature"]) == set(description["features"])
    assert importance["gain"].is_monotonic_decreasing


def test_a_model_whose_metrics_could_not_be_logged_is_kept_and_the_job_fails(
    refusal: Callable[..., str], table: pd.DataFrame, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table[["a", "amount"]].to_csv("all.csv", index=False)
    monkeypatch.setattr("mlflow.MlflowClient.log_batch", lambda *_, **__: 1 / 0)
    sentence = refusal("--data=all.csv", "--label=amount", "--no-report")
    assert sentence == (
        "The tracking server behind file does not take what is logged: division by zero. "
        "The model is in outputs, and complete."
    )
    assert lgb.Booster(model_file=folder / "outputs" / "model.txt").num_trees() == 8
    assert (folder / "outputs" / "model" / "MLmodel").is_file()


def test_the_page_is_left_out_where_nobody_would_read_it(train: Train, table: pd.DataFrame) -> None:
    table[["a", "amount"]].to_csv("all.csv", index=False)
    outputs = train("--data=all.csv", "--label=amount", "--no-report").outputs
    assert sorted(path.name for path in outputs.iterdir()) == [
        "feature_importance.csv", "model", "model.json", "model.txt",
    ]  # fmt: skip


def test_scores_that_are_printed_logged_last_and_kept_are_those_of_the_saved_model(
    train: Train, table: pd.DataFrame, folder: Path
) -> None:
    import mlflow

    table["noise"] = np.random.default_rng(1).normal(size=len(table))
    train_rows, test_rows = table[::2], table[1::2]
    columns = ["a", "noise", "b", "amount"]
    train_rows[columns].to_csv("train.csv", index=False)
    test_rows[columns[::-1]].to_csv("test.csv", index=False)
    options = ["--learning_rate=0.5", "--num_iterations=60", "--early_stopping_round=4", "--metric=l2,l1"]
    outputs, description, said = train("--data=train.csv", "--validation-data=test.csv", "--label=amount", *options)
    model = lgb.Booster(model_file=outputs / "model.txt")
    error = np.asarray(model.predict(test_rows[["a", "noise", "b"]])) - test_rows["amount"]
    score = float(np.mean(error**2))
    assert description["iterations"] == model.num_trees() < 56
    assert description["scores"]["test-l2"] == pytest.approx(score, rel=1e-6)
    assert f"test-l2 {score:.5g}" in said
    client = mlflow.MlflowClient((folder / "mlruns").as_uri())
    (run,) = client.search_runs(["0"])
    assert run.data.metrics["test-l2"] == pytest.approx(score, rel=1e-6)
    curve = client.get_metric_history(run.info.run_id, "test-l2")
    steps = [point.step for point in curve]
    assert steps == list(range(description["iterations"] + 4 + 1))
    assert min(point.value for point in curve) == curve[-1].value
    assert run.data.params["learning_rate"] == "0.5"


def test_a_model_that_never_splits_is_told(train: Train, tables: Path) -> None:
    said = train("--data=all.csv", "--label=kind", "--min_child_samples=100").said
    assert "The model is constant: no split of 96 rows was worth making; lower min_data_in_leaf (100)" in said


def test_the_split_depends_on_the_seed(train: Train, tables: Path) -> None:
    scores = [train("--data=all.csv", "--label=kind", f"--seed={seed}").description["scores"] for seed in (1, 1, 2)]
    assert scores[0] == scores[1] != scores[2]


def test_dates_lengths_of_time_and_decimals_are_described(train: Train, table: pd.DataFrame) -> None:
    table["when"] = pd.date_range("2020-01-01", periods=len(table), freq="7h")
    table["span"] = pd.to_timedelta(range(len(table)), unit="min")
    table.to_parquet("t.parquet")
    _, description, said = train("--data=t.parquet", "--label=kind")
    kinds = {name: column["kind"] for name, column in description["columns"].items()}
    assert (kinds["when"], kinds["span"], kinds["word"]) == ("date", "duration", "category")
    assert description["columns"]["when"]["features"][:2] == ["when", "when.month"]
    assert "1 column of dates read as days since 1970" in said


COMPLAINTS = [
    (["--data=no.csv", "--label=a"], "There is no file no.csv."),
    (["--data=empty", "--label=kind"], "There is no file in empty whose name says that it is a table"),
    (
        ["--data=all.csv", "--label=z"],
        "There is no column 'z' in all.csv; it has a, b, word, amount, kind, weight, query.",
    ),
    (["--data=all.csv", "--label=kind", "--objective=regression"], "is text, which the objective cannot learn"),
    (["--data=all.csv", "--label=kind", "--objective=binary"], "needs a label with 2 classes, but 'kind' has 3"),
    (
        ["--data=all.csv", "--label=kind", "--class-weight=big=2"],
        "There is no class big; the label has high, low, middle.",
    ),
    (["--data=all.csv", "--label=amount", "--class-weight=balanced"], "Class weights go with a classification"),
    (["--data=without_low.csv", "--label=kind", "--validation-data=low.csv"], "classes that the training data lacks"),
    (
        ["--data=all.csv", "--label=kind", "--validation-data=other.csv"],
        "There is no column 'kind' in other.csv; it has a.",
    ),
    (["--data=all.csv", "--label=b", "--objective=lambdarank"], "lambdarank ranks rows within groups"),
    (["--data=all.csv", "--label=kind", "--cross-validation=99"], "99 folds need as many rows of a class"),
    (["--data=all.csv", "--label=amount", "--weight=word"], "The weight 'word' is 'x' in row 1 of all.csv"),
    (["--data=all.csv", "--label=amount", "--num_leaves=1"], "LightGBM cannot train on this: Check failed"),
    (["--data=all.csv", "--label=amount", "--objective=junk"], "Unknown objective type name: junk"),
]


@pytest.mark.parametrize(("options", "sentence"), COMPLAINTS)
def test_bad_data_is_told_in_a_sentence(
    options: list[str], sentence: str, refusal: Callable[..., str], tables: Path
) -> None:
    told = refusal(*options)
    assert sentence in told
    assert not re.search(r"\.[ch]pp", told)


def test_several_processes_have_no_folds(
    tables: Path, refusal: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("train.SIZE", 2)
    told = refusal("--data=all.csv", "--label=kind", "--cross-validation=3")
    assert told == "Cross-validation runs in one process: drop it, or the distribution."


names = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=6),
    st.sampled_from(
        ["a", "a b", "a_b", "[a]", '"', ",", ":", "{", "", "Unnamed: 0", "y", "y.1", "1", "__index_level_0__"]
    ),
)


@settings(max_examples=60)
@given(header=st.lists(names, min_size=1, max_size=5))
def test_any_header_trains_or_is_refused_in_one_sentence(
    header: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("header") / "t.csv"
    line = ",".join('"' + name.replace('"', '""') + '"' for name in [*header, "y"])
    rows = "".join(",".join([*[str(row)] * len(header), "pq"[row % 2]]) + "\n" for row in range(30))
    path.write_text(f"{line}\n{rows}", "utf-8")
    question = Asked("y")
    try:
        facts = inspect_table(path, question)
        frame = read_frame(facts)
        recipe = find_recipe(frame, facts, question)
    except DataFault as fault:
        assert str(fault).endswith(".")
        nameless = [name for name in header if not name.strip() or is_unnamed(name.strip())]
        assert "y" in map(str.strip, header) or nameless == header
        return
    table = recipe.table(frame, facts)
    params = {"objective": "binary", "num_iterations": 1, "verbosity": -1, "num_threads": 1}
    model = fit(table, None, params, None, weigh_tests=False).model
    again = lgb.Booster(model_str=model.model_to_string())
    assert again.feature_name() == list(recipe.names.values())
    assert len(set(recipe.names.values())) == len(recipe.names)
    assert again.predict(table.features).shape == (30,)


def test_packages_that_the_environment_lacks_are_named(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", "-c", "import sys; sys.path.append(sys.argv[1]); import boosting"]
    ended = subprocess.run([*command, str(TRAINER_CODE)], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert ended.returncode == 1
    assert "lacks lightgbm, pandas, mlflow-skinny, which the bundled trainer" in ended.stderr
