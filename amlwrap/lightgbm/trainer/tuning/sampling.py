"""How parameters are drawn, by trials inside one job and by those of the local workspace's sweeps.

A distribution is drawn as what optuna knows (a float, an integer, an index) and turned into the value that the service
means: the log ones are exponentials, the q ones multiples of q, a normal one the quantile of a uniform number.

Source: learn.microsoft.com, "Hyperparameter tuning a model", defining the search space.
"""

from __future__ import annotations

import math
import sys
import warnings
from collections.abc import Sequence
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from optuna.samplers import TPESampler
    from optuna.trial import Trial

_EDGE = 1e-9
_LARGEST = sys.float_info.max
_WHOLE_FROM = 2.0**53


def bayesian_sampler(seed: int, trials: int) -> TPESampler:
    """Return what draws each of some trials with a view to those before it.

    All options that optuna 4 and 5 both have are set, since defaults changed between them. Trials may run side by side,
    so no place is proposed twice while results are waited for.

    Args:
        seed: any whole number, as LightGBM takes them.
        trials: how many there will be; the first third, ten at most, is drawn at random.
    """
    from optuna.exceptions import ExperimentalWarning
    from optuna.samplers import TPESampler

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExperimentalWarning)  # multivariate and constant_liar are none since version 5
        return TPESampler(
            seed=seed % 2**32, multivariate=True, group=False, constant_liar=True, n_ei_candidates=24,
            n_startup_trials=min(10, max(4, trials // 3)),
        )  # fmt: skip


def draw(trial: Trial, name: str, kind: str, arguments: Sequence[Any]) -> Any:
    """Return the value of a parameter for a trial.

    Args:
        trial: optuna's.
        name: of the parameter.
        kind, arguments: the distribution.
    """
    match kind:
        case "choice":
            (values,) = arguments
            return values[int(trial.suggest_categorical(name, list(range(len(values)))))]
        case "randint":
            return trial.suggest_int(name, 0, arguments[0] - 1)
        case "uniform" | "quniform":
            value = trial.suggest_float(name, *arguments[:2])
        case "loguniform" | "qloguniform":
            value = _exp(trial.suggest_float(name, *arguments[:2]))
        case "normal" | "qnormal" | "lognormal" | "qlognormal":
            mu, sigma = arguments[:2]
            spread = sigma * NormalDist().inv_cdf(trial.suggest_float(name, _EDGE, 1 - _EDGE))
            value = max(-_LARGEST, min(mu + spread, _LARGEST))
            value = _exp(value) if "log" in kind else value
        case _:
            raise ValueError(f"{kind!r} is no distribution")
    return _multiple(value, arguments[2]) if kind.startswith("q") else value


def _exp(value: float) -> float:
    """Return exp(value), or the largest number that there is: tails of a distribution go beyond it."""
    try:
        return math.exp(value)
    except OverflowError:
        return _LARGEST


def _multiple(value: float, q: float) -> float:
    steps = value / q
    # From there on, the next number is further away than the next multiple.
    multiple = value if abs(steps) >= _WHOLE_FROM else round(steps) * q
    # Multiples of a decimal fraction come out as 0.30000000000000004; the user asked for 0.3.
    return int(multiple) if float(q).is_integer() else float(f"{multiple:.12g}")
