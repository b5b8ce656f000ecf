"""LightGBM's objectives, as far as the label and the metrics that are worth watching follow from them.

Source: LightGBM documentation, "Parameters", `objective` and `metric`.
"""

from __future__ import annotations

from collections.abc import Mapping

CLASSIFICATION = ("binary", "multiclass", "softmax", "multiclassova", "multiclass_ova", "ova", "ovr")
RANKING = ("lambdarank", "rank_xendcg", "xendcg", "xe_ndcg", "xe_ndcg_mart", "xendcg_mart")

_SEVERAL_METRICS: Mapping[str, tuple[str, ...]] = {
    "regression": ("l2", "rmse", "l1"),
    "regression_l1": ("l1", "l2", "rmse"),
    "binary": ("binary_logloss", "binary_error", "auc", "average_precision"),
    "multiclass": ("multi_logloss", "multi_error", "auc_mu"),
    "multiclassova": ("multi_logloss", "multi_error", "auc_mu"),
    "gamma": ("gamma", "gamma_deviance"),
    "lambdarank": ("ndcg", "map"),
    "rank_xendcg": ("ndcg", "map"),
}


def metrics_of(objective: str) -> tuple[str, ...]:
    """Return what the bundled trainer logs for an objective unless `metric` says otherwise, the deciding one first."""
    return _SEVERAL_METRICS.get(objective, (objective,))
