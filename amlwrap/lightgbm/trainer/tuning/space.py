"""What is varied: distributions in the words of sweeps, and a search space for tables of any size.

A distribution is `[type, [argument, ...]]`, the form that a sweep's search space is sent in.

Source: learn.microsoft.com, "Hyperparameter tuning a model", defining the search space.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

Space = Mapping[str, Sequence[Any]]  # name of a parameter, and [type, [argument, ...]]

ONE_FOR_ALL = frozenset(
    {
        "early_stopping_round", "eval_at", "first_metric_only", "metric", "num_class", "num_threads", "objective",
        "seed", "verbosity",
    }
)  # fmt: skip
"""Parameters of LightGBM that are the same for all trials that are compared."""

_RANGES = ("uniform", "loguniform", "normal", "lognormal")  # of two numbers; with a step before them q, of three


def parse_distribution(text: str) -> tuple[str, list[Any]]:
    """Return name and distribution of `NAME=["uniform",[0.01,0.3]]`.

    Raises:
        ValueError: it is written otherwise.
    """
    name, _, expression = text.partition("=")
    try:
        found = json.loads(expression)
    except ValueError:
        found = None
    match found:
        case [str(kind), [*arguments]] if name and _is_distribution(kind, arguments):
            return name, [kind, arguments]
    raise ValueError(text)


def _is_distribution(kind: str, arguments: Sequence[Any]) -> bool:
    """Return whether arguments are such as a distribution of this kind has."""
    match kind, arguments:
        case "choice", [[_, *_] as values]:
            return all(isinstance(value, str | bool) or _is_number(value) for value in values)
        case "randint", [int(upper)]:
            return upper >= 1
    count = 3 if kind.startswith("q") else 2
    if kind.removeprefix("q") not in _RANGES or len(arguments) != count or not all(map(_is_number, arguments)):
        return False
    first, second, step = (*arguments, 1)[:3]
    return bool(step > 0 and (second >= 0 if "normal" in kind else first <= second))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def default_space(rows: int) -> Space:
    """Return what is varied where nobody says, with ranges that suit the number of rows to learn from."""
    leaves, rows_a_leaf = max(8, min(128, rows // 10)), max(4, min(100, rows // 10))
    return {
        "learning_rate": ["loguniform", [math.log(0.03), math.log(0.3)]],
        "num_leaves": ["qloguniform", [math.log(4), math.log(leaves), 1]],
        "min_data_in_leaf": ["qloguniform", [math.log(2), math.log(rows_a_leaf), 1]],
        "feature_fraction": ["uniform", [0.4, 1.0]],
        "bagging_fraction": ["uniform", [0.5, 1.0]],
        "lambda_l2": ["loguniform", [math.log(0.001), math.log(30)]],
        "extra_trees": ["choice", [[False, True]]],
    }


def combinations(space: Space) -> float:
    """Return how many different values a space has: infinitely many unless each of its distributions lists them."""
    return math.prod(_count(*distribution) for distribution in space.values())


def _count(kind: str, arguments: Sequence[Any]) -> float:
    match kind, arguments:
        case "choice", [values]:
            return len(set(map(repr, values)))
        case "randint", [upper]:
            return int(upper)
        case _, [first, second, *_]:
            is_single = second == 0 if "normal" in kind else first == second
            return 1 if is_single else math.inf
    return math.inf
