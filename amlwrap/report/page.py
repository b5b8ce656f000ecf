"""The page: what was found, how to train the best again, the charts, and every trial."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from amlwrap.errors import UsageError
from amlwrap.job import SweepJob
from amlwrap.lightgbm.trainer.page.document import document, section
from amlwrap.lightgbm.trainer.page.elements import Markup, number_text, tag
from amlwrap.lightgbm.trainer.page.parameters import value_text
from amlwrap.lightgbm.trainer.page.tables import Cell, sortable
from amlwrap.lightgbm.trainer.page.trials import against, history, legend
from amlwrap.metrics import TrialResult, best_trial, constant_note, why_none_is_best
from amlwrap.report.axes import hyperparameter_axis
from amlwrap.report.parallel import parallel_coordinates
from amlwrap.report.retraining import training_command
from amlwrap.report.standings import best_so_far, standings
from amlwrap.scalars import Scalar


def sweep_report(trials: Sequence[TrialResult], sweep: SweepJob, *, title: str = "Sweep") -> str:
    """Return a self-contained page about a sweep.

    Args:
        trials: what `read_trials` returned.
        sweep: what was asked for.
        title: heading of the page.

    Returns:
        HTML with the best trial and the command that trains it again, the history, parallel coordinates, the metric
        against each hyperparameter, and a table of all trials, those without a metric among them.

    Raises:
        UsageError: no trial has started yet.
    """
    if not trials:
        raise UsageError("There is nothing to report: no trial has started yet.")
    names = list(dict.fromkeys(name for trial in trials for name in trial.parameters))
    note = constant_note(trials)
    return document(
        title,
        _lead(trials, sweep),
        note and tag("p", note, class_="warning"),
        _best(trials, sweep),
        _charts(trials, sweep, names),
        section("All trials", _table(trials, sweep.objective.primary_metric, names)),
    )


def _lead(trials: Sequence[TrialResult], sweep: SweepJob) -> Markup:
    counts = Counter(str(trial.status) for trial in trials)
    states = ", ".join(f"{count} {status}" for status, count in counts.items())
    metric, best = sweep.objective.primary_metric, best_trial(trials)
    found: Sequence[str | Markup]
    if best is None:
        found = [f"There is no best one: {why_none_is_best(metric)}"]
    else:
        found = [f"Best {metric}: ", tag("b", number_text(best.metric)), ", by ", tag("code", best.name), "."]
    trials_word = "1 trial" if len(trials) == 1 else f"{len(trials)} trials"
    return tag("p", f"{trials_word}: {states}. ", *found, class_="lead")


def _best(trials: Sequence[TrialResult], sweep: SweepJob) -> Markup | None:
    best = best_trial(trials)
    if best is None:
        return None
    copy = tag("button", "Copy", type_="button", class_="copy")
    return section("The best trial again", tag("pre", training_command(sweep, best)), copy)


def _charts(trials: Sequence[TrialResult], sweep: SweepJob, names: Sequence[str]) -> Markup | None:
    """Return the charts, where anything has a metric that can be drawn."""
    if not any(trial.has_finite_metric for trial in trials):
        return None
    placed, metric = standings(trials), sweep.objective.primary_metric
    axes = {name: hyperparameter_axis(name, sweep.search_space.get(name), _values(trials, name)) for name in names}
    drawable = [name for name in names if any(name in trial.parameters for trial in trials if trial.has_finite_metric)]
    return section(
        "Charts",
        legend(placed),
        tag(
            "div",
            parallel_coordinates(axes, placed, metric) if names else None,
            history(placed, metric, best_so_far(trials, sweep.objective.goal)),
            [against(axes[name], name, placed, metric) for name in drawable],
            class_="charts",
        ),
    )


def _values(trials: Sequence[TrialResult], name: str) -> list[Scalar]:
    return [trial.parameters[name] for trial in trials if name in trial.parameters]


def _table(trials: Sequence[TrialResult], metric: str, names: Sequence[str]) -> Markup:
    heads = ["trial", "job", *(name.lstrip("-") for name in names), metric, "status", "model", "seconds"]
    rows: list[list[Cell]] = [
        [
            trial.number,
            trial.name,
            *(_cell(trial.parameters.get(name)) for name in names),
            trial.metric,
            str(trial.status),
            "constant" if trial.constant else None,
            None if trial.seconds is None else round(trial.seconds, 1),
        ]
        for trial in trials
    ]
    best = best_trial(trials)
    return sortable(heads, rows, chosen=None if best is None else list(trials).index(best))


def _cell(value: Scalar | None) -> Cell:
    return value_text(value) if isinstance(value, bool) else value
