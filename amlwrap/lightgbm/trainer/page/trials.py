"""Charts of trials: the metric of each in its order, and against what was varied; the best stands out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from . import charts
from .elements import Markup, tag
from .parameters import Axis, Value
from .scales import Linear, Scale, spread

STRIP = 22.0  # height for trials without a metric, below those with one
DOT, RING, SQUARE, CROSS = "●", "○", "■", "✕"


@dataclass(frozen=True)
class Standing:
    """A trial as charts draw it.

    Attributes:
        number: its own, in the order in which trials were drawn.
        parameters: what was varied.
        metric: finite, or None.
        share: from 0 for the worst to 1 for the best; None where it is not compared with the others.
        sign: how it is drawn: `DOT`, `RING` or `SQUARE`; `CROSS` where there is no metric.
        kind: what the legend calls trials that are drawn so.
        told: what is said of it where it is pointed at.
        is_best: whether it is the best of all.
    """

    number: int
    parameters: Mapping[str, Value]
    metric: float | None
    share: float | None
    sign: str
    kind: str
    told: str
    is_best: bool = False

    @property
    def colour(self) -> dict[str, str]:
        """Attributes that give a mark the colour of the trial's metric."""
        if self.metric is None:
            return {"class_": "bad"}
        if self.share is None:
            return {"class_": "quiet"}
        return {"class_": "scaled best-trial" if self.is_best else "scaled", "style": f"--t: {self.share:.0%}"}


def legend(standings: Sequence[Standing]) -> Markup:
    """Return what the marks and colours mean, as far as they occur."""
    kinds = sorted({(standing.sign, standing.kind) for standing in standings}, key=_order)
    words = [tag("span", f"{sign} {kind}") for sign, kind in kinds]
    ramp = tag("span", "worst ", tag("i", class_="ramp"), " best")
    compared = [standing for standing in standings if standing.share is not None]
    return tag("p", words, ramp if len(compared) > 1 else None, class_="legend")


def history(
    standings: Sequence[Standing], metric: str, best: Iterable[tuple[float, float]], *, note: str | None = None
) -> Markup:
    """Return the metric of every trial by its number, and the best so far.

    Args:
        standings: trials, in the order in which they are drawn one over the other.
        metric: its name.
        best: numbers of trials, and the best metric after each.
        note: what else is to be known.
    """
    numbers = [standing.number for standing in standings]
    first, last = min(numbers) - 0.5, max(numbers) + 0.5
    room = _room(Linear([first, last], count=min(6, round(last - first))), standings)
    line = charts.path(room, best, "quiet", stepped=True)
    marks = [line, *(_mark(room, standing, standing.number) for standing in standings)]
    drawn = charts.drawing(f"{metric} of each trial", charts.axes(room, "trial", metric), marks)
    told = f"The line is the best so far{f'; {note}' if note else ''}."
    return charts.figure("Optimisation history", drawn, note=told)


def against(axis: Axis, name: str, standings: Iterable[Standing], metric: str, *, note: str | None = None) -> Markup:
    """Return the metric against one parameter, of the trials that have it.

    Args:
        axis: the parameter's.
        name: by which trials have it.
        standings: trials, in the order in which they are drawn one over the other.
        metric: its name.
        note: what else is to be known.
    """
    drew = [standing for standing in standings if name in standing.parameters]
    room = _room(axis.scale, drew)
    marks = [_mark(room, standing, axis.number(standing.parameters[name])) for standing in drew]
    drawn = charts.drawing(f"{metric} against {axis.name}", charts.axes(room, axis.name, metric), marks)
    return charts.figure(axis.name, drawn, note=note)


def metric_scale(standings: Iterable[Standing]) -> Scale:
    """Return the axis of the metric."""
    return spread(standing.metric for standing in standings if standing.metric is not None)


def _order(drawn: tuple[str, str]) -> tuple[int, str]:
    sign, kind = drawn
    return (DOT, RING, SQUARE, CROSS).index(sign), kind


def _room(x: Scale, standings: Sequence[Standing]) -> charts.Frame:
    are_all_known = all(standing.metric is not None for standing in standings)
    return charts.frame(x, metric_scale(standings), strip=0 if are_all_known else STRIP)


def _mark(room: charts.Frame, standing: Standing, place: float) -> Markup:
    """Return the mark of a trial."""
    x, y = room.across(place), room.bottom + STRIP - 7 if standing.metric is None else room.up(standing.metric)
    told, size, colour = tag("title", standing.told), 6.5 if standing.is_best else 4.5, standing.colour
    if standing.sign == CROSS:
        cross = f"M{x - 4:.1f} {y - 4:.1f}l8 8m0-8l-8 8"
        return tag("path", told, d=cross, class_="line bad", pointer_events="all")
    if standing.sign == SQUARE:
        return tag("rect", told, x=x - size, y=y - size, width=2 * size, height=2 * size, **colour)
    hollow = " hollow" if standing.sign == RING else ""
    return tag("circle", told, cx=x, cy=y, r=size, **{**colour, "class_": colour["class_"] + hollow})
