"""The trainer's modules as the script finds them, a folder to work in, and the script run in this process."""

from __future__ import annotations

import json
import os
import signal
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pytest

from amlwrap.lightgbm.training import TRAINER_CODE

sys.path.insert(0, str(TRAINER_CODE))  # as Python does for a script in that folder

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own type hints, where it is imported first
    import mlflow.pyfunc  # noqa: F401

ROWS = 120


class Trained(NamedTuple):
    """What a run of the trainer left: its outputs folder, the model's description, and what it printed."""

    outputs: Path
    description: dict[str, Any]
    said: str


Train = Callable[..., Trained]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a test works in, with an MLflow store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    monkeypatch.setenv("MLFLOW_TRACKING_URI", (tmp_path / "mlruns").as_uri())
    return tmp_path


@pytest.fixture
def table() -> pd.DataFrame:
    """A table with something to learn: features a, b and word; a quantity, three classes, weights and queries."""
    random = np.random.default_rng(3)
    table = pd.DataFrame({"a": random.normal(size=ROWS).round(4), "b": random.integers(0, 5, ROWS)})
    table["word"] = random.choice(["x", "y"], ROWS)
    table["amount"] = (table["a"] * 3 + table["b"] + (table["word"] == "x")).round(4)
    table["kind"] = np.select([table["a"] < -0.5, table["a"] < 0.5], ["low", "middle"], "high")
    table["weight"] = random.uniform(0.5, 2, ROWS).round(4)
    table["query"] = np.arange(ROWS) // 6
    return table


@pytest.fixture
def train(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Train:
    """Run the script on options, with eight iterations and one thread unless they say otherwise."""
    import mlflow

    from train import main

    def run(*options: str) -> Trained:
        usual = ("--num_iterations=8", "--num_threads=1", "--min_data_in_leaf=5")
        monkeypatch.setattr(sys, "argv", ["train.py", *usual, *options])
        mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])  # MLflow remembers the last test's
        capsys.readouterr()
        handler = signal.getsignal(signal.SIGTERM)  # which tuning takes over
        try:
            main()
        finally:
            signal.signal(signal.SIGTERM, handler)
            mlflow.end_run()
        outputs = folder / "outputs"
        return Trained(outputs, json.loads((outputs / "model.json").read_text("utf-8")), capsys.readouterr().out)

    return run


@pytest.fixture
def refusal(train: Train) -> Callable[..., str]:
    """Run the script on options that it refuses; return the sentence."""

    def run(*options: str) -> str:
        with pytest.raises(SystemExit) as caught:
            train(*options)
        sentence = str(caught.value)
        assert "\n" not in sentence
        assert sentence.endswith(".")
        return sentence

    return run
