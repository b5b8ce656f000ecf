"""The deciding metric over the iterations, and the iterations that are saved."""

from __future__ import annotations

import math

from page.charts import WIDTH, axes, drawing, figure, frame, legend, path, text
from page.elements import Markup, tag
from page.scales import Linear, spread
from report.account import Account

_MOST = 400  # points of a line: more are not told apart
_CLASSES = {"train": "series0", "test": "series1"}


def curve(account: Account) -> Markup | None:
    """Return the curves of the deciding metric; None where no metric was computed."""
    metric = next((name.partition("-")[2] for name in _by_test(account.curves)), None)
    sets = [name for name in _CLASSES if f"{name}-{metric}" in account.curves]
    lines = {name: _points(account.curves[f"{name}-{metric}"]) for name in sets}
    values = [value for points in lines.values() for _, value in points]
    if metric is None or not values:
        return None
    last = max(len(values) for values in account.curves.values())
    room, saved = frame(Linear([1, last]), spread(values), head=10), account.fitted.iterations
    x = room.across(saved)
    marks = [
        tag("line", x1=x, x2=x, y1=room.top, y2=room.bottom, class_="mark"),
        *(path(room, points, _CLASSES[name]) for name, points in lines.items()),
        text(x, 12, f"saved: {saved}", anchor="end" if x > WIDTH - 60 else "middle"),
    ]
    picture = drawing(f"{metric} by iteration", axes(room, "iteration", metric), marks)
    note = "Means over the folds." if account.options.cross_validation else None
    named = legend(sets, [_CLASSES[name] for name in sets])
    return figure(f"{metric} by iteration", picture, legend=named, note=note)


def _by_test(curves: dict[str, list[float]]) -> list[str]:
    """Return the names of curves, those of rows to test on first: their first metric decides."""
    return sorted(curves, key=lambda name: not name.startswith("test-"))


def _points(values: list[float]) -> list[tuple[float, float]]:
    every = -(-len(values) // _MOST)
    kept = range(0, len(values), every)
    return [(number + 1, values[number]) for number in kept if math.isfinite(values[number])]
