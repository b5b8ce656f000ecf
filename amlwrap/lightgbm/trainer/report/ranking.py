"""How well the rows of each query are ranked."""

from __future__ import annotations

from typing import Any

import numpy as np

from boosting.tables import group_sizes
from page.elements import Markup, tag
from report.predictions import Predictions
from report.quantities import histogram

_POSITION = 5


def ranked(known: Predictions, params: dict[str, Any]) -> list[Markup]:
    """Return the distribution of the queries' NDCG."""
    if known.group is None:
        raise ValueError("ranking needs groups")
    gains = _gains(params, int(known.label.max(initial=0)))
    sizes = np.cumsum(group_sizes(known.group))[:-1]
    parts = zip(np.split(known.label.astype(int), sizes), np.split(known.predicted, sizes), strict=True)
    scores = np.array([ndcg(gains[labels], predicted) for labels, predicted in parts])
    title = f"NDCG@{_POSITION} by query"
    note = f"{len(scores)} queries, mean {scores.mean():.6g}; a query without relevant rows counts as 1."
    return [tag("div", histogram(scores, title, f"NDCG@{_POSITION}", note), class_="charts")]


def ndcg(gains: np.ndarray, predicted: np.ndarray) -> float:
    """Return the NDCG of one query as LightGBM computes it: 1 where nothing is relevant."""
    discounts = 1 / np.log2(np.arange(len(gains)) + 2)[:_POSITION]
    best = float(np.sort(gains)[::-1][:_POSITION] @ discounts)
    found = float(gains[np.argsort(-predicted, kind="stable")][:_POSITION] @ discounts)
    return found / best if best > 0 else 1.0


def _gains(params: dict[str, Any], most: int) -> np.ndarray:
    """Return the gain of each label."""
    given = params.get("label_gain")
    if given is None:
        return 2.0 ** np.arange(most + 1) - 1
    return np.array([float(gain) for gain in str(given).strip("[]() ").split(",")])
