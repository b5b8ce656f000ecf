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
"""

from __future__ import annotations

from types import MappingProxyType

from amlwrap.sweep import Choice, QUniform, SearchSpace, Uniform

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
