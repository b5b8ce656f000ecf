"""What a training asks of its table: the columns that matter, and what LightGBM's parameters say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .fault import DataFault

_LABEL_GAINS = 30  # LightGBM's own label_gain goes so far
# LightGBM's Python package leaves these aside where it is given a table.
_FOR_OTHERS = {
    "label_column": "name the column with the option label",
    "weight_column": "name the column with the option weight",
    "group_column": "name the column with the option group",
    "categorical_feature": "name the columns with the option categorical",
    "ignore_column": "leave such columns out of the table",
}


class Asked(NamedTuple):
    """What a training asks of its table, by the names of columns.

    Attributes:
        label: column to predict.
        group, weight: columns with the query and the weight of each row.
        categorical: columns whose numbers are categories.
        class_weight: `balanced`, or `CLASS=WEIGHT` for each.
        objective: LightGBM's objective, if one was asked for.
        relevance_limit: the highest label that ranking has a gain for.
    """

    label: str
    group: str | None = None
    weight: str | None = None
    categorical: tuple[str, ...] = ()
    class_weight: tuple[str, ...] = ()
    objective: str | None = None
    relevance_limit: float = _LABEL_GAINS

    @property
    def columns(self) -> list[str]:
        """Every column that is named, once."""
        named = (self.label, self.group, self.weight, *self.categorical)
        return list(dict.fromkeys(name for name in named if name is not None))


def asked_of(
    *,
    label: str,
    group: str | None,
    weight: str | None,
    categorical: Iterable[str],
    class_weight: Iterable[str],
    params: Mapping[str, Any],
) -> Asked:
    """Return what a training asks of its table, as far as LightGBM's parameters have a say as well.

    Raises:
        DataFault: a parameter names columns for LightGBM's own reader of files.
    """
    for name, remedy in _FOR_OTHERS.items():
        if name in params:
            raise DataFault(f"{name} is for LightGBM's own reader of files: {remedy} instead.")
    gains = params.get("label_gain")
    count = len(gains) if isinstance(gains, list | tuple) else str(gains).count(",") + 1
    limit = _LABEL_GAINS if gains is None else count - 1
    objective = params.get("objective")
    return Asked(label, group, weight, tuple(categorical), tuple(class_weight), objective, limit)
