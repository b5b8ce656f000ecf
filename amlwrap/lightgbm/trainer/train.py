"""Train a LightGBM model on a table and a label column, as a job of Azure Machine Learning or anywhere else.

    python train.py --data iris.csv --label species --learning_rate 0.1 --num_leaves 15

`python train.py --help` lists the script's own options; every other `--name value` is a LightGBM parameter, and the
last one wins, so a hyperparameter sweep can append its own. Metrics of every iteration go to MLflow as `train-<metric>`
and `test-<metric>`, at last those of the model that is saved; the model, its description and the feature importance go
to `outputs/`, and so does `report.html`, the page about it all, but with `--no-report`. Several processes started by
MPI train one model together, each on its share of the rows, with LightGBM's own data-parallel learning.
"""

from __future__ import annotations

import argparse
import datetime
import os
import signal
import sys
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # trials share cores: idle threads must not spin
if __name__ == "__main__":
    # LightGBM imports scikit-learn where it is installed, for a second, and for nothing that is used here.
    sys.modules["sklearn"] = None

from lightgbm.basic import LightGBMError

from boosting.model_folder import save_model_folder
from boosting.network import network_params
from boosting.options import completed, parse_command_line
from boosting.reading import Frame, read_frame
from boosting.recipe import Recipe, find_recipe, validation_table
from boosting.remarks import RANK, SIZE, heard, say
from boosting.runlog import RunLog
from boosting.saving import FOLDER, save
from boosting.splits import folds, holdout, shard
from boosting.tables import Table
from boosting.tracking import TrackingError, open_tracking
from boosting.training import Fitted, Params, fit, fit_with_folds, reason_of
from tabular.asked import asked_of
from tabular.fault import DataFault, counted
from tabular.inspection import Facts, inspect_table

if TYPE_CHECKING:
    from tuning.trials import Tuned


def main() -> None:
    """Read, train, and write what was learnt; whatever is wrong is told in one sentence."""
    args, params = parse_command_line(sys.argv[1:])
    try:
        with heard() as remarks:
            run(args, params, remarks)
    except (DataFault, TrackingError) as fault:
        sys.exit(str(fault))
    except LightGBMError as error:
        sys.exit(f"LightGBM cannot train on this: {reason_of(error)}.")


def run(args: argparse.Namespace, given: Params, remarks: list[str]) -> None:
    """Train as the options ask; what is said on the way is in the remarks."""
    started = datetime.datetime.now(datetime.UTC)
    rows = read_rows(args, given)
    train, test = divide(args, rows)
    tracking = open_tracking() if RANK == 0 else None
    params, tuned, nested = rows.params, None, None
    if args.trials:
        from tuning.nested import NestedRuns  # as the page below: trials of a sweep do without
        from tuning.tune import tune, winning

        nested = NestedRuns(tracking)
        tuned = tune(args, params, train, nested, stratified=rows.recipe.label.classes is not None)
        params = winning(params, tuned, len(train.label))
    log = RunLog(tracking, params) if tracking else None
    fitted = learn(args, params, rows.recipe, train, test, log)
    if not log:
        return
    keep(fitted, rows, params, tuned)
    log.finish(fitted.scores, constant=fitted.is_constant)
    if tuned:
        from tuning.telling import tell_tuning

        nested.finish()
        tell_tuning(tuned)
    tell(fitted, params)
    if args.report:
        from report.account import Account
        from report.writing import write_page

        account = Account(
            args, given, params, rows.facts, rows.to_test, rows.recipe, rows.table, fitted, log.curves, remarks,
            started, tuned,
        )  # fmt: skip
        write_page(FOLDER / "report.html", account)
    if log.fault:
        sys.exit(f"{log.fault} The model is in {FOLDER}, and complete.")
    if tuned and tuned.is_cancelled:
        sys.exit(128 + signal.SIGTERM)


class Rows(NamedTuple):
    """The tables as they were read.

    Attributes:
        facts: what is known of the training table.
        to_test: the same of rows to validate on, if they are a table of their own.
        params: LightGBM's, with those that follow from the label.
        frame: the training table's cells.
        recipe: how cells become features.
        table: the training table's rows, as features.
    """

    facts: Facts
    to_test: Facts | None
    params: Params
    frame: Frame
    recipe: Recipe
    table: Table


def read_rows(args: argparse.Namespace, given: Params) -> Rows:
    """Read the tables that the options name."""
    asked = asked_of(
        label=args.label,
        group=args.group,
        weight=args.weight,
        categorical=args.categorical,
        class_weight=args.class_weight,
        params=given,
    )
    facts = inspect_table(args.data, asked)
    to_test = inspect_table(args.validation_data, asked, facts) if args.validation_data else None
    for remark in (*facts.remarks, *(to_test.remarks if to_test else ())):
        say(remark)
    classes = facts.label.classes
    params = completed(given, facts.label.objective, None if classes is None else len(classes))
    if SIZE > 1:
        params |= network_params(RANK, SIZE)
    frame = read_frame(facts)
    recipe = find_recipe(frame, facts, asked)
    return Rows(facts, to_test, params, frame, recipe, recipe.table(frame, facts))


def divide(args: argparse.Namespace, rows: Rows) -> tuple[Table, Table | None]:
    """Return the rows to train on and those to test on; None where folds of the former do, or there are none."""
    table, recipe = rows.table, rows.recipe
    if args.cross_validation:
        return table, None
    if rows.to_test is not None:
        return table, validation_table(recipe, rows.to_test)
    stratified, seed = recipe.label.classes is not None, int(rows.params["seed"])
    trained, tested = holdout(table, args.validation_fraction, stratified=stratified, seed=seed)
    return table.take(trained), table.take(tested) if len(tested) else None


def learn(
    args: argparse.Namespace, params: Params, recipe: Recipe, train: Table, test: Table | None, log: RunLog | None
) -> Fitted:
    """Return the model that the options ask for."""
    weigh_tests = args.class_weighted_metrics
    if args.cross_validation:
        if SIZE > 1:
            sys.exit("Cross-validation runs in one process: drop it, or the distribution.")
        stratified, seed = recipe.label.classes is not None, int(params["seed"])
        splits = folds(train, args.cross_validation, stratified=stratified, seed=seed)
        return fit_with_folds(train, splits, params, log, weigh_tests=weigh_tests)
    if test is None and params.get("early_stopping_round"):
        say("Without rows to test on training does not stop early: early_stopping_round does nothing.")
    share = train.take(shard(train, RANK, SIZE)) if SIZE > 1 else train
    fitted = fit(share, test, params, log, weigh_tests=weigh_tests)
    return fitted._replace(trained=len(train.label))


def keep(fitted: Fitted, rows: Rows, params: Params, tuned: Tuned | None) -> None:
    """Write the model, and the trials that its parameters come from, before a tracking server is waited for."""
    if tuned:
        fitted.scores.update(tuned.scores)
    save(fitted, rows.recipe, params)
    save_model_folder(FOLDER / "model.txt", rows.recipe, rows.frame, FOLDER / "model")
    if tuned:
        from tuning.record import write_record

        write_record(FOLDER, tuned, fitted.scores)


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
