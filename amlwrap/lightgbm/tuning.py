"""What tuning inside one job is asked to do: `Training(..., tune=Tune(trials=30))`, run by `command_job`."""

from __future__ import annotations

import json
from datetime import timedelta

from attrs import field, frozen

from amlwrap.errors import InvalidJobError, told_at
from amlwrap.job.rules import check_timeout
from amlwrap.job.search_space import SearchSpace, check_distributions
from amlwrap.lightgbm.parameters import Parameters
from amlwrap.lightgbm.searched import can_vary, searched_parameters
from amlwrap.lightgbm.trainer.tuning.space import ONE_FOR_ALL
from amlwrap.scalars import is_whole, scalar_text, shown
from amlwrap.sweep import Distribution

_MOST_TRIALS = 1000  # as in a sweep


def _copied(search_space: SearchSpace | None) -> SearchSpace | None:
    if search_space is None:
        return None
    with told_at(_of_tune):
        check_distributions(search_space)
    return dict(search_space)


@frozen(kw_only=True)
class Tune:
    """Trials inside one job: sets of parameters that are compared on folds of the training rows.

    The first has LightGBM's defaults. The best is trained once more, on all training rows, and scored once on those
    that were kept aside to test on. `params` of the training hold for all trials: `num_iterations` is the most that a
    trial may have, 500 unless given, `early_stopping_round` its patience, after how many iterations without gain it
    ends (10 unless given, 0 for never), and `seed`, 42 unless given, is what trials are drawn with too. The same data,
    parameters, seed and number of trials come to the same trials and the same model.

    Attributes:
        trials: how many, from 2 to 1000.
        search_space: names of LightGBM's parameters to distributions; None for the trainer's own, with ranges that
            suit the number of rows, without what `params` fix.
        metric: the metric of LightGBM that decides; None for the first that the trainer logs for the objective.
        folds: how many, from 2.
        time_budget: ends the trials early, with the best until then. How many there were then depends on how fast the
            compute was, and so do the trials and the model of the same seed.
    """

    trials: int = 30
    search_space: SearchSpace | None = field(default=None, converter=_copied)
    metric: str | None = None
    folds: int = 5
    time_budget: timedelta | None = None

    def __attrs_post_init__(self) -> None:
        if not is_whole(self.trials, 2, _MOST_TRIALS):
            problem = f"must be a whole number from 2 to {_MOST_TRIALS}, not {shown(self.trials)}."
            raise InvalidJobError(problem, "tune.trials")
        if not is_whole(self.folds, 2):
            raise InvalidJobError(f"must be at least 2, not {shown(self.folds)}.", "tune.folds")
        if self.metric is not None and (not isinstance(self.metric, str) or not self.metric):
            raise InvalidJobError(f"must be the name of a metric, not {shown(self.metric)}.", "tune.metric")
        check_timeout("tune.time_budget", self.time_budget)

    def searched(self, params: Parameters, *, strict: bool) -> dict[str, Distribution]:
        """Return what is searched, by LightGBM's main names; nothing where that is left to the trainer.

        Args:
            params: what all trials have, by main names.
            strict: refuse names that LightGBM does not have.

        Raises:
            InvalidJobError: there is nothing to search, or something that cannot be.
        """
        if self.search_space is None:
            return {}
        if not can_vary(self.search_space.values()):
            raise InvalidJobError("has nothing to search: give a parameter more than one value.", "tune.search_space")
        with told_at(_of_tune):
            found = searched_parameters(self.search_space, params, strict=strict)
        for name in (name for name in found if name in ONE_FOR_ALL):
            raise InvalidJobError(
                "is the same for all trials of one job: fix it, or leave it out.", f"tune.search_space.{name}"
            )
        return found

    def arguments(self, params: Parameters, *, strict: bool) -> list[str]:
        """Return the bundled trainer's arguments that ask for this; see `searched`."""
        arguments = ["--trials", str(self.trials), "--folds", str(self.folds)]
        if self.time_budget is not None:
            seconds = self.time_budget.total_seconds()
            arguments += ["--time-budget", scalar_text(int(seconds) if seconds.is_integer() else seconds)]
        for name, distribution in self.searched(params, strict=strict).items():
            arguments += ["--search", f"{name}={json.dumps(distribution.to_expression(), separators=(',', ':'))}"]
        return arguments

    def check_ends_in_time(self, timeout: timedelta | None) -> None:
        """Refuse a timeout that would end the job before the time budget ends the trials.

        Raises:
            InvalidJobError: that is so.
        """
        if timeout is not None and self.time_budget is not None and timeout <= self.time_budget:
            raise InvalidJobError(
                "must be longer than the time budget of the trials, after which the best is trained.", "timeout"
            )


def _of_tune(path: str) -> str:
    return f"tune.{path}"
