"""What a training was given and ran with: data, split, parameters, versions; and its scores."""

from __future__ import annotations

import datetime
import platform
from importlib.metadata import version

import lightgbm
import pandas as pd

from boosting.model_folder import mlflow_package
from page.elements import Markup, tag
from page.tables import Cell, facts, sortable
from report.account import Account
from tabular.fault import counted, listed
from tuning.trials import DATA_SET

_MOST_FILES = 10
_SETS = {"train": "train", "test": "test", DATA_SET: "on the folds"}


def data(account: Account) -> Markup:
    """Return the facts of the table."""
    known, label, asked = account.facts, account.facts.label, account.recipe.asked
    left_out = counted(label.left_out, "row") if label.left_out else None
    return facts(
        {
            "Data": listed((part.file.name for part in known.parts), _MOST_FILES),
            "Rows": len(account.table.label),
            "Rows without a label, left out": left_out,
            "Columns": len(known.columns),
            "Columns left out": listed(account.recipe.left_out, _MOST_FILES) or None,
            "Features": len(account.recipe.names),
            "Label": label.name,
            "Objective": label.objective,
            "Classes": None if label.classes is None else len(label.classes),
            "Weight": asked.weight,
            "Group": asked.group,
            "Class weights": listed(asked.class_weight) or None,
        }
    )


def split(account: Account) -> Markup:
    """Return the facts of what was tested on."""
    options, fitted, seed = account.options, account.fitted, account.params["seed"]
    way = "groups whole" if account.table.group is not None else "by chance"
    if account.facts.label.classes is not None and account.table.group is None:
        way = "classes in proportion"
    if options.cross_validation:
        return facts({"Tested by": f"{options.cross_validation} folds, {way}", "Seed": seed})
    if account.rows_to_test is not None:
        names = listed((part.file.name for part in account.rows_to_test.parts), _MOST_FILES)
        return facts({"Tested on": f"{counted(fitted.tested, 'row')} of {names}"})
    if not fitted.tested:
        return facts({"Tested on": "no rows"})
    share = f"{counted(fitted.tested, 'row')}, {100 * options.validation_fraction:.4g}% of all, {way}"
    return facts({"Tested on": share, "Seed": seed})


def metrics(account: Account) -> Markup:
    """Return the scores of the saved model; of cross-validation the means over the folds."""
    scores = account.fitted.scores
    names = list(dict.fromkeys(name.partition("-")[2] for name in scores))
    if not names:
        return tag("p", "No metric was asked for.")
    sets = [part for part in _SETS if any(name.startswith(f"{part}-") for name in scores)]
    heads = ["mean over the folds" if account.options.cross_validation else "metric", *(_SETS[part] for part in sets)]
    return sortable(heads, [[name, *(scores.get(f"{part}-{name}") for part in sets)] for name in names])


def parameters(account: Account) -> Markup:
    """Return LightGBM's parameters: those that were given, those that trials came to, and those that follow."""
    found = account.tuned.final if account.tuned else {}
    rows: list[list[Cell]] = []
    for name, value in {**account.params, **found}.items():
        if name in found:
            origin = "tuned"
        else:
            origin = "given" if name in account.given and account.given[name] == value else "follows"
        rows.append([name, str(value).lower() if isinstance(value, bool) else str(value), origin])
    order = ("given", "tuned", "follows")
    return sortable(["parameter", "value", "origin"], sorted(rows, key=lambda row: order.index(str(row[2]))))


def versions(account: Account) -> Markup:
    """Return when it ran, how long, and with what."""
    took = datetime.datetime.now(datetime.UTC) - account.started
    return facts(
        {
            "Started": f"{account.started:%Y-%m-%d %H:%M:%S} UTC",
            "Took": f"{took.total_seconds():.1f} s",
            "Python": platform.python_version(),
            "LightGBM": lightgbm.__version__,
            "pandas": pd.__version__,
            "MLflow": mlflow_package()[1],
            "Optuna": version("optuna") if account.tuned else None,
        }
    )
