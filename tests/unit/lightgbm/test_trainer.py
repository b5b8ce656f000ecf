"""The bundled trainer by itself: its options on small tables, its splits, and what it says of bad data."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.lightgbm.training import TRAINER_CODE

ROWS = 300


@pytest.fixture(scope="module")
def train() -> ModuleType:
    """The script as a module, loaded from the folder that goes up as code."""
    spec = importlib.util.spec_from_file_location("bundled_trainer", TRAINER_CODE / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with tables and an MLflow store."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    monkeypatch.setenv("MLFLOW_TRACKING_URI", (tmp_path / "mlruns").as_uri())
    random = np.random.default_rng(3)
    table = pd.DataFrame({"a": random.normal(size=ROWS), "b": random.integers(0, 5, ROWS)})
    table["word"] = random.choice(["x", "y"], ROWS)
    table["amount"] = table["a"] * 3 + table["b"] + (table["word"] == "x")
    table["kind"] = np.select([table["a"] < -0.5, table["a"] < 0.5], ["low", "middle"], "high")
    table["weight"] = random.uniform(0.5, 2, ROWS)
    table.to_csv("all.csv", index=False)
    (tmp_path / "parts").mkdir()
    table[:200].to_csv("parts/1.csv", index=False)
    table[200:].to_parquet("parts/2.parquet")
    table[table["kind"] != "low"].to_csv("without_low.csv", index=False)
    table[["a"]].to_csv("other.csv", index=False)
    table[table["kind"] == "low"].to_csv("low.csv", index=False)
    return tmp_path


def run(train: ModuleType, monkeypatch: pytest.MonkeyPatch, *options: str) -> dict[str, Any]:
    """Run the trainer and return the model's description."""
    import mlflow

    monkeypatch.setattr(sys, "argv", ["train.py", *options, "--num_iterations=8", "--num_threads=1"])
    mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])  # MLflow remembers the last test's
    try:
        train.main()
    finally:
        mlflow.end_run()
    description: dict[str, Any] = json.loads(Path("outputs/model.json").read_text())
    return description


OPTIONS: list[tuple[list[str], dict[str, Any]]] = [
    (["--data=all.csv", "--label=amount"], {"objective": "regression", "classes": None}),
    (["--data=all.csv", "--label=b"], {"objective": "multiclass", "classes": [0, 1, 2, 3, 4]}),
    (["--data=all.csv", "--label=word"], {"objective": "binary", "classes": ["x", "y"]}),
    (["--data=parts", "--label=kind"], {"objective": "multiclass", "classes": ["high", "low", "middle"]}),
    (["--data=all.csv", "--label=amount", "--objective=quantile", "--alpha", "0.9"], {"metric": "quantile"}),
    (["--data=all.csv", "--label=amount", "--validation-fraction=0"], {}),
    (["--data=all.csv", "--label=amount", "--validation-data=low.csv", "--early_stopping_round=3"], {}),
    (["--data=all.csv", "--label=amount", "--weight=weight", "--categorical=b"], {}),
    (["--data=all.csv", "--label=kind", "--class-weight=balanced", "--weight=weight"], {}),
    (["--data=all.csv", "--label=kind", "--class-weight=low=3"], {}),
    (["--data=all.csv", "--label=amount", "--cross-validation=3", "--early_stopping_round=2"], {}),
    (["--data=all.csv", "--label=b", "--group=word", "--validation-fraction=0.5"], {"objective": "lambdarank"}),
    (["--data=all.csv", "--label=amount", "--num_leaves=4.0", "--num_leaves", "5"], {"num_leaves": 5}),
]


@pytest.mark.parametrize(("options", "expected"), OPTIONS)
def test_each_option_trains_a_model(
    options: list[str], expected: dict[str, Any], train: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    description = run(train, monkeypatch, *options)
    known = {**description["params"], **description}
    assert {name: known[name] for name in expected} == expected
    assert 1 <= description["iterations"] <= 8
    assert (folder / "outputs" / "model.txt").exists()
    used = {option.partition("=")[2] for option in options if option.startswith(("--label", "--weight", "--group"))}
    assert not used & set(description["features"])


def test_metrics_of_every_iteration_are_logged(
    train: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import mlflow

    run(train, monkeypatch, "--data=all.csv", "--label=kind", "--learning_rate=0.2")
    client = mlflow.MlflowClient((folder / "mlruns").as_uri())
    (logged,) = client.search_runs(["0"])
    assert set(logged.data.metrics) == {
        f"{data_set}-{metric}"
        for data_set in ("train", "test")
        for metric in ("multi_logloss", "multi_error", "auc_mu")
    }
    history = client.get_metric_history(logged.info.run_id, "test-multi_logloss")
    assert [point.step for point in history] == list(range(8))
    assert logged.data.params["learning_rate"] == "0.2"


COMPLAINTS = [
    (["--data=no.csv", "--label=a"], "There is no file no.csv."),
    (["--data=all.csv", "--label=z"], "There is no column 'z' in all.csv; it has a, b, word, amount, kind, weight."),
    (["--data=all.csv", "--label=kind", "--objective=regression"], "is text, which the objective cannot learn"),
    (["--data=all.csv", "--label=kind", "--objective=binary"], "needs a label with 2 classes, but it has 3"),
    (
        ["--data=all.csv", "--label=kind", "--class-weight=big=2"],
        "There is no class big; the label has high, low, middle.",
    ),
    (
        ["--data=all.csv", "--label=amount", "--class-weight=balanced"],
        "Class weights go with a classification objective",
    ),
    (["--data=without_low.csv", "--label=kind", "--validation-data=low.csv"], "classes that the training data lacks"),
    (
        ["--data=all.csv", "--label=kind", "--validation-data=other.csv"],
        "There is no column 'kind' in other.csv; it has a.",
    ),
    (["--data=empty", "--label=kind"], "There is no file"),
]


@pytest.mark.parametrize(("options", "sentence"), COMPLAINTS)
def test_bad_data_is_told_in_a_sentence(
    options: list[str], sentence: str, train: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(SystemExit) as caught:
        run(train, monkeypatch, *options)
    assert sentence in str(caught.value)


def test_what_is_no_parameter_is_refused(
    train: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        train.parse_command_line(["--data=a", "--label=b", "stray"])
    assert "LightGBM parameters come as --name value, not as stray" in capsys.readouterr().err


def table_of(train: ModuleType, labels: list[int], groups: list[int] | None) -> Any:
    """A table whose rows of one group are together, as the trainer sorts them."""
    group = None if groups is None else np.sort(np.array(groups))
    return train.Table(pd.DataFrame({"x": range(len(labels))}), np.array(labels), None, group)


labels = st.lists(st.integers(0, 2), min_size=8, max_size=60)


@given(labels=labels, count=st.integers(2, 5), grouped=st.booleans(), data=st.data())
def test_folds_hold_every_row_once_groups_whole_and_classes_in_proportion(
    train: ModuleType, labels: list[int], count: int, grouped: bool, data: st.DataObject
) -> None:
    groups = data.draw(st.lists(st.integers(0, 9), min_size=len(labels), max_size=len(labels))) if grouped else None
    table = table_of(train, labels, groups)
    parts = train.folds(table, count, not grouped, 1)
    assert sorted(np.concatenate(parts)) == list(range(len(labels)))
    if table.group is not None:
        for value in set(table.group):
            assert sum(value in table.group[part] for part in parts) == 1
    else:
        for label in set(labels):
            counts = [int(np.sum(table.label[part] == label)) for part in parts]
            assert max(counts) - min(counts) <= 1


@given(labels=labels, size=st.integers(2, 4), grouped=st.booleans())
def test_processes_share_the_rows_without_overlap(
    train: ModuleType, labels: list[int], size: int, grouped: bool
) -> None:
    table = table_of(train, labels, [row // 3 for row in range(len(labels))] if grouped else None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train, "SIZE", size)
        shares = []
        for rank in range(size):
            patch.setattr(train, "RANK", rank)
            shares.append(set(train.shard(table).tolist()))
    assert set().union(*shares) == set(range(len(labels)))
    assert sum(map(len, shares)) == len(labels)


@pytest.mark.parametrize(
    ("hosts", "machines"),
    [
        ({"AZ_BATCH_HOST_LIST": "127.0.0.1,127.0.0.2"}, ["127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.2"]),
        ({"AZ_BATCH_NODE_LIST": "127.0.0.1;127.0.0.2"}, ["127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.2"]),
        ({}, ["127.0.0.1"] * 4),
    ],
)
def test_the_machine_list_comes_from_the_launcher(
    hosts: dict[str, str], machines: list[str], train: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AZ_BATCH_HOST_LIST", "AZ_BATCH_NODE_LIST"):
        monkeypatch.delenv(name, raising=False)
    for name, value in hosts.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(train, "SIZE", 4)
    monkeypatch.setattr(train, "RANK", 2)
    params = train.network_params()
    addresses = [machine.split(":") for machine in params["machines"].split(",")]
    assert [address for address, _ in addresses] == machines
    assert params["local_listen_port"] == int(addresses[2][1])
    assert len({port for _, port in addresses}) == 4
