"""Train LightGBM on a CSV of flowers and log how well it tells the species apart, iteration by iteration."""

from __future__ import annotations

import argparse
import csv
import json
import time
from pathlib import Path

import lightgbm as lgb
import mlflow
import numpy as np

FLUSH_SECONDS = 1.0  # metrics go out in batches: often enough for early termination, seldom enough to stay cheap


def parse_args() -> argparse.Namespace:
    """Read the command line; a sweep appends `--learning_rate` and `--boosting`, so those spellings are taken too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--iris-csv", type=Path, required=True, help="a header, numeric columns, the label last")
    parser.add_argument("--num-boost-round", type=int, default=100)
    parser.add_argument("--boosting", choices=["gbdt", "dart", "rf"], default="gbdt")
    parser.add_argument("--num-leaves", type=int, default=16)
    parser.add_argument("--learning-rate", "--learning_rate", type=float, default=0.1)
    parser.add_argument("--lambda-l1", type=float, default=0.0)
    parser.add_argument("--lambda-l2", type=float, default=0.0)
    parser.add_argument("--num-threads", type=int, default=1)
    parser.add_argument("--test-size", type=float, default=0.2, help="share of the rows kept for validation")
    parser.add_argument("--seed", type=int, default=42)
    return parser.parse_args()


def read_table(path: Path) -> tuple[np.ndarray, np.ndarray, list[str], list[str]]:
    """Return features (rows, columns), labels as class numbers (rows,), feature names and class names."""
    with path.open(newline="") as file:
        header, *rows = [row for row in csv.reader(file) if row]
    classes, labels = np.unique([row[-1] for row in rows], return_inverse=True)
    features = np.array([row[:-1] for row in rows], dtype=float)
    return features, labels, header[:-1], classes.tolist()


def split(labels: np.ndarray, test_size: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return row numbers for training and testing, each class in the same proportion in both."""
    generator = np.random.default_rng(seed)
    test: list[int] = []
    for label in np.unique(labels):
        rows = generator.permutation(np.flatnonzero(labels == label))
        test.extend(rows[: round(len(rows) * test_size)])
    return np.setdiff1d(np.arange(len(labels)), test), np.sort(test)


class MlflowLogger:
    """A LightGBM callback that logs `<data set>-<metric>` to the run which the job runs in."""

    def __init__(self) -> None:
        # MLflow continues the run that the workspace names in MLFLOW_RUN_ID.
        self.run_id = mlflow.start_run().info.run_id
        self.client = mlflow.MlflowClient()
        self.pending: list[mlflow.entities.Metric] = []
        self.latest: dict[str, float] = {}
        self.flushed = time.monotonic()

    def __call__(self, env: lgb.callback.CallbackEnv) -> None:
        """Take the metrics of one iteration."""
        now = int(time.time() * 1000)
        for data_set, metric, value, *_ in env.evaluation_result_list:
            self.latest[f"{data_set}-{metric}"] = value
            self.pending.append(mlflow.entities.Metric(f"{data_set}-{metric}", value, now, env.iteration))
        if time.monotonic() - self.flushed > FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Send what is pending."""
        for start in range(0, len(self.pending), 500):  # the tracking server takes at most 1000 in one call
            self.client.log_batch(self.run_id, metrics=self.pending[start : start + 500])
        self.pending.clear()
        self.flushed = time.monotonic()


def main() -> None:
    """Train, log, and leave the model in `outputs/`, which the workspace keeps."""
    args = parse_args()
    features, labels, names, classes = read_table(args.iris_csv)
    train_rows, test_rows = split(labels, args.test_size, args.seed)
    train = lgb.Dataset(features[train_rows], labels[train_rows], feature_name=names)
    test = train.create_valid(features[test_rows], labels[test_rows])
    params = {
        "objective": "multiclass",
        "num_class": len(classes),
        "metric": "multi_logloss",
        "boosting": args.boosting,
        "num_leaves": args.num_leaves,
        "learning_rate": args.learning_rate,
        "lambda_l1": args.lambda_l1,
        "lambda_l2": args.lambda_l2,
        "num_threads": args.num_threads,
        "seed": args.seed,
        "deterministic": True,
        "verbosity": -1,
    }
    if args.boosting == "rf":  # a random forest is nothing without bagging
        params |= {"bagging_freq": 1, "bagging_fraction": 0.8}

    logger = MlflowLogger()
    model = lgb.train(
        params, train, args.num_boost_round, valid_sets=[train, test], valid_names=["train", "test"], callbacks=[logger]
    )
    logger.flush()

    outputs = Path("outputs")
    outputs.mkdir(exist_ok=True)
    model.save_model(outputs / "model.txt")
    (outputs / "classes.json").write_text(json.dumps(classes))
    scores = ", ".join(f"{name} {value:.4f}" for name, value in logger.latest.items())
    print(f"{model.current_iteration()} iterations on {len(train_rows)} rows, tested on {len(test_rows)}: {scores}")


if __name__ == "__main__":
    main()
