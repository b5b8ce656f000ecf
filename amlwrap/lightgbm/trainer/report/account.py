"""All that the page about a training is made of."""

from __future__ import annotations

import argparse
import datetime
from typing import NamedTuple

from boosting.recipe import Recipe
from boosting.tables import Table
from boosting.training import Fitted, Params
from tabular.inspection import Facts
from tuning.trials import Tuned


class Account(NamedTuple):
    """A training: what it was asked, what it found, and what came out.

    Attributes:
        options: the script's own.
        given, params: LightGBM's parameters as they were given, and with those that follow.
        facts: what is known of the rows to train on.
        rows_to_test: the same of rows to validate on, if they are a table of their own.
        recipe: how the cells became features.
        table: the rows of the training table, those kept to test on among them.
        fitted: the model and its scores.
        curves: metrics of each iteration; the deciding one comes first.
        remarks: what was said on the way.
        started: when.
        tuned: the trials that the parameters come from, if they were tuned.
    """

    options: argparse.Namespace
    given: Params
    params: Params
    facts: Facts
    rows_to_test: Facts | None
    recipe: Recipe
    table: Table
    fitted: Fitted
    curves: dict[str, list[float]]
    remarks: list[str]
    started: datetime.datetime
    tuned: Tuned | None = None
