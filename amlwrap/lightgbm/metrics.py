"""LightGBM's metrics: which there are, which way each should go, and how a run logs them.

A trainer logs every metric once per data set and iteration as `<data set>-<metric>`, such as `test-multi_logloss`, the
form that Azure ML's LightGBM tutorial uses. MLflow allows no `@` in a name, so `ndcg@3` is logged as `test-ndcg_at_3`.
"""

from __future__ import annotations

import re

from amlwrap.errors import InvalidJobError
from amlwrap.job import Goal
from amlwrap.lightgbm.parameter_table import parameter_table
from amlwrap.lightgbm.trainer.tabular.objectives import metrics_of
from amlwrap.scalars import shown

VALIDATION_SET = "test"
"""Data set whose metrics decide: the rows that a model was not trained on."""

TRAINING_SET = "train"
"""Data set that a model was trained on."""

FOLDS_SET = "folds"
"""The training rows where each is judged by a model that was not trained on it, as trials inside one job are."""

_MAXIMIZED = frozenset({"auc", "auc_mu", "average_precision", "map", "ndcg", "r2"})
POSITIONED_METRICS = ("ndcg", "map")
"""Metrics of the first so many places of a ranking."""


def metric_names() -> list[str]:
    """Return every metric by LightGBM's main name for it."""
    return list(parameter_table().by_name["metric"].options)


def canonical_metric(metric: str) -> str | None:
    """Return LightGBM's main name of a metric or alias, cut-off included (`ndcg@3`), or None if it is no metric."""
    name, at, cutoff = metric.partition("@")
    canonical = parameter_table().by_name["metric"].canonical_option(name)
    if canonical is None or not at:
        return canonical
    return f"{canonical}@{cutoff}" if canonical in POSITIONED_METRICS and re.fullmatch("[1-9][0-9]*", cutoff) else None


def goal_of(metric: str) -> Goal | None:
    """Return which way a metric should go, given its name, an alias, or the name it is logged under.

    None means that LightGBM has no such metric.
    """
    for prefix in (f"{VALIDATION_SET}-", f"{TRAINING_SET}-"):
        metric = metric.removeprefix(prefix)
    canonical = canonical_metric(metric.replace("_at_", "@"))
    if canonical is None:
        return None
    return Goal.MAXIMIZE if canonical.partition("@")[0] in _MAXIMIZED else Goal.MINIMIZE


def logged_name(metric: str, data_set: str = VALIDATION_SET) -> str:
    """Return the name a metric is logged under: `multi_logloss` becomes `test-multi_logloss`; a logged name stays.

    `ndcg` and `map` without a cut-off mean the first five places, as far as LightGBM evaluates by itself.
    """
    if metric.startswith((f"{VALIDATION_SET}-", f"{TRAINING_SET}-")):
        return metric
    canonical = canonical_metric(metric) or metric
    if canonical in POSITIONED_METRICS:
        canonical = f"{canonical}@5"
    return f"{data_set}-{canonical.replace('@', '_at_')}"


def objective_for(metric: str) -> str:
    """Return the first objective for which the bundled trainer logs a metric.

    Raises:
        InvalidJobError: it logs that metric for none.
    """
    name = (canonical_metric(metric) or metric).partition("@")[0]
    objectives = parameter_table().by_name["objective"].options
    for objective in objectives:
        if name in metrics_of(objective):
            return objective
    logged = sorted({name for objective in objectives for name in metrics_of(objective)})
    raise InvalidJobError(
        f"The bundled trainer logs no metric {shown(metric)} by itself; it logs {', '.join(logged)}.", "metric"
    )
