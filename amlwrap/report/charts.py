"""The charts of a sweep: its history, every trial through all hyperparameters, the metric against each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from amlwrap.job import Goal, Objective
from amlwrap.lightgbm.trainer.page import charts
from amlwrap.lightgbm.trainer.page.elements import Markup, joined, shortened, tag, text_width
from amlwrap.lightgbm.trainer.page.scales import Linear, Scale, spread
from amlwrap.metrics import TrialResult, best_trial, rank_trials
from amlwrap.report.axes import Axis
from amlwrap.report.standings import Standing, trial_mark

_STRIP = 22.0  # height for trials without a metric, below those with one
_COLUMN = 130.0  # width for a hyperparameter among several


def legend(standings: Sequence[Standing]) -> Markup:
    """Return what the marks and colours mean, as far as they occur."""
    kinds = dict.fromkeys(standing.kind for standing in reversed(standings))
    signs = {"completed": "●", "constant model": "○", "not completed": "■", "no metric": "✕"}
    words = [tag("span", f"{signs[kind]} {kind}") for kind in signs if kind in kinds]
    ramp = tag("span", "worst ", tag("i", class_="ramp"), " best")
    return tag("p", words, ramp if len(standings) > 1 else None, class_="legend")


def history(standings: Sequence[Standing], objective: Objective) -> Markup:
    """Return the metric of every trial by its number, and the best so far."""
    numbers = [standing.trial.number for standing in standings]
    first, last = min(numbers) - 0.5, max(numbers) + 0.5
    room = _room(Linear([first, last], count=min(6, round(last - first))), standings)
    finite = sorted((s.trial for s in standings if s.trial.has_finite_metric), key=lambda trial: trial.number)
    best = charts.path(room, _best_so_far(finite, objective.goal), "quiet", stepped=True)
    marks = [best, *_marks(room, standings, {s.trial.name: s.trial.number for s in standings})]
    drawn = charts.drawing(
        f"{objective.primary_metric} of each trial", charts.axes(room, "trial", objective.primary_metric), marks
    )
    return charts.figure("Optimisation history", drawn, note="The line is the best so far.")


def against(axis: Axis, name: str, standings: Sequence[Standing], metric: str) -> Markup:
    """Return the metric against one hyperparameter."""
    drew = [standing for standing in standings if name in standing.trial.parameters]
    room = _room(axis.scale, drew)
    places = {standing.trial.name: axis.number(standing.trial.parameters[name]) for standing in drew}
    drawn = charts.drawing(
        f"{metric} against {axis.name}", charts.axes(room, axis.name, metric), _marks(room, drew, places)
    )
    return charts.figure(axis.name, drawn)


def parallel_coordinates(axes: Mapping[str, Axis], standings: Sequence[Standing], metric: str) -> Markup:
    """Return one line a trial through all its hyperparameters to the metric, coloured by it."""
    values = [s.trial.metric for s in standings if s.trial.metric is not None and s.trial.has_finite_metric]
    scale, width = spread(values), _COLUMN * (len(axes) + 1)
    columns: list[tuple[str, Scale]] = [*((axis.name, axis.scale) for axis in axes.values()), (metric, scale)]
    across = [24 + _COLUMN * number for number in range(len(columns))]
    top, bottom = 28.0, charts.HEIGHT - 16 - _STRIP

    def up(place: float) -> float:
        return bottom - place * (bottom - top)

    lines = []
    for standing in standings:
        drawn = standing.trial.parameters
        points = [
            (x, up(axis.scale.place(axis.number(drawn[name]))))
            for x, (name, axis) in zip(across, axes.items(), strict=False)
            if name in drawn
        ]
        metric_value = standing.trial.metric if standing.trial.has_finite_metric else None
        end = None if metric_value is None else scale.place(metric_value)
        points.append((across[-1], bottom + _STRIP if end is None else up(end)))
        colour = standing.colour
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        lines.append(
            tag("path", tag("title", standing.told), d=path, **{**colour, "class_": f"line {colour['class_']}"})
        )
    posts = [_post(x, name, scale, top, bottom) for x, (name, scale) in zip(across, columns, strict=True)]
    label = f"Hyperparameters of each trial and its {metric}"
    picture = charts.drawing(label, lines, posts, width=width, height=charts.HEIGHT)
    wide = tag("div", picture, style=f"min-width: {width * 0.9:.0f}px; max-width: {width * 1.3:.0f}px")
    note = "Lines that end below the metric's axis have no finite metric." if len(values) < len(standings) else None
    return tag(
        "figure",
        tag("figcaption", "Parallel coordinates"),
        tag("div", wide, class_="scrolling", tabindex=0),
        note and tag("p", note, class_="note"),
        class_="wide",
    )


def _post(x: float, name: str, scale: Scale, top: float, bottom: float) -> Markup:
    """Return an axis that stands upright, its marks beside it."""
    words = [
        charts.text(x + 6, bottom - tick.place * (bottom - top) + 4, shortened(tick.text, 14), strong=True)
        for tick in charts.fitting(scale.ticks, 15 / (bottom - top))
    ]
    title = shortened(name, _COLUMN / charts.LETTER - 1)
    left = max(4.0, x - charts.LETTER * text_width(title) / 2)
    line = tag("line", x1=x, x2=x, y1=top, y2=bottom, class_="axis")
    return joined(line, tag("g", words, class_="haloed"), charts.text(left, 12, title, strong=True))


def _room(x: Scale, standings: Sequence[Standing]) -> charts.Frame:
    values = [s.trial.metric for s in standings if s.trial.metric is not None and s.trial.has_finite_metric]
    return charts.frame(x, spread(values), strip=0 if len(values) == len(standings) else _STRIP)


def _marks(room: charts.Frame, standings: Sequence[Standing], places: Mapping[str, float]) -> list[Markup]:
    marks = []
    for standing in standings:
        metric = standing.trial.metric if standing.trial.has_finite_metric else None
        y = room.bottom + _STRIP - 7 if metric is None else room.up(metric)
        marks.append(trial_mark(standing, room.across(places[standing.trial.name]), y))
    return marks


def _best_so_far(ordered: Sequence[TrialResult], goal: Goal) -> list[tuple[float, float]]:
    """Return number and metric of what was the best after each trial."""
    points = []
    for count, trial in enumerate(ordered, 1):
        best = best_trial(rank_trials(ordered[:count], goal))
        if best is not None and best.metric is not None:
            points.append((float(trial.number), best.metric))
    return points
