"""How far predictions of a quantity are from it: predicted against actual, and the distribution of the residuals."""

from __future__ import annotations

import numpy as np

from page.charts import axes, bar, drawing, figure, frame, path
from page.elements import Markup, number_text, tag
from page.scales import Linear
from report.predictions import Predictions

_DOTS = 600
_BARS = 30
_ROUNDING = 1e-12  # of the largest value


def missed(known: Predictions) -> list[Markup]:
    """Return predicted against actual values, and a histogram of their differences."""
    return [tag("div", _against(known), _residuals(known.predicted - known.label), class_="charts")]


def _against(known: Predictions) -> Markup:
    every = -(-len(known.label) // _DOTS)
    actual, predicted = known.label[::every].tolist(), known.predicted[::every].tolist()
    ends = [min(actual), max(actual)]
    room = frame(Linear(actual), Linear([*predicted, *ends]))
    dots = [
        tag("circle", tag("title", f"{number_text(x)} predicted as {number_text(y)}"), cx=room.across(x), cy=room.up(y),
            r=3, class_="series0 sheer")
        for x, y in zip(actual, predicted, strict=True)
    ]  # fmt: skip
    line = path(room, [(end, end) for end in ends], "quiet")
    picture = drawing("Predicted against actual values", axes(room, "actual", "predicted"), line, dots)
    note = f"Every {every}th row." if every > 1 else None
    return figure("Predicted against actual", picture, note=note)


def _residuals(residuals: np.ndarray) -> Markup:
    low, high = np.quantile(residuals, [0.005, 0.995])
    mean, median = number_text(float(residuals.mean())), number_text(float(np.median(residuals)))
    note = f"Mean {mean}, median {median}; the outermost bars hold all beyond."
    return histogram(np.clip(residuals, low, high), "Residuals", "predicted less actual", note)


def histogram(values: np.ndarray, title: str, x_title: str, note: str) -> Markup:
    """Return how many rows have which values; those that differ by rounding alone are one."""
    low, high = float(values.min()), float(values.max())
    if high - low <= _ROUNDING * max(abs(low), abs(high)):
        values, around = np.full(len(values), high), max(abs(high), 1.0) / 2
        low, high = high - around, high + around  # bars have a width
    counts, edges = np.histogram(values, min(_BARS, max(5, int(np.sqrt(len(values))))), (low, high))
    room = frame(Linear(edges.tolist()), Linear([0, int(counts.max())], from_zero=True))
    bars = []
    for count, left, right in zip(counts.tolist(), edges.tolist(), edges[1:].tolist(), strict=False):
        x, y = room.across(left), room.up(count)
        told = f"{number_text(left)} to {number_text(right)}: {count}"
        bars.append(bar(x + 0.5, y, room.across(right) - x - 1, room.bottom - y, "series0", told))
    picture = drawing(f"Distribution of {title}", axes(room, x_title, "count"), bars)
    return figure(title, picture, note=note)
