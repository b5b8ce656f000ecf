"""Tuning from the command line to what is left in outputs: each kind of model, and whatever ends it."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lightgbm as lgb
import mlflow
import numpy as np
import pandas as pd
import pytest

from amlwrap.lightgbm.training import TRAINER_CODE
from tests.unit.lightgbm.trainer.conftest import Train, Trained
from tuning.trials import Trial, Tuned

TUNE = ("--data=all.csv", "--no-report", "--trials=3", "--folds=3")
LEAVES = '--search=num_leaves=["choice",[[2,7]]]'


@pytest.fixture
def tables(folder: Path, table: pd.DataFrame) -> Path:
    """The working folder, with tables in it."""
    table["count"] = table["b"] + 1
    table["rare"] = table["kind"].where(table.index > 1, "once")
    table["when"] = pd.date_range("2020-01-01", periods=len(table), freq="7h")
    table["weight"] = table["weight"].where(table.index > 20, 0)
    table.to_csv("all.csv", index=False)
    table[["a", "b", "amount"]][:10].to_csv("ten.csv", index=False)
    table.assign(one=1)[["one", "amount"]].to_csv("dull.csv", index=False)
    return folder


@pytest.fixture
def metrics(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what is logged to the runs' own tests: a file store takes longer than the fits."""
    monkeypatch.setattr("mlflow.MlflowClient.log_batch", lambda *_, **__: None)
    monkeypatch.setattr("tuning.nested.NestedRuns.add", lambda *_: None)


def record(trained: Trained) -> dict[str, Any]:
    return dict(json.loads((trained.outputs / "tuning.json").read_text("utf-8")))


def trials(trained: Trained) -> list[dict[str, Any]]:
    """Return the trials, without times."""
    return [{name: value for name, value in trial.items() if name != "seconds"} for trial in record(trained)["trials"]]


KINDS: list[tuple[list[str], str]] = [
    (["--label=amount"], "folds-l2"),
    (["--label=amount", "--objective=l1", "--weight=weight"], "folds-l1"),
    (["--label=count", "--objective=poisson"], "folds-poisson"),
    (["--label=amount", "--objective=quantile", '--search=alpha=["uniform",[0.1,0.9]]'], "folds-quantile"),
    (["--label=amount", "--metric=mse,mae"], "folds-l2"),
    (["--label=amount", "--linear_tree=true"], "folds-l2"),
    (["--label=amount", "--boosting=dart"], "folds-l2"),
    (["--label=amount", "--boosting=rf", "--bagging_freq=1", "--bagging_fraction=0.7"], "folds-l2"),
    (["--label=amount", "--data_sample_strategy=goss"], "folds-l2"),
    (["--label=amount", '--search=boosting=["choice",[["gbdt","dart","rf"]]]', "--trials=9"], "folds-l2"),
    (["--label=amount", '--search=max_bin=["quniform",[5,50,1]]', "--validation-data=all.csv"], "folds-l2"),
    (["--label=amount", "--validation-fraction=0", "--early_stopping_round=2"], "folds-l2"),
    (["--label=amount", "--early_stopping_round=-1", "--seed=-1"], "folds-l2"),
    (["--label=amount", "--data=dull.csv"], "folds-l2"),
    (["--label=amount", "--data=ten.csv", "--folds=2"], "folds-l2"),
    (["--label=amount", "--data=ten.csv", "--folds=8"], "folds-l2"),
    (["--label=word", "--metric=auc,binary_logloss"], "folds-auc"),
    (["--label=rare", "--class-weight=balanced"], "folds-multi_logloss"),
    (["--label=kind", "--class-weight=low=3", "--class-weighted-metrics"], "folds-multi_logloss"),
    (["--label=b", "--group=query"], "folds-ndcg_at_1"),
    (["--label=b", "--group=query", "--metric=map", "--eval_at=2,4"], "folds-map_at_2"),
]


@pytest.mark.usefixtures("metrics")
@pytest.mark.parametrize(("options", "metric"), KINDS)
def test_a_model_of_each_kind_is_tuned(options: list[str], metric: str, train: Train, tables: Path) -> None:
    trained = train(*TUNE, *options)
    found = record(trained)
    assert metric in found["scores"]
    assert found["scores"] == trained.description["scores"]
    assert metric.replace("folds-", "train-") in found["scores"]
    assert found["trials"][0]["state"] == "Completed"
    assert not [trial["reason"] for trial in found["trials"] if trial["reason"] and "rf" not in str(trial["params"])]
    assert lgb.Booster(model_file=trained.outputs / "model.txt").num_trees() >= 1


@pytest.mark.usefixtures("metrics")
def test_the_same_command_leaves_the_same_to_the_bit(train: Train, tables: Path) -> None:
    def left(*options: str) -> tuple[Any, ...]:
        trained = train(*TUNE, "--label=amount", "--trials=6", *options)
        model = (trained.outputs / "model.txt").read_text("utf-8")
        return trials(trained), record(trained)["best"], re.sub(r"\[num_threads: \d+\]", "", model)

    first = left()
    assert first == left("--time-budget=1e6")
    assert first == left("--num_threads=2")
    assert first != left("--seed=7")


@pytest.mark.usefixtures("metrics")
def test_rows_to_test_on_are_not_looked_at_before_the_end(train: Train, tables: Path, table: pd.DataFrame) -> None:
    usual = train(*TUNE, "--label=amount")
    kept_aside = np.random.RandomState(42).permutation(len(table))[:24]
    poisoned = table.copy()
    poisoned.loc[kept_aside, "amount"] = poisoned.loc[kept_aside, "amount"].to_numpy()[::-1] * 50
    poisoned.to_csv("all.csv", index=False)
    other = train(*TUNE, "--label=amount")
    assert trials(other) == trials(usual)
    assert other.description["scores"]["folds-l2"] == usual.description["scores"]["folds-l2"]
    assert other.description["scores"]["test-l2"] > 100 * usual.description["scores"]["test-l2"]


@pytest.mark.usefixtures("metrics")
@pytest.mark.parametrize("rate", [0.3, 0.001])
def test_the_arguments_of_the_best_train_its_model_without_tuning(rate: float, train: Train, tables: Path) -> None:
    options = ["--data=all.csv", "--label=amount", "--no-report", "--deterministic=true", "--force_row_wise=true"]
    search = [
        f'--search=learning_rate=["choice",[[{rate}]]]',
        '--search=bagging_fraction=["uniform",[0.5,0.9]]',
        '--search=extra_trees=["choice",[[true,false]]]',
    ]
    tuned = train(*options, "--trials=4", *search)
    best = record(tuned)["best"]
    assert best["params"]["bagging_freq"] == 1
    assert (best["number"] > 0) == (rate == 0.3)
    trees = (tuned.outputs / "model.txt").read_text("utf-8").partition("end of trees")[0]
    plain = train(*options, *best["arguments"])
    assert (plain.outputs / "model.txt").read_text("utf-8").partition("end of trees")[0] == trees


def test_the_jobs_run_has_the_best_parameters_and_its_trials_below_it(train: Train, tables: Path) -> None:
    trained = train(*TUNE, "--label=amount", LEAVES, "--learning_rate=0.3")
    runs = mlflow.MlflowClient().search_runs(["0"], order_by=["attributes.start_time"])
    (job,) = (run for run in runs if "mlflow.parentRunId" not in run.data.tags)
    best = record(trained)["best"]
    assert job.data.metrics["folds-l2"] == best["value"]
    assert job.data.params["num_iterations"] == str(best["params"]["num_iterations"])
    assert job.data.params["learning_rate"] == "0.3"
    children = [run for run in runs if run.data.tags.get("mlflow.parentRunId") == job.info.run_id]
    assert sorted(run.info.run_name for run in children) == ["trial 0", "trial 1", "trial 2"]
    assert {run.info.status for run in children} == {"FINISHED"}
    assert {run.data.params["num_leaves"] for run in children} == {"2", "7", "31"}
    history = mlflow.MlflowClient().get_metric_history(job.info.run_id, "folds-l2")
    assert sorted(point.step for point in history)[:3] == [0, 1, 2]


def test_a_job_cancelled_among_its_trials_leaves_the_best_so_far(
    train: Train, tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tell(_tuned: Tuned, trial: Trial) -> None:
        if trial.number == 1:
            signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr("tuning.tune.tell_trial", tell)
    check_cancelled(train, tables, trials=2, stopped="cancelled")


def test_a_job_cancelled_behind_its_trials_leaves_its_model(
    train: Train, tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import train as script

    def learn(*options: Any) -> Any:
        assert json.loads(Path("outputs/tuning.json").read_text("utf-8"))["best"]
        signal.raise_signal(signal.SIGTERM)
        return learn_really(*options)

    learn_really = script.learn
    monkeypatch.setattr(script, "learn", learn)
    check_cancelled(train, tables, trials=3, stopped=None)


def check_cancelled(train: Train, folder: Path, *, trials: int, stopped: str | None) -> None:
    """Check that a job ends as one that is cancelled, with everything in its outputs."""
    with pytest.raises(SystemExit) as caught:
        train(*TUNE, "--label=amount", LEAVES)
    assert caught.value.code == 128 + signal.SIGTERM
    outputs = folder / "outputs"
    kept = json.loads((outputs / "tuning.json").read_text("utf-8"))
    assert (len(kept["trials"]), kept["stopped"]) == (trials, stopped)
    assert kept["scores"]["test-l2"] == json.loads((outputs / "model.json").read_text("utf-8"))["scores"]["test-l2"]
    assert lgb.Booster(model_file=outputs / "model.txt").num_trees() == kept["best"]["params"]["num_iterations"]
    assert (outputs / "model" / "MLmodel").is_file()


def test_a_process_that_is_told_to_end_saves_its_model(tables: Path) -> None:
    options = ["--data=all.csv", "--label=amount", "--no-report", "--trials=100000", "--num_threads=1"]
    command = [sys.executable, "-u", str(TRAINER_CODE / "train.py"), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as job:
        assert job.stdout is not None
        next(line for line in job.stdout if line.startswith("trial 1: "))
        job.terminate()
        job.terminate()
        said = job.stdout.read()
    assert job.returncode == 128 + signal.SIGTERM
    assert "The job was cancelled after " in said
    assert (tables / "outputs" / "model" / "MLmodel").is_file()


COMPLAINTS = [
    (
        ["--label=amount", '--search=num_leaves=["choice",[[7]]]'],
        "There is nothing to search: give a parameter more than",
    ),
    (
        ["--label=amount", '--search=leaves=["choice",[[7,8]]]'],
        "'leaves' is the main name of no parameter of LightGBM's",
    ),
    (["--label=amount", '--search=n_estimators=["randint",[9]]'], "num_iterations is given and searched: keep one"),
    (["--label=amount", '--search=objective=["choice",[["l1","l2"]]]'], "objective is the same for all trials"),
    (["--label=amount", '--search=random_state=["choice",[[1,2]]]'], "seed is the same for all trials"),
    (["--label=amount", "--metric=best"], "Trials are compared by a metric, and 'best' is none of LightGBM's"),
    (["--label=amount", "--metric=none"], "Trials are compared by a metric, and 'none' is none of LightGBM's"),
    (["--label=amount", "--metric=multi_logloss"], "LightGBM cannot train on this: Multiclass objective and metrics"),
    (["--label=amount", "--num_leaves=1"], "LightGBM cannot train on this: Check failed: (num_leaves)"),
    (["--label=amount", "--folds=99"], "99 folds need as many rows, but there are 96: ask for fewer folds."),
    (["--label=kind", "--folds=99"], "99 folds need as many rows of a class"),
    (["--label=b", "--group=query", "--folds=17"], "17 folds need as many groups, but there are 16"),
    (
        ["--label=amount", "--time-budget=1e-9"],
        "The time budget ended before the first of 3 trials did: allow more time",
    ),
]


@pytest.mark.usefixtures("metrics")
@pytest.mark.parametrize(("options", "sentence"), COMPLAINTS)
def test_what_cannot_be_tuned_is_told_in_a_sentence(
    options: list[str], sentence: str, refusal: Callable[..., str], tables: Path
) -> None:
    assert sentence in refusal(*TUNE, *options)


def test_an_environment_without_optuna_is_told(
    refusal: Callable[..., str], tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "optuna", None)
    assert refusal(*TUNE, "--label=amount") == "The job's environment lacks optuna, which tuning needs: add it."


def test_several_processes_do_not_tune(
    refusal: Callable[..., str], tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tuning.tune.SIZE", 2)
    assert refusal(*TUNE, "--label=amount") == "Tuning runs in one process: drop it, or the distribution."
