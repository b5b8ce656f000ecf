"""Where trials' hyperparameters come from: optuna's samplers behind the service's algorithms and distributions.

A distribution is sampled as what optuna knows (a float, an integer, an index) and turned into the value the service
means: the log ones are exponentials, the q ones multiples of q, a normal one the quantile of a uniform number.

Source: learn.microsoft.com, "Hyperparameter tuning a model", defining the search space.
"""

from __future__ import annotations

import itertools
import math
import zlib
from collections.abc import Iterator
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

from amlwrap.local.engine.sweep_description import Distribution, Sweep

if TYPE_CHECKING:
    from optuna.samplers import BaseSampler
    from optuna.trial import Trial

_EDGE = 1e-9


class TrialSampler:
    """Draws hyperparameters for one trial after the other and learns from the results.

    The sequence depends on the sweep's name alone, so a sweep can be repeated.
    """

    def __init__(self, name: str, sweep: Sweep) -> None:
        import optuna

        optuna.logging.set_verbosity(optuna.logging.ERROR)
        self._space = sweep.space
        self._grid = grid_points(sweep.space) if sweep.algorithm == "Grid" else None
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


def grid_points(space: dict[str, Distribution]) -> Iterator[dict[str, int]]:
    """Yield every combination of a grid as the index of each choice, the last dimension changing fastest."""
    ranges = [range(len(distribution.arguments[0])) for distribution in space.values()]
    for indexes in itertools.product(*ranges):
        yield dict(zip(space, indexes, strict=True))


def _sampler(name: str, sweep: Sweep) -> BaseSampler:
    from optuna.samplers import RandomSampler, TPESampler

    seed = zlib.crc32(name.encode())
    if sweep.algorithm != "Bayesian":
        return RandomSampler(seed=seed)
    # Trials run side by side, so the sampler must not propose one place twice while it waits for results.
    return TPESampler(seed=seed, constant_liar=True, n_startup_trials=min(10, max(4, sweep.total // 3)))


def _draw(trial: Trial, key: str, distribution: Distribution) -> Any:
    kind, arguments = distribution.kind, distribution.arguments
    if kind == "choice":
        return arguments[0][int(trial.suggest_categorical(key, list(range(len(arguments[0])))))]
    if kind == "randint":
        return trial.suggest_int(key, 0, int(arguments[0]) - 1)
    if kind.endswith("uniform"):
        value = trial.suggest_float(key, arguments[0], arguments[1])
    else:
        quantile = trial.suggest_float(key, _EDGE, 1 - _EDGE)
        value = NormalDist(arguments[0], arguments[1]).inv_cdf(quantile)
    if "log" in kind:
        value = math.exp(value)
    if kind.startswith("q"):
        q = arguments[2]
        value = round(value / q) * q
        # Multiples of a decimal fraction come out as 0.30000000000000004; the user asked for 0.3.
        value = int(value) if float(q).is_integer() else float(f"{value:.12g}")
    return value
