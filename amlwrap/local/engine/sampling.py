"""Where trials' hyperparameters come from: optuna's samplers behind the service's algorithms.

Distributions are drawn by the code with which the bundled trainer tunes inside one job.

Source: learn.microsoft.com, "Hyperparameter tuning a model", sampling the hyperparameter space.
"""

from __future__ import annotations

import importlib.util
import itertools
import math
import warnings
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from amlwrap.job import SamplingAlgorithm, SamplingRule
from amlwrap.job.search_space import Choice, SearchSpace
from amlwrap.lightgbm.trainer.tuning.sampling import bayesian_sampler, draw
from amlwrap.local.engine.sweep import Sweep

if TYPE_CHECKING:
    from optuna.samplers import BaseSampler
    from optuna.trial import Trial


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
        return trial, {key: draw(trial, key, *words.to_expression()) for key, words in self._space.items()}

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
    from optuna.samplers import QMCSampler, RandomSampler

    job = sweep.job
    seed = zlib.crc32(name.encode()) if job.seed is None else job.seed % 2**32
    if job.algorithm is SamplingAlgorithm.BAYESIAN:
        return bayesian_sampler(seed, sweep.total)
    if not draws_sobol(sweep):
        return RandomSampler(seed=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExperimentalWarning)  # optuna says so of Sobol sequences since 2021
        return QMCSampler(
            qmc_type="sobol", scramble=True, seed=seed, warn_independent_sampling=False,
            warn_asynchronous_seeding=False,
        )  # fmt: skip


def draws_sobol(sweep: Sweep) -> bool:
    """Return whether trials are drawn from a Sobol sequence: it is asked for, and there is scipy, which has them."""
    return sweep.job.sampling_rule is SamplingRule.SOBOL and importlib.util.find_spec("scipy") is not None
