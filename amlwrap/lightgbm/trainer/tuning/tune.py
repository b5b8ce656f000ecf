"""From a table to the parameters that its model is trained with: the whole of tuning, as the script's options ask."""

from __future__ import annotations

import argparse
import os
from importlib.util import find_spec

from boosting.remarks import SIZE
from boosting.saving import FOLDER
from boosting.splits import folds
from boosting.tables import Table
from boosting.training import Params
from tabular.fault import DataFault
from tuning.folding import Folds, useful_threads
from tuning.nested import NestedRuns
from tuning.record import write_record
from tuning.search import Search
from tuning.space import ONE_FOR_ALL, Space, combinations, default_space
from tuning.stopping import Stop
from tuning.telling import tell_trial
from tuning.trials import Trial, Tuned

_MOST_ITERATIONS = 500  # a bound for low learning rates; it is patience that ends most fits
_PATIENCE = 10  # iterations without gain; a trial has to say how good parameters are, not to be the best model
_LIGHTGBMS_ITERATIONS = 100  # its default, which the first trial has where iterations are searched


def tune(args: argparse.Namespace, params: Params, table: Table, nested: NestedRuns, *, stratified: bool) -> Tuned:
    """Return what trials on folds of a table came to.

    Args:
        args: the script's options.
        params: LightGBM's, which all trials have.
        table: the training rows; those to test on are not among them.
        nested: where trials become runs; it is left paused.
        stratified: whether the label is a class.

    Raises:
        DataFault: there are fewer rows than folds, nothing to search, no time for one trial, or no optuna.
    """
    if SIZE > 1:
        raise DataFault("Tuning runs in one process: drop it, or the distribution.")
    if find_spec("optuna") is None:
        raise DataFault("The job's environment lacks optuna, which tuning needs: add it.")
    tuned = _asked(args, params, len(table.label))
    common = {**repeatable(params), **tuned.needed}
    splits = folds(table, tuned.folds, stratified=stratified, seed=tuned.seed)
    fitted_on = Folds(table, splits, common, weigh_tests=args.class_weighted_metrics, cores=_cores(params))
    tuned.stop.heed_cancellation()

    def done(known: Tuned, trial: Trial) -> None:
        nested.add(known, trial)
        write_record(FOLDER, known)
        tell_trial(known, trial)

    unasked = _LIGHTGBMS_ITERATIONS if "num_iterations" in tuned.space else _MOST_ITERATIONS
    search = Search(
        tuned,
        fitted_on,
        most=int(params.get("num_iterations", unasked)),
        patience=max(0, int(params.get("early_stopping_round", _PATIENCE))),
        rows=len(table.label),
        stop=tuned.stop,
        done=done,
    )
    try:
        search.run()
    finally:
        nested.pause()
    write_record(FOLDER, tuned)  # why it ended, before a model is trained: a cancelled job has not much time
    return tuned


def repeatable(params: Params) -> Params:
    """Return parameters with which LightGBM comes to the same model each time, however many cores there are."""
    ways = ("force_row_wise", "force_col_wise")
    chosen = {} if any(way in params for way in ways) else {"force_row_wise": True}
    return {"deterministic": True, **chosen, **params, "metric": str(params["metric"]).split(",")[0]}


def winning(params: Params, tuned: Tuned, rows: int) -> Params:
    """Return the parameters of the best trial, with which a model is trained on all of so many rows."""
    best = tuned.best
    if best is None:
        raise ValueError("no trial was completed")
    found = {**repeatable(params), **tuned.needed, "metric": params["metric"], **best.params}
    found.setdefault("num_threads", useful_threads(_cores(params), rows))
    return {**found, "num_iterations": best.iterations, "early_stopping_round": 0}


def _asked(args: argparse.Namespace, params: Params, rows: int) -> Tuned:
    """Return what is to be tuned, before there is any trial."""
    space = _space(args, params, rows)
    return Tuned(
        metric=str(params["metric"]).split(",")[0],
        maximize=False,  # the first trial tells
        space=space,
        folds=args.folds,
        asked=args.trials,
        seed=int(params["seed"]),
        needed=_needed(space, params),
        stop=Stop(args.time_budget),
    )


def _space(args: argparse.Namespace, params: Params, rows: int) -> Space:
    """Return what is varied: what was asked for, or what suits so many rows and is not fixed."""
    if common := sorted(ONE_FOR_ALL.intersection(args.search)):
        raise DataFault(f"{common[0]} is the same for all trials that are compared: it cannot be searched.")
    suits = default_space(rows)
    if "goss" in (params.get("boosting"), params.get("data_sample_strategy")):
        del suits["bagging_fraction"]  # it samples rows itself
    space = dict(args.search) or {name: words for name, words in suits.items() if name not in params}
    if fixed := [name for name in space if name in params]:
        raise DataFault(f"{fixed[0]} is given and searched: keep one of them.")
    if combinations(space) < 2:
        raise DataFault("There is nothing to search: give a parameter more than one value.")
    return space


def _needed(space: Space, params: Params) -> Params:
    """Return parameters without which those of a search space would do nothing."""
    is_drawn = "bagging_fraction" in space and "bagging_freq" not in {*space, *params}
    return {"bagging_freq": 1} if is_drawn else {}


def _cores(params: Params) -> int:
    """Return how many cores fits may keep busy."""
    asked = int(params.get("num_threads", 0))
    if asked > 0:
        return asked
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
