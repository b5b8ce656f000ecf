"""The script's command line: its own options, and LightGBM's parameters."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from boosting.remarks import say
from boosting.training import NO_METRIC, Params
from tabular.objectives import metrics_of
from tuning.space import parse_distribution

# Names that LightGBM takes for parameters that are read or set here; amlwrap passes the main ones.
_ALIASES = {
    "objective": ("objective_type", "app", "application", "loss"),
    "metric": ("metrics", "metric_types"),
    "boosting": ("boosting_type", "boost"),
    "seed": ("random_seed", "random_state"),
    "verbosity": ("verbose",),
    "num_class": ("num_classes",),
    "num_iterations": (
        "num_iteration", "n_iter", "num_tree", "num_trees", "num_round", "num_rounds", "nrounds", "num_boost_round",
        "n_estimators", "max_iter",
    ),
    "early_stopping_round": ("early_stopping_rounds", "early_stopping", "n_iter_no_change"),
    "num_threads": ("num_thread", "nthread", "nthreads", "n_jobs"),
    "learning_rate": ("shrinkage_rate", "eta"),
    "num_leaves": ("num_leaf", "max_leaves", "max_leaf", "max_leaf_nodes"),
    "min_data_in_leaf": ("min_data_per_leaf", "min_data", "min_child_samples", "min_samples_leaf"),
    "feature_fraction": ("sub_feature", "colsample_bytree"),
    "bagging_fraction": ("sub_row", "subsample", "bagging"),
    "bagging_freq": ("subsample_freq",),
    "lambda_l2": ("reg_lambda", "lambda", "l2_regularization"),
    "extra_trees": ("extra_tree",),
}  # fmt: skip
_MAIN_NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases}


def parse_command_line(argv: list[str]) -> tuple[argparse.Namespace, Params]:
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
    parser.add_argument(
        "--class-weighted-metrics", action="store_true", help="let class weights count in test metrics too"
    )
    parser.add_argument("--trials", type=int, help="tune: how many sets of parameters to compare, the defaults first")
    parser.add_argument("--search", action="append", default=[], help='NAME=["uniform",[0.01,0.3]]; repeat for more')
    parser.add_argument(
        "--folds", type=int, help="folds of the training rows that trials are compared on; 5 if left out"
    )
    parser.add_argument("--time-budget", type=float, help="seconds after which no further trial is begun or ended")
    parser.add_argument("--no-report", dest="report", action="store_false", help="write no report.html")
    args, rest = parser.parse_known_args(argv)
    pairs = [part for option in rest for part in (option.split("=", 1) if option.startswith("--") else [option])]
    if len(pairs) % 2 or any(not name.startswith("--") for name in pairs[::2]):
        parser.error(f"LightGBM parameters come as --name value, not as {' '.join(rest)}")
    if not 0 <= args.validation_fraction < 1:
        parser.error(f"--validation-fraction is from 0 and below 1, not {args.validation_fraction:g}")
    if args.cross_validation is not None and args.cross_validation < 2:
        parser.error(f"--cross-validation needs at least 2 folds, not {args.cross_validation}")
    if args.cross_validation and args.validation_data:
        parser.error("give either --cross-validation or --validation-data: folds are made of the training rows")
    _check_tuning(parser, args)
    given = {name[2:]: parse_value(text) for name, text in zip(pairs[::2], pairs[1::2], strict=True)}
    if misspelt := next((name for name in given if name in vars(args)), None):
        parser.error(f"--{misspelt} is no parameter of LightGBM's: write --{misspelt.replace('_', '-')}")
    params = {_MAIN_NAMES.get(name, name): value for name, value in given.items()}
    iterations = params.get("num_iterations", 1)
    if not isinstance(iterations, int) or iterations < 1:
        parser.error(f"--num_iterations is a whole number above 0, not {iterations}")
    return args, params


def _check_tuning(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Read what is searched, and refuse what tuning does not go with."""
    searched = {}
    for text in args.search:
        try:
            alias, distribution = parse_distribution(text)
        except ValueError:
            parser.error(f'--search takes NAME=["uniform",[0.01,0.3]] and its like, not {text}')
        name = _MAIN_NAMES.get(alias, alias)
        if name in searched:
            parser.error(f"--search names {name} twice")
        searched[name] = distribution
    args.search = searched
    if args.trials is None:
        if args.search or args.folds is not None or args.time_budget is not None:
            parser.error("--search, --folds and --time-budget go with --trials")
        return
    args.folds = 5 if args.folds is None else args.folds
    if args.trials < 2:
        parser.error(f"--trials is at least 2, the defaults and another, not {args.trials}")
    if args.folds < 2:
        parser.error(f"--folds is at least 2, not {args.folds}")
    if args.time_budget is not None and not args.time_budget > 0:
        parser.error(f"--time-budget is a number of seconds above 0, not {args.time_budget:g}")
    if args.cross_validation:
        parser.error("tuning compares trials on folds already: give --folds instead of --cross-validation")


def parse_value(text: str) -> Any:
    """Return a number or a boolean where the text is one; `8.0`, as a sweep may write it, becomes 8."""
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() else number


def completed(params: Params, objective: str, class_count: int | None) -> Params:
    """Return the parameters with what follows from the data, and metrics worth watching."""
    follows: Params = {"objective": objective}
    if class_count is not None and objective != "binary":
        follows["num_class"] = class_count
    why = None
    if params.get("boosting") == "dart":
        why = "dart changes trees that it has made before, so"
    elif str(params.get("metric", "")).lower() in NO_METRIC:
        why = "Without a metric"
    if why and params.get("early_stopping_round"):
        say(f"{why} training does not stop early: early_stopping_round is 0.")
        follows["early_stopping_round"] = 0
    metric = params.get("metric") or ",".join(metrics_of(objective))
    return {"first_metric_only": True, "seed": 42, "verbosity": -1, **params, **follows, "metric": metric}
