"""The search: plain LightGBM's defaults first, then what optuna draws; trials that are behind are given up early.

A trial is fitted on a fold or two; on the others only if it is among the best there. What is decided hangs on data,
parameters, seed and number of trials, never on time, unless a time budget ends it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import mean
from typing import TYPE_CHECKING, Any

from lightgbm.basic import LightGBMError

from boosting.remarks import say
from boosting.training import reason_of
from tabular.fault import DataFault, counted
from tuning.folding import FoldFit, Folds, agreed
from tuning.importance import importance_of
from tuning.sampling import bayesian_sampler, draw
from tuning.space import combinations
from tuning.stopping import OUT_OF_TIME, Stop, StoppedError
from tuning.trials import COMPLETED, FAILED, PRUNED, Trial, Tuned

if TYPE_CHECKING:
    from optuna.study import Study

_REDRAWS = 20
_SHARE = 1 / 4  # those so far that a trial is to be among, to be fitted on all folds
_WRITTEN_WITH_E = 1e16  # a float from there on is short, and a whole number has as many digits as it has
_ROWS_TO_JUDGE = 2000  # a fold with as many rows to test on is enough to give a trial up


class Search:
    """Trials, one after the other.

    Args:
        tuned: what is asked for; trials are added to it.
        folds: what trials are fitted on.
        most: most iterations, unless they are searched.
        patience: after how many iterations without gain a fit ends; 0 for never.
        rows: how many rows there are to learn from.
        stop: what ends it early.
        done: told of every trial that ended.
    """

    def __init__(
        self,
        tuned: Tuned,
        folds: Folds,
        *,
        most: int,
        patience: int,
        rows: int,
        stop: Stop,
        done: Callable[[Tuned, Trial], None],
    ) -> None:
        self._tuned, self._folds, self._stop, self._done = tuned, folds, stop, done
        self._most, self._patience = most, patience
        self._first = range(1 if rows >= _ROWS_TO_JUDGE * tuned.folds else min(2, tuned.folds))
        self._judged: dict[int, float] = {}  # what each trial had on the folds that all are fitted on
        self._seen: dict[str, float] = {}  # combinations, and by how much they differ from the defaults
        self._drawn: set[str] = set()

    def run(self) -> None:
        """Run the trials that were asked for, or as many as there is time for.

        Raises:
            DataFault: none could be completed, or LightGBM has no such parameter as is searched.
            LightGBMError: LightGBM cannot train on this, even with its defaults.
        """
        study = None
        try:
            self._seen[repr(self._run_trial({}).shown)] = 0.0
            study = _study(self._tuned)
            while len(self._tuned.trials) < self._tuned.asked and self._next(study):
                pass
        except StoppedError as stopped:
            self._tuned.stopped = str(stopped)
        if self._tuned.best is None:
            raise DataFault(self._why_none())
        if study is not None:
            self._tuned.importance = importance_of(study)

    def _next(self, study: Study) -> bool:
        """Run a trial that differs from all before it; return whether there was one left."""
        from optuna.trial import TrialState

        for _ in range(_REDRAWS):
            if len(self._drawn) >= combinations(self._tuned.space):
                break
            asked = study.ask()
            params = {name: _short(draw(asked, name, *words)) for name, words in self._tuned.space.items()}
            key = repr(params)
            is_new = key not in self._seen
            self._drawn.add(key)
            if is_new:
                self._seen[key] = self._beyond_defaults(self._run_trial(params))
            if math.isnan(value := self._seen[key]):
                study.tell(asked, state=TrialState.FAIL)
            else:
                study.tell(asked, value if math.isfinite(value) else -math.inf if self._tuned.maximize else math.inf)
            if is_new:
                return True
        asked, run = self._tuned.asked, len(self._tuned.trials)
        say(f"Of {counted(asked, 'trial')}, {run} were run: no other combination of the search space was found.")
        return False

    def _run_trial(self, params: Mapping[str, Any]) -> Trial:
        """Fit the models of one trial, and keep what is known of them."""
        number, started = len(self._tuned.trials), time.time()
        shown, iterations, values, reason = dict(params), 0, (), None
        try:
            fits = self._fit(params, self._first)
            if not number:
                self._tuned.metric, self._tuned.maximize = fits[0].metric, fits[0].maximize
                shown = self._defaults(fits[0])
            iterations, values = self._compared(number, params, fits)
            state = COMPLETED if len(values) == self._tuned.folds else PRUNED
        except LightGBMError as error:
            if not number:
                raise
            state, reason = FAILED, reason_of(error)
        seconds = time.time() - started
        trial = Trial(number, dict(params), shown, values, iterations, state, started, seconds, reason)
        self._tuned.trials.append(trial)
        self._done(self._tuned, trial)
        return trial

    def _compared(
        self, number: int, params: Mapping[str, Any], fits: Sequence[FoldFit]
    ) -> tuple[int, tuple[float, ...]]:
        """Return iterations and values of a trial fitted on the first folds, and on the others unless it is behind."""
        found = agreed(fits)
        judged = mean(found[1])
        is_behind = self._is_behind(judged)
        self._judged[number] = judged
        rest = range(len(self._first), self._tuned.folds)
        return found if is_behind or not rest else agreed([*fits, *self._fit(params, rest)])

    def _fit(self, params: Mapping[str, Any], folds: range) -> list[FoldFit]:
        most = int(params.get("num_iterations", self._most))
        return self._folds.fit(params, folds, most=most, patience=self._patience, stop=self._stop)

    def _defaults(self, fit: FoldFit) -> dict[str, Any]:
        """Return LightGBM's defaults of what is searched; it does not mind parameters that it does not have."""
        defaults = fit.settings(self._tuned.space)
        unknown = next((name for name in self._tuned.space if name not in defaults), None)
        if unknown is not None:
            raise DataFault(f"{unknown!r} is the main name of no parameter of LightGBM's: search one by that name.")
        return defaults

    def _beyond_defaults(self, trial: Trial) -> float:
        """Return by how much the metric differs from that of LightGBM's defaults on the same folds; NaN for no number.

        Means of fewer folds are not comparable with those of all: some folds are harder than others.
        """
        plain = self._tuned.trials[0]
        if trial.state == PRUNED:
            return self._judged[trial.number] - self._judged[plain.number]
        return math.nan if trial.value is None or plain.value is None else trial.value - plain.value

    def _is_behind(self, judged: float) -> bool:
        """Return whether a trial is not among the best quarter so far on the folds that all are fitted on.

        The best alone would be too much to ask: whoever was lucky there would keep all others out.
        """
        known = [value for value in self._judged.values() if not math.isnan(value)]
        better = sum(self._tuned.is_better(value, judged) for value in known)
        return math.isnan(judged) or better >= max(2, (len(known) + 1) * _SHARE)

    def _why_none(self) -> str:
        if self._tuned.stopped == OUT_OF_TIME:
            return (
                f"The time budget ended before the first of {self._tuned.asked} trials did: allow more time, or ask "
                "for fewer folds or iterations."
            )
        if self._tuned.stopped:
            return "Cancelled before the first trial was complete: there is nothing to save."
        return f"No trial came to a finite {self._tuned.metric}: the metric, or the label, does not suit the objective."


def _short(value: Any) -> Any:
    """Return a value as short as people would write it: digits beyond make no other model, and 8.0 is 8."""
    if not isinstance(value, float):
        return value
    short = float(f"{value:.5g}")
    return int(short) if short.is_integer() and abs(short) < _WRITTEN_WITH_E else short


def _study(tuned: Tuned) -> Study:
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    direction = "maximize" if tuned.maximize else "minimize"
    return optuna.create_study(direction=direction, sampler=bayesian_sampler(tuned.seed, tuned.asked))
