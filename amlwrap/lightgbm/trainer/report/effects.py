"""How a feature's value moves predictions: the mean contribution of the rows that have it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from page.charts import axes, drawing, figure, frame, path, series_class
from page.elements import Markup, number_text, tag
from page.scales import Categories, Linear, Named, Scale
from report.naming import Meaning

_BINS = 12
_MOST_NAMES = 12

Groups = list[tuple[float, str, np.ndarray]]  # where on the axis, what it is called, and which rows


def effect(meaning: Meaning, values: pd.Series, added: np.ndarray, classes: list[str]) -> Markup | None:
    """Return how the value of a feature moves predictions; None where no row has a value.

    Args:
        meaning: what the feature means.
        values: of some rows.
        added: (classes, rows) what the feature adds to the raw scores of these rows.
        classes: what the series are called.
    """
    groups = _named(meaning, values) if meaning.names is not None else _binned(meaning, values)
    if not groups:
        return None
    means = [[float(series[rows].mean()) for _, _, rows in groups] for series in added]
    room = frame(_axis(meaning, groups), Linear([0.0, *(value for series in means for value in series)]))
    marks = []
    for number, (name, series) in enumerate(zip(classes, means, strict=True)):
        points = [(place, value) for (place, _, _), value in zip(groups, series, strict=True)]
        colour = series_class(number, len(means))
        if meaning.names is None:
            marks.append(path(room, points, colour))
        for (x, y), (_, told, rows) in zip(points, groups, strict=True):
            words = tag("title", f"{told}, {name}: {number_text(y)} ({int(rows.sum())} rows)")
            marks.append(tag("circle", words, cx=room.across(x), cy=room.up(y), r=4, class_=colour))
    y_title = "contribution" if len(classes) > 1 else f"towards {classes[0]}"
    zero = tag("line", x1=room.left, x2=room.right, y1=room.up(0), y2=room.up(0), class_="axis")
    return figure(meaning.name, drawing(f"Effect of {meaning.name}", axes(room, meaning.name, y_title), zero, marks))


def _axis(meaning: Meaning, groups: Groups) -> Scale:
    if meaning.names is not None:
        return Categories([told for _, told, _ in groups])
    places = [place for place, _, _ in groups]
    return Named(Linear(places, count=3), meaning.value) if meaning.is_date else Linear(places)


def _named(meaning: Meaning, values: pd.Series) -> Groups:
    """Return the rows of each name, the most frequent ones, in the order of the names."""
    codes = (
        values.cat.codes.to_numpy()
        if isinstance(values.dtype, pd.CategoricalDtype)
        else values.to_numpy() - meaning.first
    )
    names = meaning.names or ()
    numbers, counts = np.unique(codes[~np.isnan(codes)].astype(int), return_counts=True)
    kept = sorted(numbers[np.argsort(-counts, kind="stable")][:_MOST_NAMES].tolist(), key=lambda code: (code < 0, code))
    told = [names[code] if 0 <= code < len(names) else "missing" for code in kept]
    return [(float(place), name, codes == code) for place, (code, name) in enumerate(zip(kept, told, strict=True))]


def _binned(meaning: Meaning, values: pd.Series) -> Groups:
    """Return the rows of ranges with about as many rows each, at their mean value; missing values are in none."""
    numbers = values.to_numpy(dtype=float)
    known = numbers[np.isfinite(numbers)]
    if not len(known):
        return []
    edges = np.unique(np.quantile(known, np.linspace(0, 1, _BINS + 1)))
    bins = np.where(np.isfinite(numbers), np.searchsorted(edges[1:-1], numbers, side="right"), -1)
    groups: Groups = []
    for number in range(max(1, len(edges) - 1)):
        rows = bins == number
        if rows.any():
            low, high = (meaning.value(float(end)) for end in (numbers[rows].min(), numbers[rows].max()))
            groups.append((float(numbers[rows].mean()), low if low == high else f"{low} to {high}", rows))
    return groups
