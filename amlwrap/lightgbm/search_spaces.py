"""Search spaces worth starting with, as plain mappings of LightGBM parameter to distribution.

Both hold only distributions that Random and Bayesian sampling accept. Copy one and change it to taste:
`{**search_spaces.small, "num_leaves": Choice([15, 31])}`. The bundled trainer takes them as they are; a script of your
own that reads arguments wants `--` before each name.

| parameter           | small            | thorough                    | what it trades                              |
|---------------------|------------------|-----------------------------|---------------------------------------------|
| `learning_rate`     | 0.02 to 0.3      | 0.01 to 0.3                 | speed against accuracy                      |
| `num_leaves`        | 8 to 128 by 8    | 8 to 256 by 8               | detail of a tree against overfitting        |
| `min_data_in_leaf`  | 5 to 100 by 5    | 5 to 200 by 5               | the same, where rows are few                |
| `feature_fraction`  | 0.5 to 1         | 0.4 to 1                    | variety among trees                         |
| `bagging_fraction`  |                  | 0.5 to 1                    | variety among trees                         |
| `bagging_freq`      |                  | 1, 3 or 5                   | how often rows are drawn anew               |
| `lambda_l1`         |                  | 0, 0.001, 0.01, 0.1, 1, 10  | weights of leaves towards 0                 |
| `lambda_l2`         |                  | 0, 0.001, 0.01, 0.1, 1, 10  | weights of leaves smaller                   |
| `min_gain_to_split` |                  | 0 to 1                      | splits that hardly help are not made        |
| `max_bin`           |                  | 63, 127 or 255              | precision of thresholds against speed       |
| `extra_trees`       |                  | false or true               | thresholds by chance, against overfitting   |

The ranges follow LightGBM's "Parameters Tuning" guide. `small` wants some 20 trials, `thorough` 100 and more.

On a small table many of these models would never split: `preset("small", rows=120)` has ranges of `num_leaves` and
`min_data_in_leaf` that suit so many rows.
"""

from __future__ import annotations

import sys
from types import MappingProxyType

from amlwrap.errors import UsageError
from amlwrap.scalars import is_whole, shown
from amlwrap.sweep import Choice, Distribution, QUniform, SearchSpace, Uniform

small: SearchSpace = MappingProxyType(
    {
        "learning_rate": Uniform(0.02, 0.3),
        "num_leaves": QUniform(8, 128, 8),
        "min_data_in_leaf": QUniform(5, 100, 5),
        "feature_fraction": Uniform(0.5, 1.0),
    }
)

thorough: SearchSpace = MappingProxyType(
    {
        "learning_rate": Uniform(0.01, 0.3),
        "num_leaves": QUniform(8, 256, 8),
        "min_data_in_leaf": QUniform(5, 200, 5),
        "feature_fraction": Uniform(0.4, 1.0),
        "bagging_fraction": Uniform(0.5, 1.0),
        "bagging_freq": Choice([1, 3, 5]),
        "lambda_l1": Choice([0, 0.001, 0.01, 0.1, 1, 10]),
        "lambda_l2": Choice([0, 0.001, 0.01, 0.1, 1, 10]),
        "min_gain_to_split": Uniform(0.0, 1.0),
        "max_bin": Choice([63, 127, 255]),
        "extra_trees": Choice([False, True]),
    }
)

PRESETS = MappingProxyType({"small": small, "thorough": thorough})
"""The search spaces by name."""

_LEAST_LEAVES = 20  # a leaf that needs at most a twentieth of the rows leaves room for several splits
_ROWS_A_LEAF = 5  # with fewer, more leaves only learn the rows by heart


def preset(name: str, rows: int | None = None) -> SearchSpace:
    """Return a search space by name, with ranges that suit the number of rows.

    Args:
        name: `small` or `thorough`.
        rows: how many rows there are to learn from, those kept aside for tests not counted; None if that is unknown.

    Raises:
        UsageError: there is no such search space, or `rows` is no number of rows.
    """
    if not isinstance(name, str) or name not in PRESETS:
        raise UsageError(f"There is no search space {shown(name)}; use {' or '.join(PRESETS)}.")
    space = PRESETS[name]
    if rows is None:
        return space
    if not is_whole(rows, 0, sys.maxsize):
        raise UsageError(f"rows must be a whole number from 0, not {shown(rows)}.")
    if "bagging_fraction" in space:
        rows //= 2  # a tree may see no more than that
    return {**space, "num_leaves": _leaves(space, rows), "min_data_in_leaf": _rows_in_leaf(space, rows)}


def _leaves(space: SearchSpace, rows: int) -> Distribution:
    usual = space["num_leaves"]
    most = 8 * max(2, rows // (8 * _ROWS_A_LEAF))
    return QUniform(8, most, 8) if isinstance(usual, QUniform) and most < usual.max_value else usual


def _rows_in_leaf(space: SearchSpace, rows: int) -> Distribution:
    usual = space["min_data_in_leaf"]
    most = max(2, rows // _LEAST_LEAVES)
    if not isinstance(usual, QUniform) or most >= usual.max_value:
        return usual
    return QUniform(5, 5 * (most // 5), 5) if most >= 25 else QUniform(1, most, 1)
