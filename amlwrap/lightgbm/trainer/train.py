"""Train a LightGBM model on a table and a label column, as a job of Azure Machine Learning or anywhere else.

    python train.py --data iris.csv --label species --learning_rate 0.1 --num_leaves 15

`python train.py --help` lists the script's own options; every other `--name value` is a LightGBM parameter, and the
last one wins, so a hyperparameter sweep can append its own. Metrics of every iteration go to MLflow as `train-<metric>`
and `test-<metric>`; the model, its description and the feature importance go to `outputs/`. Several processes started
by MPI train one model together, each on its share of the rows, with LightGBM's own data-parallel learning.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import sys
import time
import zlib
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # trials share cores: idle threads must not spin

import lightgbm as lgb
import numpy as np
import pandas as pd

RANK = int(os.environ.get("OMPI_COMM_WORLD_RANK", 0))  # which of several processes this is
SIZE = int(os.environ.get("OMPI_COMM_WORLD_SIZE", 1))  # how many there are
FLUSH_SECONDS = 1.0  # metrics go out in batches: often enough for early termination, seldom enough to stay cheap
MOST_CLASSES = 20  # a whole-number label with more distinct values than this is a quantity, not a class
CLASSIFICATION = ("binary", "multiclass", "softmax", "multiclassova", "multiclass_ova", "ova", "ovr")

# What is logged for an objective unless `--metric` says otherwise; the first one decides early stopping. Every other
# objective has the metric of its own name.
OBJECTIVE_METRICS = {
    "regression": ("l2", "rmse", "l1"),
    "regression_l1": ("l1", "l2", "rmse"),
    "binary": ("binary_logloss", "binary_error", "auc", "average_precision"),
    "multiclass": ("multi_logloss", "multi_error", "auc_mu"),
    "gamma": ("gamma", "gamma_deviance"),
    "lambdarank": ("ndcg", "map"),
}
OBJECTIVE_METRICS |= {"multiclassova": OBJECTIVE_METRICS["multiclass"], "rank_xendcg": OBJECTIVE_METRICS["lambdarank"]}


Options: TypeAlias = argparse.Namespace
Params: TypeAlias = dict[str, Any]
Classes: TypeAlias = list[Any] | None  # labels of the classes, in order; None where the label is a quantity


class Table(NamedTuple):
    """Rows to learn from or to test on."""

    features: pd.DataFrame
    label: np.ndarray  # (rows,): numbers, or class numbers
    weight: np.ndarray | None  # (rows,)
    group: np.ndarray | None  # (rows,): which query a row belongs to; rows of one query are together

    def take(self, rows: np.ndarray) -> Table:
        """Return some of the rows, in the order of their numbers."""
        rows = np.sort(rows)
        weight, group = (None if values is None else values[rows] for values in (self.weight, self.group))
        return Table(self.features.iloc[rows], self.label[rows], weight, group)

    def dataset(self, categorical: list[str], reference: lgb.Dataset | None = None) -> lgb.Dataset:
        """Return the rows as LightGBM holds them."""
        sizes = None if self.group is None else group_sizes(self.group)
        options = {"weight": self.weight, "group": sizes, "categorical_feature": categorical or "auto"}
        return lgb.Dataset(self.features, self.label, reference=reference, **options)


def main() -> None:
    """Read, train, and write what was learnt."""
    args, params = parse_command_line(sys.argv[1:])
    frame = read_columns(args.data, args)
    if "objective" not in params:
        params["objective"] = choose_objective(frame[args.label], args.group)
    classes = sorted(frame[args.label].dropna().unique().tolist()) if params["objective"] in CLASSIFICATION else None
    complete_params(params, classes)
    if SIZE > 1:
        params |= network_params()
    log = MetricLog(params) if RANK == 0 else None
    model = learn(frame, args, params, classes, log)
    if log:
        log.flush()
        save(model, args, params, classes)
        scores = ", ".join(f"{name} {value:.5g}" for name, value in log.latest.items())
        print(f"{params['objective']}: {model.current_iteration()} iterations on {len(frame)} rows; {scores}")


def learn(frame: pd.DataFrame, args: Options, params: Params, classes: Classes, log: MetricLog | None) -> lgb.Booster:
    """Return the model that the options ask for."""
    categories: dict[str, Any] = {}
    table, stratified = make_table(frame, args, classes, categories), classes is not None
    if args.cross_validation:
        if SIZE > 1:
            sys.exit("Cross-validation runs in one process: drop it, or the distribution.")
        rounds = cross_validate(table, params, args, stratified, log)
        return fit(table, None, params | {"num_iterations": rounds, "early_stopping_round": 0}, args.categorical, None)
    if args.validation_data:
        test: Table | None = make_table(read_columns(args.validation_data, args), args, classes, categories)
    else:
        table, test = split(table, args.validation_fraction, stratified, int(params["seed"]))
    if SIZE > 1:
        table = table.take(shard(table))
    return fit(table, test, params, args.categorical, log)


def parse_command_line(argv: list[str]) -> tuple[Options, Params]:
    """Return this script's options, and all others as LightGBM parameters."""
    parser = argparse.ArgumentParser(description="Train a LightGBM model on a table.", allow_abbrev=False)
    parser.add_argument("--data", type=Path, required=True, help="CSV or Parquet file, or a folder of them")
    parser.add_argument("--label", required=True, help="column to predict")
    parser.add_argument("--validation-data", type=Path, help="rows to validate on")
    parser.add_argument("--validation-fraction", type=float, default=0.2, help="share of the rows kept for validation")
    parser.add_argument("--cross-validation", type=int, help="number of folds, instead of one validation set")
    parser.add_argument("--group", help="column that rows of one query share, for ranking")
    parser.add_argument("--weight", help="column with the weight of each row")
    parser.add_argument("--categorical", action="append", default=[], help="column whose numbers are categories")
    parser.add_argument("--class-weight", action="append", default=[], help="'balanced', or CLASS=WEIGHT; repeat")
    args, rest = parser.parse_known_args(argv)
    pairs = [part for option in rest for part in (option.split("=", 1) if option.startswith("--") else [option])]
    if len(pairs) % 2 or any(not name.startswith("--") for name in pairs[::2]):
        parser.error(f"LightGBM parameters come as --name value, not as {' '.join(rest)}")
    return args, {name[2:]: parse_value(text) for name, text in zip(pairs[::2], pairs[1::2], strict=True)}


def parse_value(text: str) -> Any:
    """Return a number or a boolean where the text is one; `8.0`, as a sweep may write it, becomes 8."""
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() else number


def read_frame(path: Path) -> pd.DataFrame:
    """Read a CSV or Parquet file, or all those in a folder."""
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix in (".csv", ".parquet"))
        return pd.concat([read_frame(file) for file in files or [path / "*.csv"]], ignore_index=True)
    if not path.exists():
        sys.exit(f"There is no file {path}.")
    return pd.read_parquet(path) if path.suffix == ".parquet" else pd.read_csv(path)


def read_columns(path: Path, args: Options) -> pd.DataFrame:
    """Read a table that has every column the options name."""
    frame = read_frame(path)
    for column in {args.label, args.group, args.weight, *args.categorical} - {None}:
        if column not in frame:
            sys.exit(f"There is no column {column!r} in {path.name}; it has {', '.join(map(str, frame.columns))}.")
    return frame


def choose_objective(label: pd.Series, group: str | None) -> str:
    """Return the objective that suits a label, and say so."""
    count = label.nunique()
    quantity = pd.api.types.is_float_dtype(label) or (pd.api.types.is_integer_dtype(label) and count > MOST_CLASSES)
    objective = "lambdarank" if group else "regression" if quantity else "binary" if count <= 2 else "multiclass"
    print(f"The label {label.name!r} has {count} distinct values: the objective is {objective}.")
    return objective


def complete_params(params: Params, classes: Classes) -> None:
    """Add what follows from the data, and metrics worth watching."""
    objective = params["objective"]
    if classes is not None and objective != "binary":
        params["num_class"] = len(classes)
    if objective == "binary" and len(classes or ()) != 2:
        sys.exit(f"The objective binary needs a label with 2 classes, but it has {len(classes or ())}: use multiclass.")
    if not params.get("metric"):
        params["metric"] = ",".join(OBJECTIVE_METRICS.get(objective, (objective,)))
    params.update({"first_metric_only": True, "seed": 42, "verbosity": -1} | params)


def make_table(frame: pd.DataFrame, args: Options, classes: Classes, categories: dict[str, Any]) -> Table:
    """Return features, label, weights and groups; `categories` keeps the categories of the first table for the next."""
    frame = frame[frame[args.label].notna()]
    if args.group:
        frame = frame.sort_values(args.group, kind="stable")
    label = frame[args.label]
    if classes is not None:
        codes = pd.Index(classes).get_indexer(label)
        if (codes < 0).any():
            sys.exit(
                f"The validation data has classes that the training data lacks: {sorted(set(label) - set(classes))}."
            )
        numbers = codes.astype(np.int32)
    elif pd.api.types.is_numeric_dtype(label):
        numbers = label.to_numpy(dtype=float)
    else:
        sys.exit(f"The label {args.label!r} is text, which the objective cannot learn: use binary or multiclass.")
    features = frame.drop(columns=[c for c in (args.label, args.group, args.weight) if c]).reset_index(drop=True)
    for column in features:
        if column in args.categorical or not pd.api.types.is_numeric_dtype(features[column]):
            categories.setdefault(column, pd.Categorical(features[column]).categories)
            known = features[column].where(features[column].isin(categories[column]))
            features[column] = pd.Categorical(known, categories=categories[column])
    weight = frame[args.weight].to_numpy(dtype=float) if args.weight else None
    if args.class_weight:
        weight = class_weights(numbers, classes, args.class_weight) * (1 if weight is None else weight)
    return Table(features, numbers, weight, frame[args.group].to_numpy() if args.group else None)


def class_weights(codes: np.ndarray, classes: Classes, words: list[str]) -> np.ndarray:
    """Return the weight of each row that its class has."""
    if classes is None:
        sys.exit("Class weights go with a classification objective.")
    if words == ["balanced"]:
        return (len(codes) / (len(classes) * np.bincount(codes, minlength=len(classes)).clip(1)))[codes]
    given = dict(word.rsplit("=", 1) for word in words)
    unknown = set(given) - set(map(str, classes))
    if unknown:
        sys.exit(f"There is no class {', '.join(sorted(unknown))}; the label has {', '.join(map(str, classes))}.")
    return np.array([float(given.get(str(label), 1)) for label in classes])[codes]


def folds(table: Table, count: int, stratified: bool, seed: int) -> list[np.ndarray]:
    """Return row numbers in `count` parts: groups whole, classes in proportion, the rest by chance."""
    generator = np.random.default_rng(seed)
    if table.group is not None:
        names = generator.permutation(pd.unique(table.group))
        return [np.flatnonzero(np.isin(table.group, names[part::count])) for part in range(count)]
    order = generator.permutation(len(table.label))
    if stratified:
        order = order[np.argsort(table.label[order], kind="stable")]
    return [order[part::count] for part in range(count)]


def split(table: Table, fraction: float, stratified: bool, seed: int) -> tuple[Table, Table | None]:
    """Return rows to train on and rows to validate on."""
    units = len(table.label) if table.group is None else len(pd.unique(table.group))
    if fraction == 0 or units < 2:
        return table, None
    parts = folds(table, min(100 if units >= 1000 else 20, units), stratified, seed)
    test = np.concatenate(parts[: min(max(1, round(len(parts) * fraction)), len(parts) - 1)])
    return table.take(np.setdiff1d(np.arange(len(table.label)), test)), table.take(test)


def shard(table: Table) -> np.ndarray:
    """Return the rows that this one of several processes learns from; groups stay whole."""
    if table.group is None:
        return np.arange(RANK, len(table.label), SIZE)
    return np.flatnonzero(np.isin(table.group, pd.unique(table.group)[RANK::SIZE]))


def group_sizes(group: np.ndarray) -> np.ndarray:
    """Return how many rows each group has, in the order of the rows."""
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    return np.diff(np.r_[starts, len(group)])


def network_params() -> Params:
    """Return LightGBM's machine list, made of the hosts that the launcher tells; ports follow from the run's id."""
    hosts = os.environ.get("AZ_BATCH_HOST_LIST") or os.environ.get("AZ_BATCH_NODE_LIST", "").replace(";", ",")
    names = [host.strip() for host in hosts.split(",") if host.strip()] or ["127.0.0.1"]
    if SIZE % len(names):
        sys.exit(f"{SIZE} processes cannot be spread evenly over the {len(names)} hosts of the launcher's list.")
    addresses = [socket.gethostbyname(names[index * len(names) // SIZE]) for index in range(SIZE)]
    base = 20000 + zlib.crc32(os.environ.get("AZUREML_RUN_ID", "").encode()) % 12000  # below the ephemeral ports
    machines = ",".join(f"{address}:{base + index}" for index, address in enumerate(addresses))
    print(f"Process {RANK} of {SIZE}; machines {machines}")
    network = {"machines": machines, "local_listen_port": base + RANK, "num_machines": SIZE}
    return {**network, "tree_learner": "data", "pre_partition": True}


def fit(train: Table, test: Table | None, params: Params, categorical: list[str], log: MetricLog | None) -> lgb.Booster:
    """Return the model trained on the rows, its metrics logged as it grows."""
    training = train.dataset(categorical)
    sets = [training] if test is None else [training, test.dataset(categorical, reference=training)]
    names, callbacks = ["train", "test"][: len(sets)], [log] if log else []
    return lgb.train(dict(params), training, valid_sets=sets, valid_names=names, callbacks=callbacks)


def cross_validate(table: Table, params: Params, args: Options, stratified: bool, log: MetricLog | None) -> int:
    """Log the means of every metric over the folds, and return the best number of iterations."""
    everything = np.arange(len(table.label))
    parts = folds(table, args.cross_validation, stratified, int(params["seed"]))
    pairs = [(np.setdiff1d(everything, part), np.sort(part)) for part in parts]
    rows, callbacks = table.dataset(args.categorical), [log] if log else []
    results = lgb.cv(dict(params), rows, folds=pairs, eval_train_metric=True, callbacks=callbacks)
    return len(next(iter(results.values())))


class MetricLog:
    """A LightGBM callback that logs `<data set>-<metric>` of every iteration to the run that the job runs in."""

    def __init__(self, params: Params) -> None:
        import mlflow

        self.mlflow = mlflow
        self.run = mlflow.start_run()  # continues the run that the workspace names in MLFLOW_RUN_ID
        self.client = mlflow.MlflowClient()
        self.pending, self.latest, self.flushed = [], {}, time.monotonic()
        known = {name.lstrip("-") for name in self.run.data.params}
        new = [mlflow.entities.Param(name, str(value)) for name, value in params.items() if name not in known]
        self.client.log_batch(self.run.info.run_id, params=new[:100])

    def __call__(self, env: Any) -> None:
        """Take the metrics of one iteration."""
        now = int(time.time() * 1000)
        for data_set, metric, value, *_ in env.evaluation_result_list:
            if data_set == "cv_agg":  # LightGBM before 4.7 puts both into one name
                data_set, _, metric = metric.partition(" ")
            name = f"{'test' if data_set == 'valid' else data_set}-{metric.replace('@', '_at_')}"
            self.latest[name] = value
            self.pending.append(self.mlflow.entities.Metric(name, value, now, env.iteration))
        if time.monotonic() - self.flushed > FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Send what is pending."""
        while self.pending:  # the tracking server takes at most 1000 in one call
            self.client.log_batch(self.run.info.run_id, metrics=self.pending[:500])
            del self.pending[:500]
        self.flushed = time.monotonic()


def save(model: lgb.Booster, args: Options, params: Params, classes: Classes) -> None:
    """Write the model, what one must know to use it, and the importance of its features."""
    folder = Path("outputs")  # which the workspace keeps
    folder.mkdir(exist_ok=True)
    model.save_model(folder / "model.txt")  # the best iterations, where training stopped early
    description = {"label": args.label, "classes": classes, "features": model.feature_name(), "params": params}
    description |= {"iterations": model.num_trees() // model.num_model_per_iteration(), "lightgbm": lgb.__version__}
    (folder / "model.json").write_text(json.dumps(description, indent=2, default=str))
    gain, splits = (model.feature_importance(kind) for kind in ("gain", "split"))
    importance = pd.DataFrame({"feature": model.feature_name(), "gain": gain, "split": splits})
    importance = importance.sort_values("gain", ascending=False)
    importance.to_csv(folder / "feature_importance.csv", index=False)
    plot_importance(importance.head(30), folder / "feature_importance.png")


def plot_importance(importance: pd.DataFrame, path: Path) -> None:
    """Draw the gain of the most important features."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 1 + 0.3 * len(importance)), layout="constrained")
    figure.subplots().barh(importance["feature"][::-1], importance["gain"][::-1])
    figure.supxlabel("gain")
    figure.savefig(path)


if __name__ == "__main__":
    main()
