"""Where trials' hyperparameters come from: optuna's samplers behind the service's algorithms and distributions.

A distribution is sampled as what optuna knows (a float, an integer, an index) and turned into the value the service
means: the log ones are exponentials, the q ones multiples of q, a normal one the quantile of a uniform number.

Source: learn.microsoft.com, "Hyperparameter tuning a model", defining the search space.
"""

from __future__ import annotations

import importlib.util
import itertools
import math
import sys
import warnings
import zlib
from collections.abc import Iterator
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

from amlwrap.job import SamplingAlgorithm, SamplingRule
from amlwrap.job.search_space import (
    Choice,
    Distribution,
    LogNormal,
    LogUniform,
    Normal,
    QLogNormal,
    QLogUniform,
    QNormal,
    QUniform,
    Randint,
    SearchSpace,
    Uniform,
)
from amlwrap.local.engine.sweep import Sweep

if TYPE_CHECKING:
    from optuna.samplers import BaseSampler
    from optuna.trial import Trial

_EDGE = 1e-9
_LARGEST = sys.float_info.max
_WHOLE_FROM = 2.0**53


class TrialSampler:
    """Draws hyperparameters for one trial after the other and learns from the results.

    The sequence depends on the sweep's name alone, so a sweep can be repeated.
    """

    def __init__(self, name: str, sweep: Sweep) -> None:
        import optuna

        optuna.logging.set_verbosity(optuna.logging.ERROR)
        self._space = sweep.job.search_space
        self._grid = grid_points(self._space) if sweep.job.algorithm is SamplingAlgorithm.GRID else None
        self._worst = -math.inf if sweep.maximize else math.inf  # what an infinity teaches, whatever its sign
        self._study = optuna.create_study(
            direction="maximize" if sweep.maximize else "minimize", sampler=_sampler(name, sweep)
        )

    def ask(self) -> tuple[Trial, dict[str, Any]]:
        """Return a new trial and its hyperparameters by search-space key."""
        if self._grid is not None:
            # optuna's own grid sampler works inside `optimize` only; a queued point is drawn as it is.
            self._study.enqueue_trial(next(self._grid))
        trial = self._study.ask()
        return trial, {key: _draw(trial, key, distribution) for key, distribution in self._space.items()}

    def tell(self, trial: Trial, value: float | None) -> None:
        """Report a trial's primary metric; None or NaN for a trial that has none."""
        from optuna.trial import TrialState

        if value is None or math.isnan(value):
            self._study.tell(trial, state=TrialState.FAIL)
        else:
            self._study.tell(trial, self._worst if math.isinf(value) else value)


def grid_points(space: SearchSpace) -> Iterator[dict[str, int]]:
    """Yield every combination of a grid as the index of each choice, the last dimension changing fastest."""
    ranges = [range(len(each.values)) for each in space.values() if isinstance(each, Choice)]
    for indexes in itertools.product(*ranges):
        yield dict(zip(space, indexes, strict=True))


def _sampler(name: str, sweep: Sweep) -> BaseSampler:
    from optuna.exceptions import ExperimentalWarning
    from optuna.samplers import QMCSampler, RandomSampler, TPESampler

    job = sweep.job
    seed = zlib.crc32(name.encode()) if job.seed is None else job.seed % 2**32
    if job.algorithm is SamplingAlgorithm.BAYESIAN:
        # Trials run side by side, so the sampler must not propose one place twice while it waits for results.
        return TPESampler(seed=seed, constant_liar=True, n_startup_trials=min(10, max(4, sweep.total // 3)))
    if draws_sobol(sweep):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ExperimentalWarning)  # optuna says so of it since 2021
            return QMCSampler(
                qmc_type="sobol", scramble=True, seed=seed, warn_independent_sampling=False,
                warn_asynchronous_seeding=False,
            )  # fmt: skip
    return RandomSampler(seed=seed)


def draws_sobol(sweep: Sweep) -> bool:
    """Return whether trials are drawn from a Sobol sequence: it is asked for, and there is scipy, which has them."""
    return sweep.job.sampling_rule is SamplingRule.SOBOL and importlib.util.find_spec("scipy") is not None


def _draw(trial: Trial, key: str, distribution: Distribution) -> Any:
    match distribution:
        case Choice():
            return distribution.values[int(trial.suggest_categorical(key, list(range(len(distribution.values)))))]
        case Randint():
            return trial.suggest_int(key, 0, distribution.upper - 1)
        case LogUniform():
            value = _exp(trial.suggest_float(key, distribution.min_exponent, distribution.max_exponent))
        case Uniform():
            value = trial.suggest_float(key, distribution.min_value, distribution.max_value)
        case Normal():
            value = _normal(trial, key, distribution)
        case _:
            raise TypeError(f"{distribution!r} is not drawn here")
    if isinstance(distribution, QUniform | QLogUniform | QNormal | QLogNormal):
        return _multiple(value, distribution.q)
    return value


def _normal(trial: Trial, key: str, distribution: Normal) -> float:
    quantile = trial.suggest_float(key, _EDGE, 1 - _EDGE)
    spread = distribution.sigma * NormalDist().inv_cdf(quantile)
    value = max(-_LARGEST, min(distribution.mu + spread, _LARGEST))
    return _exp(value) if isinstance(distribution, LogNormal | QLogNormal) else value


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
