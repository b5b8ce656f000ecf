"""Tuning inside one job against FLAML, a plain Optuna study and LightGBM's defaults, on ten public tables.

Each is given the same rows to train on and chooses on those alone; the rows to test on are scored once. LightGBM's
defaults train at once. FLAML and Optuna have 40 s each on the clean table, typed by hand. Ours is a job of the local
workspace with as many trials as it has unasked; it reads two CSV files as people have them, and its time is all from
submission to its end. Every winner is trained once more on all rows to train on.

Bars: on no table is ours behind any of them by more than two standard errors of the difference, seed by seed; and it
takes at most a third of the 40 s. `--table NAME` compares on one table alone, `--seconds N` gives the others less time.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import _by_hand
import lightgbm
import numpy as np
import optuna
import pandas as pd
from _public_tables import TABLES, PublicTable
from sklearn.model_selection import train_test_split
from tables import BAR, split, standard_error, standard_errors_worse, write

from amlwrap import Workspace
from amlwrap.assets import EnvironmentDefinition
from amlwrap.lightgbm import Training, Tune, command_job
from amlwrap.local import daemon

SEEDS = range(3)
SECONDS, SHARE = 40.0, 1 / 3
# Without a conda file the job runs in the server's own Python, so that no environment is built.
HERE = EnvironmentDefinition(image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04")
LINE = "{:<16} {:<14} {:>8} {:>17} {:>17} {:>17} {:>17}  {}"


class Rows(NamedTuple):
    """A split of a clean table, as LightGBM takes it by hand."""

    train: pd.DataFrame
    label: np.ndarray
    test: pd.DataFrame
    params: dict[str, Any]


def rows_of(table: PublicTable, train: pd.DataFrame, test: pd.DataFrame, seed: int) -> tuple[Rows, np.ndarray]:
    """Return the split by hand, and apart from it the labels of the rows to test on."""
    train = train.dropna(subset=[table.label])
    train, test = (frame.drop(columns=list(table.identifiers)) for frame in (train, test))
    params: dict[str, Any] = {"metric": table.metric, "objective": "regression", "seed": seed, "verbosity": -1}
    labels = [train[table.label], test[table.label]]
    if table.metric != "rmse":
        classes = sorted(labels[0].unique())
        labels = [values.map(classes.index) for values in labels]
        params |= (
            {"objective": "binary"} if len(classes) == 2 else {"objective": "multiclass", "num_class": len(classes)}
        )
    both = pd.concat([train, test], keys=["train", "test"]).drop(columns=table.label)
    features = _by_hand.features_of(both)  # one set of categories for both
    features.columns = [f"f{number}" for number in range(features.shape[1])]
    return Rows(features.loc["train"], labels[0].to_numpy(float), features.loc["test"], params), labels[1].to_numpy(
        float
    )


def score(metric: str, label: np.ndarray, predicted: np.ndarray) -> float:
    """Return the metric of predictions as LightGBM has it; every metric here is a loss."""
    if metric == "rmse":
        return float(np.sqrt(np.mean((label - predicted) ** 2)))
    if predicted.ndim == 1:
        predicted = np.column_stack([1 - predicted, predicted])
    return float(-np.log(predicted[np.arange(len(label)), label.astype(int)].clip(1e-15, 1)).mean())


def with_defaults(rows: Rows, _seconds: float) -> np.ndarray:
    """Return what LightGBM predicts with its defaults."""
    return lightgbm.train(rows.params, lightgbm.Dataset(rows.train, rows.label)).predict(rows.test)


def with_flaml(rows: Rows, seconds: float) -> np.ndarray:
    """Return what FLAML's best LightGBM predicts; it chooses folds or a holdout, and trains again, by itself."""
    from flaml.automl import AutoML

    task = "regression" if rows.params["metric"] == "rmse" else "classification"
    found = AutoML()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found.fit(
            rows.train, pd.Series(rows.label), task=task, metric="rmse" if task == "regression" else "log_loss",
            estimator_list=["lgbm"], time_budget=seconds, seed=rows.params["seed"], verbose=0,
        )  # fmt: skip
        return found.predict(rows.test) if task == "regression" else found.predict_proba(rows.test)


def with_optuna(rows: Rows, seconds: float) -> np.ndarray:
    """Return what the best of a plain study predicts: a holdout, early stopping, pruning, the ranges of its example."""
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    seed, counts = rows.params["seed"], np.unique(rows.label, return_counts=True)[1]
    classes = rows.label if rows.params["metric"] != "rmse" and counts.min() > 1 else None
    numbers = np.arange(len(rows.label))
    train, test = train_test_split(numbers, test_size=0.25, random_state=seed, stratify=classes)

    def objective(trial: optuna.Trial) -> float:
        params = rows.params | {
            "learning_rate": trial.suggest_float("learning_rate", 0.01, 0.3, log=True),
            "lambda_l1": trial.suggest_float("lambda_l1", 1e-8, 10, log=True),
            "lambda_l2": trial.suggest_float("lambda_l2", 1e-8, 10, log=True),
            "num_leaves": trial.suggest_int("num_leaves", 2, 256),
            "feature_fraction": trial.suggest_float("feature_fraction", 0.4, 1),
            "bagging_fraction": trial.suggest_float("bagging_fraction", 0.4, 1),
            "bagging_freq": trial.suggest_int("bagging_freq", 1, 7),
            "min_child_samples": trial.suggest_int("min_child_samples", 5, 100),
        }

        def prune(env: Any) -> None:
            trial.report(env.evaluation_result_list[0][2], env.iteration)
            if trial.should_prune():
                raise optuna.TrialPruned

        learnt = lightgbm.Dataset(rows.train.iloc[train], rows.label[train])
        tested = lightgbm.Dataset(rows.train.iloc[test], rows.label[test], reference=learnt)
        stop = lightgbm.early_stopping(50, verbose=False)
        model = lightgbm.train(params, learnt, 1000, valid_sets=[tested], callbacks=[stop, prune])
        trial.set_user_attr("iterations", model.best_iteration)
        return float(model.best_score["valid_0"][rows.params["metric"]])

    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed))
    study.optimize(objective, timeout=seconds)
    best = rows.params | study.best_params | {"num_iterations": study.best_trial.user_attrs["iterations"]}
    return lightgbm.train(best, lightgbm.Dataset(rows.train, rows.label)).predict(rows.test)


PEERS: dict[str, Callable[[Rows, float], np.ndarray]] = {
    "defaults": with_defaults,
    "FLAML": with_flaml,
    "Optuna": with_optuna,
}


def with_ours(workspace: Workspace, table: PublicTable, seed: int, home: Path) -> tuple[float, float]:
    """Return what our model scores on one split, and the seconds from the job's submission to its end."""
    paths = {"data": home / f"{table.name}-{seed}-train.csv", "validation_data": home / f"{table.name}-{seed}-test.csv"}
    for path, frame in zip(paths.values(), split(table, seed), strict=True):
        write(table, frame, path)
    tune = Tune(metric=table.metric)
    training = Training(**paths, label=table.label, params={"seed": seed}, tune=tune)
    started = time.perf_counter()
    job = command_job(training=training, environment=HERE, compute="cpu-cluster")
    done = workspace.jobs.wait(workspace.jobs.submit(job).name)
    took = time.perf_counter() - started
    return workspace.jobs.tuning(done).scores[f"test-{table.metric}"], took


def scores_of(
    workspace: Workspace, table: PublicTable, seed: int, seconds: float, home: Path
) -> tuple[dict[str, float], float]:
    """Return the score of each on one split, and how long ours took; ours comes first."""
    ours, took = with_ours(workspace, table, seed, home)
    rows, label = rows_of(table, *split(table, seed), seed)
    peers = {name: score(table.metric, label, predict(rows, seconds)) for name, predict in PEERS.items()}
    return {"ours": ours, **peers}, took


def compare(workspace: Workspace, table: PublicTable, seconds: float, home: Path) -> tuple[bool, list[float]]:
    """Print the line of one table; return whether ours is behind nobody, and its times."""
    found, times = zip(*(scores_of(workspace, table, seed, seconds, home) for seed in SEEDS), strict=True)
    values = {name: [scores[name] for scores in found] for name in found[0]}
    worse = {name: standard_errors_worse(values["ours"], values[name]) for name in PEERS}
    shown = [_shown(values["ours"]), *(f"{mean(values[name]):.4g} ({worse[name]:+.1f})" for name in PEERS)]
    behind = [name for name, errors in worse.items() if errors > BAR]
    verdict = f"BEHIND {', '.join(behind)}" if behind else "kept"
    print(LINE.format(table.name, table.metric, f"{max(times):.1f} s", *shown, verdict), flush=True)
    return not behind, list(times)


def _shown(values: Sequence[float]) -> str:
    return f"{mean(values):.4g} ± {standard_error(values):.2g}"


def main() -> int:
    """Compare on every table, or on the one that is asked for; return 1 when a bar was missed."""
    parser = argparse.ArgumentParser(description="Compare tuning with FLAML, Optuna and LightGBM's defaults.")
    parser.add_argument("--table", choices=[table.name for table in TABLES], help="compare on this table alone")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="what FLAML and Optuna have for each table")
    options = parser.parse_args()
    print("In brackets by how many standard errors ours is worse; the time is the longest of the seeds.")
    print(LINE.format("table", "metric", "time", "ours", *PEERS, ""), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        daemon.start(home)
        try:
            with Workspace.local(home) as workspace:
                chosen = [table for table in TABLES if options.table in (None, table.name)]
                found = [compare(workspace, table, options.seconds, home) for table in chosen]
        finally:
            daemon.stop(home)
    kept, longest = all(fine for fine, _ in found), max(took for _, times in found for took in times)
    print(f"Bar of at most {BAR:g} standard errors behind on each table: {'kept' if kept else 'missed'}.")
    print(f"The longest took {longest:.1f} s, {longest / SECONDS:.2f} of {SECONDS:g} s; the bar is {SHARE:.2f}.")
    return 0 if kept and longest <= SECONDS * SHARE else 1


if __name__ == "__main__":
    sys.exit(main())
