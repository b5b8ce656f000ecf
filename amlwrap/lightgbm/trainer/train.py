"""Train a LightGBM model on a table and a label column, as a job of Azure Machine Learning or anywhere else.

    python train.py --data iris.csv --label species --learning_rate 0.1 --num_leaves 15

`python train.py --help` lists the script's own options; every other `--name value` is a LightGBM parameter, and the
last one wins, so a hyperparameter sweep can append its own. Metrics of every iteration go to MLflow as `train-<metric>`
and `test-<metric>`, at last those of the model that is saved; the model, its description, the feature importance and
`report.html`, the page about it all, go to `outputs/`. Several processes started by MPI train one model together, each
on its share of the rows, with LightGBM's own data-parallel learning.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
import sys

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # trials share cores: idle threads must not spin

from lightgbm.basic import LightGBMError

from boosting.model_folder import save_model_folder
from boosting.network import network_params
from boosting.options import completed, parse_command_line
from boosting.reading import read_frame
from boosting.recipe import Recipe, find_recipe, validation_table
from boosting.remarks import RANK, SIZE, heard, say
from boosting.runlog import RunLog
from boosting.saving import FOLDER, save
from boosting.splits import folds, holdout, shard
from boosting.tables import Table
from boosting.training import Fitted, Params, fit, fit_with_folds
from report.account import Account
from report.writing import write_page
from tabular.asked import asked_of
from tabular.fault import DataFault, counted
from tabular.inspection import Facts, inspect_table


def main() -> None:
    """Read, train, and write what was learnt; whatever is wrong is told in one sentence."""
    args, params = parse_command_line(sys.argv[1:])
    try:
        with heard() as remarks:
            run(args, params, remarks)
    except DataFault as fault:
        sys.exit(str(fault))
    except LightGBMError as error:
        reason = re.sub(r" at \S+, line \d+", "", " ".join(str(error).split()))  # of its source
        sys.exit(f"LightGBM cannot train on this: {reason.rstrip(' .')}.")


def run(args: argparse.Namespace, given: Params, remarks: list[str]) -> None:
    """Train as the options ask; what is said on the way is in the remarks."""
    started = datetime.datetime.now(datetime.UTC)
    asked = asked_of(
        label=args.label,
        group=args.group,
        weight=args.weight,
        categorical=args.categorical,
        class_weight=args.class_weight,
        params=given,
    )
    facts = inspect_table(args.data, asked)
    rows_to_test = inspect_table(args.validation_data, asked, facts) if args.validation_data else None
    for remark in (*facts.remarks, *(rows_to_test.remarks if rows_to_test else ())):
        say(remark)
    classes = facts.label.classes
    params = completed(given, facts.label.objective, None if classes is None else len(classes))
    if SIZE > 1:
        params |= network_params(RANK, SIZE)
    frame = read_frame(facts)
    recipe = find_recipe(frame, facts, asked)
    table = recipe.table(frame, facts)
    log = RunLog(params) if RANK == 0 else None
    fitted = learn(args, params, recipe, table, rows_to_test, log)
    if log:
        log.finish(fitted.scores, constant=fitted.is_constant)
        save(fitted, recipe, params)
        save_model_folder(FOLDER / "model.txt", recipe, frame, FOLDER / "model")
        tell(fitted, params)
        account = Account(args, given, params, facts, rows_to_test, recipe, table, fitted, log.curves, remarks, started)
        write_page(FOLDER / "report.html", account)


def learn(
    args: argparse.Namespace,
    params: Params,
    recipe: Recipe,
    table: Table,
    rows_to_test: Facts | None,
    log: RunLog | None,
) -> Fitted:
    """Return the model that the options ask for."""
    stratified, seed = recipe.label.classes is not None, int(params["seed"])
    weigh_tests = args.class_weighted_metrics
    if args.cross_validation:
        if SIZE > 1:
            sys.exit("Cross-validation runs in one process: drop it, or the distribution.")
        splits = folds(table, args.cross_validation, stratified=stratified, seed=seed)
        return fit_with_folds(table, splits, params, log, weigh_tests=weigh_tests)
    if rows_to_test is not None:
        train, test = table, validation_table(recipe, rows_to_test)
    else:
        trained, tested = holdout(table, args.validation_fraction, stratified=stratified, seed=seed)
        train, test = table.take(trained), table.take(tested)
    if not len(test.label) and params.get("early_stopping_round"):
        say("Without rows to test on training does not stop early: early_stopping_round does nothing.")
    share = train.take(shard(train, RANK, SIZE)) if SIZE > 1 else train
    fitted = fit(share, test if len(test.label) else None, params, log, weigh_tests=weigh_tests)
    return fitted._replace(trained=len(train.label))


def tell(fitted: Fitted, params: Params) -> None:
    """Print what came out."""
    scores = ", ".join(f"{name} {value:.5g}" for name, value in fitted.scores.items())
    tested = f", tested on {fitted.tested}" if fitted.tested else ""
    iterations, rows = counted(fitted.iterations, "iteration"), counted(fitted.trained, "row")
    print(f"{params['objective']}: {iterations} on {rows}{tested}; {scores}")
    if fitted.is_constant:
        least = params.get("min_data_in_leaf", 20)
        say(
            f"The model is constant: no split of {rows} was worth making; lower min_data_in_leaf ({least}), "
            "or give it columns that tell more."
        )


if __name__ == "__main__":
    main()
