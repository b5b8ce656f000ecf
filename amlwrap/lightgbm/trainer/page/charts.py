"""Charts as SVG that fits its place: frames with axes, lines, dots, bars; colours are the page's, dark or light."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .elements import Child, Markup, joined, short_number, shortened, tag, text_width
from .scales import Scale, Tick

LETTER = 6.8  # units that a letter of the charts takes
WIDTH, HEIGHT = 420.0, 280.0
COLOURS = 8  # series that have a colour of their own


class Frame(NamedTuple):
    """The room of a chart that values are drawn in.

    Attributes:
        x, y: the axes.
        left, right, top, bottom: the edges.
    """

    x: Scale
    y: Scale
    left: float
    right: float
    top: float
    bottom: float

    def across(self, value: float) -> float:
        """Return where a value of the first axis is."""
        return self.left + self.x.place(value) * (self.right - self.left)

    def up(self, value: float) -> float:
        """Return where a value of the second axis is."""
        return self.bottom - self.y.place(value) * (self.bottom - self.top)


def frame(x: Scale, y: Scale, *, head: float = 0, strip: float = 0) -> Frame:
    """Return the room that is left by the texts of two axes.

    Args:
        x, y: the axes.
        head: height to keep free for words above the values.
        strip: height to keep free above the first axis, for what has no value on the second.
    """
    left = 16 + LETTER * max((text_width(tick.text) for tick in y.ticks), default=0) + 8
    bottom = HEIGHT - 36 - strip - (30 if _are_slanted(x, WIDTH - 12 - left) else 0)
    return Frame(x, y, left, WIDTH - 12, 8 + head, bottom)


def figure(title: str, drawing: Markup, *, legend: Markup | None = None, note: str | None = None) -> Markup:
    """Return a drawing with its title, what its colours mean, and a sentence below."""
    return tag("figure", tag("figcaption", title), legend, drawing, note and tag("p", note, class_="note"))


def drawing(label: str, *marks: Child, width: float = WIDTH, height: float = HEIGHT) -> Markup:
    """Return marks as a picture; the label is what is read aloud in its place."""
    return tag("svg", *marks, viewBox=f"0 0 {width:g} {height:g}", role="img", aria_label=label)


def axes(room: Frame, x_title: str, y_title: str) -> Markup:
    """Return both axes with their marks."""
    parts: list[Markup] = []
    for tick in room.y.ticks:
        y = room.bottom - tick.place * (room.bottom - room.top)
        parts.append(tag("line", x1=room.left, x2=room.right, y1=y, y2=y, class_="grid"))
        parts.append(text(room.left - 6, y + 4, tick.text, anchor="end"))
    base = HEIGHT - 36 - (30 if _are_slanted(room.x, room.right - room.left) else 0)
    parts.append(tag("line", x1=room.left, x2=room.right, y1=base, y2=base, class_="axis"))
    parts += _x_marks(room, base)
    parts.append(text((room.left + room.right) / 2, HEIGHT - 4, shortened(x_title, 50), anchor="middle", strong=True))
    middle = (room.top + room.bottom) / 2
    turned = text(0, 0, shortened(y_title, 32), anchor="middle", strong=True)
    parts.append(tag("g", turned, transform=f"translate(11 {middle:.6g}) rotate(-90)"))
    return joined(parts)


def text(x: float, y: float, words: str, *, anchor: str = "start", strong: bool = False) -> Markup:
    """Return words at a place."""
    return tag("text", words, x=x, y=y, text_anchor=anchor, class_="title" if strong else None)


def path(room: Frame, points: Iterable[tuple[float, float]], class_: str, *, stepped: bool = False) -> Markup:
    """Return a line through points, in steps where a value holds until the next."""
    places = [(f"{room.across(x):.1f}", f"{room.up(y):.1f}") for x, y in points]
    if not places:
        return Markup("")
    moves = "".join(f"H{x}V{y}" if stepped else f"L{x} {y}" for x, y in places[1:])
    return tag("path", d=f"M{' '.join(places[0])}{moves}", class_=f"line {class_}")


def bar(x: float, y: float, width: float, height: float, class_: str, told: str) -> Markup:
    """Return a bar that tells what it is when it is pointed at."""
    return tag("rect", tag("title", told), x=x, y=y, width=max(width, 0.0), height=max(height, 0.0), class_=class_)


def stacked_bars(rows: Sequence[tuple[str, Sequence[float]]], series: Sequence[str], label: str) -> Markup:
    """Return a bar for each row, made of a part for each series.

    Args:
        rows: names with the sizes of their parts.
        series: what the parts are, for those who point at them.
        label: what is read aloud in place of the picture.
    """
    step, top = 20.0, 4.0
    names = [shortened(name, 24) for name, _ in rows]
    left = 8 + LETTER * max((text_width(name) for name in names), default=0)
    most = max((sum(parts) for _, parts in rows), default=0) or 1.0
    marks: list[Markup] = []
    for number, (name, (full, parts)) in enumerate(zip(names, rows, strict=True)):
        y, x = top + number * step, left
        marks.append(tag("text", tag("title", full), name, x=left - 6, y=y + 14, text_anchor="end"))
        for colour, (part, what) in enumerate(zip(parts, series, strict=True)):
            width = (WIDTH - 64 - left) * part / most
            marks.append(
                bar(x, y + 3, width, step - 6, series_class(colour, len(parts)), f"{full}, {what}: {part:.4g}")
            )
            x += width
        marks.append(text(x + 5, y + 14, short_number(sum(parts))))
    return drawing(label, marks, height=top * 2 + step * len(rows))


def legend(names: Sequence[str], classes: Sequence[str]) -> Markup:
    """Return what colours mean."""
    keys = [
        tag("span", tag("i", class_=f"key {class_}"), shortened(name, 30))
        for name, class_ in zip(names, classes, strict=True)
    ]
    return tag("p", keys, class_="legend")


def series_class(number: int, count: int) -> str:
    """Return the class that gives one of several series its colour; the last of too many is the rest."""
    return "rest" if count > COLOURS and number == COLOURS else f"series{number}"


def _x_marks(room: Frame, base: float) -> list[Markup]:
    ticks, span = room.x.ticks, room.right - room.left
    slanted = _are_slanted(room.x, span)
    shown = fitting(ticks, 16 / span) if slanted else ticks
    marks = []
    for tick in shown:
        x = room.left + tick.place * span
        marks.append(tag("line", x1=x, x2=x, y1=base, y2=base + 4, class_="axis"))
        if slanted:
            words = tag("text", tag("title", tick.text), shortened(tick.text, 9), text_anchor="end")
            marks.append(tag("g", words, transform=f"translate({x + 3:.6g} {base + 14:.6g}) rotate(-38)"))
        else:
            width = LETTER * text_width(tick.text)
            marks.append(text(min(x, room.right + 10 - width / 2), base + 17, tick.text, anchor="middle"))
    return marks


def _are_slanted(x: Scale, span: float) -> bool:
    """Whether the marks of an axis do not fit beside each other."""
    return any(
        (b.place - a.place) * span < LETTER * (text_width(a.text + b.text) / 2 + 1) for a, b in pairwise(x.ticks)
    )


def fitting(ticks: Sequence[Tick], gap: float) -> list[Tick]:
    """Return as many marks as have room."""
    shown: list[Tick] = []
    for tick in ticks:
        if not shown or tick.place - shown[-1].place >= gap:
            shown.append(tick)
    return shown
