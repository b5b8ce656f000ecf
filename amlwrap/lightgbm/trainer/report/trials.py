"""The trials of a tuning as charts and as a table."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from page.charts import figure, stacked_bars
from page.elements import Markup, number_text, tag
from page.parameters import parameter_axis, value_text
from page.tables import Cell, sortable
from page.trials import CROSS, DOT, RING, Standing, against, history
from tabular.fault import counted
from tuning.importance import FEWEST
from tuning.trials import COMPLETED, FAILED, PRUNED, Trial, Tuned

KINDS = {COMPLETED: "completed", PRUNED: "given up early", FAILED: "failed"}
_LOGARITHMIC = ("loguniform", "qloguniform", "lognormal", "qlognormal")


def standings(tuned: Tuned) -> list[Standing]:
    """Return the trials as charts draw them, the best last, so that it is drawn over the others.

    Those that were given up early are not ranked: the folds that they were fitted on may be the easy ones.
    """
    ranked = sorted(
        (trial for trial in tuned.trials if _is_ranked(trial)),
        key=lambda trial: (-trial.value if tuned.maximize else trial.value, trial.number),
    )
    steps = max(1, len(ranked) - 1)
    placed = [_standing(tuned, trial, 1 - place / steps) for place, trial in enumerate(ranked)]
    return [*(_standing(tuned, trial, None) for trial in tuned.trials if not _is_ranked(trial)), *reversed(placed)]


def history_of(tuned: Tuned, placed: Sequence[Standing]) -> Markup:
    """Return the metric of every trial in its order."""
    points: list[tuple[float, float]] = []
    best: float | None = None
    for trial in tuned.trials:
        if _is_ranked(trial) and (best is None or tuned.is_better(trial.value, best)):
            best = trial.value
        if best is not None:
            points.append((trial.number, best))
    note = "trial 0 has LightGBM's defaults"
    if any(trial.state == PRUNED for trial in tuned.trials):
        note += f"; those {KINDS[PRUNED]} have the mean of fewer folds, on which they were behind"
    return history(placed, tuned.metric, points, note=note)


def importance_of(tuned: Tuned) -> Markup:
    """Return which parameters made trials differ, or why that is not known."""
    title = "Importance of parameters"
    if not tuned.importance:
        why = f"Not known of so few trials: it takes {FEWEST} with different values, the defaults aside."
        return figure(title, tag("p", why, class_="note"))
    bars = stacked_bars([(name, [share]) for name, share in tuned.importance.items()], ["importance"], title)
    return figure(title, bars, note="The share of each in what made the metric differ, between good trials and others.")


def against_each(tuned: Tuned, placed: Iterable[Standing]) -> list[Markup]:
    """Return the metric against each parameter, the most important first."""
    order = sorted(tuned.space, key=lambda name: -tuned.importance.get(name, 0.0))
    return [_against(tuned, name, list(placed)) for name in order]


def table(tuned: Tuned) -> Markup:
    """Return all trials, to be sorted."""
    names, best = list(tuned.space), tuned.best
    heads = ["trial", *names, tuned.metric, "state", "folds", "iterations", "seconds"]
    rows: list[list[Cell]] = [
        [
            trial.number,
            *(_cell(trial.shown.get(name)) for name in names),
            trial.value,
            KINDS[trial.state] if trial.reason is None else f"{KINDS[trial.state]}: {trial.reason}",
            len(trial.values),
            trial.iterations or None,
            round(trial.seconds, 2),
        ]
        for trial in tuned.trials
    ]
    return sortable(heads, rows, chosen=None if best is None else tuned.trials.index(best))


def _against(tuned: Tuned, name: str, placed: Sequence[Standing]) -> Markup:
    """Return the metric against one parameter; defaults of 0 have no place among values that have logarithms."""
    kind, arguments = tuned.space[name]
    is_log, left_out = kind in _LOGARITHMIC, None
    values = {standing.number: standing.parameters[name] for standing in placed if name in standing.parameters}
    if is_log and values.get(0, 1) <= 0 < min((value for number, value in values.items() if number), default=0):
        left_out = f"Without LightGBM's default, {value_text(values.pop(0))}."
    shown = [standing for standing in placed if standing.number in values]
    axis = parameter_axis(
        name, list(values.values()), choices=arguments[0] if kind == "choice" else None, is_log=is_log
    )
    return against(axis, name, shown, tuned.metric, note=left_out)


def _standing(tuned: Tuned, trial: Trial, share: float | None) -> Standing:
    value = _finite(trial)
    if value is None:
        sign, kind = CROSS, KINDS[FAILED] if trial.state == FAILED else "no finite value"
    else:
        sign, kind = (RING if trial.state == PRUNED else DOT), KINDS[trial.state]
    told = _told(tuned, trial, kind)
    return Standing(trial.number, trial.shown, value, share, sign, kind, told, is_best=trial is tuned.best)


def _told(tuned: Tuned, trial: Trial, kind: str) -> str:
    value, folds = _finite(trial), len(trial.values)
    found = kind if value is None else f"{tuned.metric} {number_text(value)}"
    if trial.state == PRUNED:
        found += f" on {folds} of {counted(tuned.folds, 'fold')}, {KINDS[PRUNED]}"
    drawn = ", ".join(f"{name} {value_text(value)}" for name, value in trial.shown.items())
    return f"trial {trial.number}: {found}" + (f"; {drawn}" if drawn else "")


def _is_ranked(trial: Trial) -> bool:
    return trial.state == COMPLETED and _finite(trial) is not None


def _finite(trial: Trial) -> float | None:
    return trial.value if trial.value is not None and math.isfinite(trial.value) else None


def _cell(value: Cell) -> Cell:
    return value_text(value) if isinstance(value, bool) else value
