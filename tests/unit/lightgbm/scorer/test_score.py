"""The scoring script writes a row for every row, whoever made the model, and says what is wrong in one sentence."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # MLflow's, of its own type hints
    import mlflow.pyfunc
    from mlflow.models import Model, ModelSignature

from mlflow.types.schema import ColSpec, Schema

from amlwrap.lightgbm.scoring import SCORER_CODE

LOADER = """
class Doubling:
    def predict(self, table, params=None):
        return ANSWER

def _load_pyfunc(path):
    return Doubling()
"""
Score = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a test works in, with rows to score."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))  # MLflow adds models' code to it
    pd.DataFrame({"x": [1.0, 2.0, 3.0]}).to_csv("rows.csv", index=False)
    return tmp_path


@pytest.fixture
def score(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Score:
    """Run the script on options; return what it prints."""
    monkeypatch.syspath_prepend(str(SCORER_CODE))
    from score import main

    def run(*options: str) -> str:
        monkeypatch.setattr(sys, "argv", ["score.py", "--model", "model", *options])
        with warnings.catch_warnings():
            main()
        return capsys.readouterr().out

    return run


def foreign_model(folder: Path, answer: str, outputs: Schema | None) -> None:
    """Write a model that somebody else made, which answers with a Python expression of its `table`."""
    module = f"foreign_{abs(hash((answer, str(folder))))}"
    code = folder / "model" / "code"
    code.mkdir(parents=True)
    (code / f"{module}.py").write_text(LOADER.replace("ANSWER", answer), "utf-8")
    model = Model(signature=ModelSignature(Schema([ColSpec("double", "x")]), outputs))
    mlflow.pyfunc.add_to_model(model, loader_module=module, code="code", conda_env="conda.yaml")
    model.save(folder / "model" / "MLmodel")


@pytest.mark.parametrize(
    ("answer", "outputs", "columns"),
    [
        ("table['x'].to_numpy() * 2", None, ["prediction"]),
        ("table['x'] * 2", Schema([ColSpec("double", "twice")]), ["twice"]),
        ("list(zip(table['x'] * 2, table['x']))", None, ["prediction_0", "prediction_1"]),
        ("table.assign(x=table['x'] * 2)", None, ["x"]),
    ],
)
def test_a_model_of_others_is_given_what_pandas_reads(
    score: Score, folder: Path, answer: str, outputs: Schema | None, columns: list[str]
) -> None:
    foreign_model(folder, answer, outputs)
    assert score("--data", "rows.csv", "--output", "made/answers.csv") == "3 rows scored.\n"
    answers = pd.read_csv("made/answers.csv")
    assert list(answers) == columns
    assert answers.iloc[:, 0].tolist() == [2, 4, 6]


def test_folders_and_parquet_are_read_and_written(score: Score, folder: Path) -> None:
    foreign_model(folder, "table['x'] * 2", None)
    (folder / "rows").mkdir()
    (folder / "rows.csv").rename(folder / "rows" / "a.csv")
    pd.DataFrame({"x": [4.0]}).to_parquet("rows/b.parquet")
    score("--data", "rows", "--output", "answers.parquet")
    assert pd.read_parquet("answers.parquet").iloc[:, 0].tolist() == [2, 4, 6, 8]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", "rows.csv cannot be read as a table: No columns to parse from file"),
        ("y\n1\n", "Model is missing inputs ['x']. Note that there were extra inputs: ['y']."),
    ],
)
def test_a_table_that_cannot_be_scored_is_told_and_nothing_is_written(
    score: Score, folder: Path, capsys: pytest.CaptureFixture[str], rows: str, told: str
) -> None:
    foreign_model(folder, "table['x']", None)
    (folder / "rows.csv").write_text(rows)
    with pytest.raises(SystemExit) as caught:
        score("--data", "rows.csv", "--output", "answers.csv")
    assert caught.value.code == 2
    assert capsys.readouterr().err == f"{told}\n"
    assert not (folder / "answers.csv").exists()
