"""Every trial of a sweep as a line through all its hyperparameters to the metric."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from amlwrap.lightgbm.trainer.page import charts
from amlwrap.lightgbm.trainer.page.elements import Markup, joined, shortened, tag, text_width
from amlwrap.lightgbm.trainer.page.parameters import Axis
from amlwrap.lightgbm.trainer.page.scales import Scale
from amlwrap.lightgbm.trainer.page.tables import scrolling
from amlwrap.lightgbm.trainer.page.trials import STRIP, Standing, metric_scale

_COLUMN = 130.0  # width for a hyperparameter among several


def parallel_coordinates(axes: Mapping[str, Axis], standings: Sequence[Standing], metric: str) -> Markup:
    """Return one line a trial through all its hyperparameters to the metric, coloured by it."""
    scale, width = metric_scale(standings), _COLUMN * (len(axes) + 1)
    columns: list[tuple[str, Scale]] = [*((axis.name, axis.scale) for axis in axes.values()), (metric, scale)]
    across = [24 + _COLUMN * number for number in range(len(columns))]
    top, bottom = 28.0, charts.HEIGHT - 16 - STRIP

    def up(place: float) -> float:
        return bottom - place * (bottom - top)

    lines = []
    for standing in standings:
        drawn = standing.parameters
        points = [
            (x, up(axis.scale.place(axis.number(drawn[name]))))
            for x, (name, axis) in zip(across, axes.items(), strict=False)
            if name in drawn
        ]
        end = bottom + STRIP if standing.metric is None else up(scale.place(standing.metric))
        colour = standing.colour
        path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in [*points, (across[-1], end)])
        lines.append(
            tag("path", tag("title", standing.told), d=path, **{**colour, "class_": f"line {colour['class_']}"})
        )
    posts = [_post(x, name, scale, top, bottom) for x, (name, scale) in zip(across, columns, strict=True)]
    label = f"Hyperparameters of each trial and its {metric}"
    picture = charts.drawing(label, lines, posts, width=width, height=charts.HEIGHT)
    wide = tag("div", picture, style=f"min-width: {width * 0.9:.0f}px; max-width: {width * 1.3:.0f}px")
    has_gaps = any(standing.metric is None for standing in standings)
    note = "Lines that end below the metric's axis have no finite metric." if has_gaps else None
    return tag(
        "figure",
        tag("figcaption", "Parallel coordinates"),
        scrolling(wide),
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
