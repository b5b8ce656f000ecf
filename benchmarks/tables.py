"""How well the bundled trainer does on files as people have them, against LightGBM by hand on the clean tables.

Ten public tables, split by five seeds. The trainer gets two CSV files: columns in an order of their own, an index
column, rows sorted by label, some labels left blank, one class rare, dates and numbers as text. Plain LightGBM gets the
clean table, the same rows and the same parameters. Bar: on no table is the trainer worse by more than two standard
errors of the difference between the two, seed by seed. `--table NAME` compares on one table alone.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean, stdev
from typing import Any

import _by_hand
import numpy as np
import pandas as pd
from _public_tables import TABLES, PublicTable
from sklearn.model_selection import train_test_split

TRAINER = Path(__file__).parents[1] / "amlwrap" / "lightgbm" / "trainer" / "train.py"
SEEDS = range(5)
BAR = 2.0  # standard errors
TEST_SHARE, BLANK_LABELS = 0.25, 0.05
PARAMS: dict[str, Any] = {"num_iterations": 100, "learning_rate": 0.05, "num_leaves": 15, "num_threads": 1}
# Which of its ways to count LightGBM takes depends on what it times, unless it is told.
PARAMS |= {"deterministic": True, "force_row_wise": True}
LINE = "{:<16} {:>5} {:>8}  {:<10} {:<14} {:>17} {:>17} {:>7}  {}"


class TrainerFailedError(Exception):
    """The trainer stopped, or did not score what it was to score; the message is its last line, or what it scored."""


def draw(table: PublicTable, seed: int) -> pd.DataFrame:
    """Return rows of the clean table that have a label, thinned and with holes as the table's description asks."""
    generator = np.random.default_rng(seed)
    frame = table.load().dropna(subset=[table.label])
    frame = frame.iloc[generator.permutation(len(frame))[: table.rows]]
    if table.rare:
        name, count = table.rare
        chosen = frame[table.label] == name
        frame = pd.concat([frame[~chosen], frame[chosen].head(count)])
    features = frame.drop(columns=table.label)
    holes = features.mask(generator.random(features.shape) < table.blank) if table.blank else features
    return holes.join(frame[table.label])


def split(table: PublicTable, seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows to train on, sorted by label and some of the labels blank, and the rows to test on.

    Both sides see the columns in this order while they train: LightGBM breaks ties by it.
    """
    frame = draw(table, seed)
    frame = frame[np.random.default_rng(seed).permutation(frame.columns)]
    classes = frame[table.label] if table.rare else None
    train, test = train_test_split(frame, test_size=TEST_SHARE, random_state=seed, stratify=classes)
    train = train.sort_values(table.label, ignore_index=True)
    blank = np.random.default_rng(seed).random(len(train)) < BLANK_LABELS
    return train.assign(**{table.label: train[table.label].mask(blank)}), test.reset_index(drop=True)


def write(table: PublicTable, frame: pd.DataFrame, path: Path) -> None:
    """Write rows as people have them: the index before them, numbers as they are read aloud."""
    spoken = {name: frame[name].map("{:,}".format, na_action="ignore") for name in table.thousands}
    frame.assign(**spoken).to_csv(path, **table.csv)


def environment(folder: Path) -> dict[str, str]:
    """Return what a run in a folder finds in its environment: its own metrics, and bytecode that the runs share."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    store = {"MLFLOW_TRACKING_URI": (folder / "mlruns").as_uri(), "MLFLOW_ALLOW_FILE_STORE": "true"}
    return kept | store | {"PYTHONPYCACHEPREFIX": str(folder.parent / "bytecode")}


def score_of_trainer(
    table: PublicTable, train: pd.DataFrame, test: pd.DataFrame, params: dict[str, Any], folder: Path
) -> float:
    """Run the trainer on two files in a folder of its own, and return the score of the model that it saved."""
    folder.mkdir()
    write(table, train, folder / "train.csv")
    write(table, test[sorted(test.columns)], folder / "test.csv")
    command = [sys.executable, TRAINER, "--data", "train.csv", "--validation-data", "test.csv", "--label", table.label]
    command += [word for name, value in params.items() for word in (f"--{name}", str(value).lower())]
    options: dict[str, Any] = {"capture_output": True, "encoding": "utf-8", "check": False}
    done = subprocess.run(command, cwd=folder, env=environment(folder), **options)
    if done.returncode:
        raise TrainerFailedError((done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1])
    scores = json.loads((folder / "outputs" / "model.json").read_text(encoding="utf-8"))["scores"]
    if f"test-{table.metric}" not in scores:
        raise TrainerFailedError(f"no test-{table.metric}, but {', '.join(scores)}")
    return float(scores[f"test-{table.metric}"])


def both_scores(table: PublicTable, seed: int, home: Path) -> tuple[float, float]:
    """Return the trainer's score and plain LightGBM's on one split; the trainer's files go below `home`."""
    train, test = split(table, seed)
    params = PARAMS | {"seed": seed}
    ours = score_of_trainer(table, train, test, params, home / f"{table.name}-{seed}")
    known = [frame.drop(columns=list(table.identifiers)) for frame in (train, test)]
    return ours, _by_hand.score(*known, table.label, table.metric, params)


def standard_error(values: Sequence[float]) -> float:
    """Return the standard error of the mean."""
    return stdev(values) / math.sqrt(len(values))


def standard_errors_worse(ours: Sequence[float], plain: Sequence[float]) -> float:
    """Return by how many standard errors of the paired difference ours is worse; every metric here is a loss."""
    differences = [left - right for left, right in zip(ours, plain, strict=True)]
    if math.isclose(mean(ours), mean(plain), rel_tol=1e-9):  # the same model, but for how its file spells a number
        return 0.0
    error = standard_error(differences)
    return mean(differences) / error if error else math.copysign(math.inf, mean(differences))


def compare(table: PublicTable, home: Path) -> bool:
    """Print the line of one table, and return whether the trainer is as good as plain LightGBM on it."""
    frame = draw(table, 0)
    about = (table.name, len(frame), frame.shape[1] - 1, table.task, table.metric)
    try:
        with ThreadPoolExecutor(max_workers=2) as pool:  # most of a run is imports, which keep one core busy
            ours, plain = zip(*pool.map(lambda seed: both_scores(table, seed, home), SEEDS), strict=True)
    except TrainerFailedError as failure:
        print(LINE.format(*about, "failed", "", "", f"FAILED: {failure}"), flush=True)
        return False
    worse = standard_errors_worse(ours, plain)
    shown = [f"{mean(values):.4g} ± {standard_error(values):.2g}" for values in (ours, plain)]
    verdict = "WORSE" if worse > BAR else "better" if worse < -BAR else "same"
    print(LINE.format(*about, *shown, f"{worse:+.1f}", verdict), flush=True)
    return worse <= BAR


def main() -> int:
    """Compare on every table, or on the one that is asked for; return 1 when the bar was missed."""
    parser = argparse.ArgumentParser(description="Compare the bundled trainer with LightGBM by hand.")
    parser.add_argument("--table", choices=[table.name for table in TABLES], help="compare on this table alone")
    wanted = parser.parse_args().table
    print(LINE.format("table", "rows", "features", "task", "metric", "ours", "plain", "s.e.", "verdict"))
    with tempfile.TemporaryDirectory() as home:
        good = {table.name: compare(table, Path(home)) for table in TABLES if wanted in (None, table.name)}
    missed = [name for name, fine in good.items() if not fine]
    outcome = f"missed on {', '.join(missed)}" if missed else f"kept on all {len(good)}"
    print(f"Bar of at most {BAR:g} standard errors worse than plain LightGBM: {outcome}.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
