"""LightGBM's metrics: which there are, which way each should go, and how a run logs them.

A trainer logs every metric once per data set and iteration as `<data set>-<metric>`, such as `test-multi_logloss`, the
form that LightGBM's `record_evaluation` suggests and Azure ML's LightGBM tutorial uses. Names and aliases: LightGBM
documentation, "Parameters", section `metric`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from amlwrap.jobs import Goal

VALIDATION_SET = "test"
"""Data set whose metrics decide: the rows that a model was not trained on."""

TRAINING_SET = "train"
"""Data set that a model was trained on."""

_MINIMIZED: Mapping[str, tuple[str, ...]] = {
    "l1": ("mean_absolute_error", "mae", "regression_l1"),
    "l2": ("mean_squared_error", "mse", "regression_l2", "regression"),
    "rmse": ("root_mean_squared_error", "l2_root"),
    "quantile": (),
    "mape": ("mean_absolute_percentage_error",),
    "huber": (),
    "fair": (),
    "poisson": (),
    "gamma": (),
    "gamma_deviance": (),
    "tweedie": (),
    "binary_logloss": ("binary",),
    "binary_error": (),
    "multi_logloss": ("multiclass", "softmax", "multiclassova", "multiclass_ova", "ova", "ovr"),
    "multi_error": (),
    "cross_entropy": ("xentropy",),
    "cross_entropy_lambda": ("xentlambda",),
    "kullback_leibler": ("kldiv",),
}
_MAXIMIZED: Mapping[str, tuple[str, ...]] = {
    "ndcg": ("lambdarank", "rank_xendcg", "xendcg", "xe_ndcg", "xe_ndcg_mart", "xendcg_mart"),
    "map": ("mean_average_precision",),
    "auc": (),
    "average_precision": (),
    "auc_mu": (),
    "r2": (),
}

GOALS: Mapping[str, Goal] = {
    **dict.fromkeys(_MINIMIZED, Goal.MINIMIZE),
    **dict.fromkeys(_MAXIMIZED, Goal.MAXIMIZE),
}
"""Every metric by LightGBM's main name for it, and which way it should go."""

_CANONICAL = {
    alias: name for table in (_MINIMIZED, _MAXIMIZED) for name, aliases in table.items() for alias in (name, *aliases)
}


def canonical_metric(metric: str) -> str | None:
    """Return LightGBM's main name of a metric or alias, cut-off included (`ndcg@3`), or None if it is no metric."""
    name, at, cutoff = metric.partition("@")
    canonical = _CANONICAL.get(name)
    if canonical is None:
        return None
    if not at:
        return canonical
    return f"{canonical}@{cutoff}" if canonical in ("ndcg", "map") and re.fullmatch("[1-9][0-9]*", cutoff) else None


def goal_of(metric: str) -> Goal | None:
    """Return which way a metric should go, given its name, an alias, or the name it is logged under.

    None means that LightGBM has no such metric.
    """
    for prefix in (f"{VALIDATION_SET}-", f"{TRAINING_SET}-"):
        metric = metric.removeprefix(prefix)
    canonical = canonical_metric(metric)
    return GOALS[canonical.partition("@")[0]] if canonical else None


def logged_name(metric: str, data_set: str = VALIDATION_SET) -> str:
    """Return the name a metric is logged under: `multi_logloss` becomes `test-multi_logloss`; a logged name stays."""
    if metric.startswith((f"{VALIDATION_SET}-", f"{TRAINING_SET}-")):
        return metric
    return f"{data_set}-{canonical_metric(metric) or metric}"
