"""From values to places on an axis, from 0 to 1, and the marks that an axis has."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from .elements import number_text

_WIDE = 20  # ratio of the largest value to the smallest from which on only a logarithmic axis shows the small ones
_LARGEST = 1e307


class Tick(NamedTuple):
    """A mark of an axis."""

    place: float
    text: str


class Scale(Protocol):
    """An axis."""

    @property
    def ticks(self) -> list[Tick]:
        """Its marks."""

    def place(self, value: float) -> float:
        """Return where a value is, from 0 to 1."""


class Linear:
    """Equal distances for equal differences, with some room around the values."""

    def __init__(self, values: Iterable[float], *, count: int = 5, from_zero: bool = False) -> None:
        known = [_bounded(value) for value in values]
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        low, high = (min(low, 0.0), max(high, 0.0)) if from_zero else (low, high)
        if not high - low > max(1e-10 * max(abs(low), abs(high)), 1e-300):
            margin = abs(low) / 10 if abs(low) > 1e-300 else 1.0
            low, high = low - margin, high + margin
        self._step = _round_step((high - low) / count)
        margin = (high - low) / 25
        self._low = low if from_zero and low == 0 else low - margin
        self._high = high + margin

    @property
    def ticks(self) -> list[Tick]:
        """The multiples of a round step."""
        first, last = math.ceil(self._low / self._step), math.floor(self._high / self._step)
        values = [float(f"{number * self._step:.12g}") for number in range(first, last + 1)]
        return [Tick(place, _tick_text(value)) for value in values if 0 <= (place := self.place(value)) <= 1]

    def place(self, value: float) -> float:
        """Return where a value is."""
        return (_bounded(value) - self._low) / (self._high - self._low)


class Logarithmic:
    """Equal distances for equal ratios, of values above 0."""

    def __init__(self, values: Iterable[float]) -> None:
        known = [math.log10(_bounded(value)) for value in values] or [0.0]
        low, high = min(known), max(known)
        margin = (high - low) / 25 or 0.3
        self._low, self._high = low - margin, high + margin

    @property
    def ticks(self) -> list[Tick]:
        """Powers of ten; between few of them also twos and fives, and others where even these are few."""
        exponents = range(math.floor(self._low), math.ceil(self._high) + 1)
        for digits in ((1,), (1, 3), (1, 2, 5), (1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9)):
            values = [float(f"{digit}e{exponent}") for exponent in exponents for digit in digits]
            inside = [value for value in values if 0 < value < math.inf and 0 <= self.place(value) <= 1]
            if len(inside) > 2:
                break
        if len(inside) < 2:
            return [Tick(0, _tick_text(10.0**self._low)), Tick(1, _tick_text(10.0**self._high))]
        every = -(-len(inside) // 7)
        return [Tick(self.place(value), _tick_text(value)) for value in inside[::every]]

    def place(self, value: float) -> float:
        """Return where a value is."""
        return (math.log10(_bounded(value)) - self._low) / (self._high - self._low)


class Categories:
    """Names side by side; a value is the number of one, from 0."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    @property
    def ticks(self) -> list[Tick]:
        """Every name."""
        return [Tick(self.place(number), name) for number, name in enumerate(self._names)]

    def place(self, value: float) -> float:
        """Return where the middle of a name's room is."""
        return (value + 0.5) / max(1, len(self._names))


class Named:
    """Another axis, its marks in words of their own, such as dates for days."""

    def __init__(self, scale: Scale, name: Callable[[float], str]) -> None:
        self._scale, self._name = scale, name

    @property
    def ticks(self) -> list[Tick]:
        """Those of the other axis."""
        return [Tick(tick.place, self._name(float(tick.text))) for tick in self._scale.ticks]

    def place(self, value: float) -> float:
        """Return where a value is."""
        return self._scale.place(value)


def spread(values: Iterable[float]) -> Scale:
    """Return the axis of values that may be of different orders of magnitude, such as a metric's."""
    known = list(values)
    if known and min(known) > 0 and max(known) >= _WIDE * min(known):
        return Logarithmic(known)
    return Linear(known)


def _bounded(value: float) -> float:
    """Return a value, so that differences and margins are numbers still."""
    return max(-_LARGEST, min(_LARGEST, float(value)))


def _round_step(step: float) -> float:
    """Return 1, 2 or 5 times a power of ten, from a step on."""
    power = float(f"1e{math.floor(math.log10(step))}")
    return power * next(digit for digit in (1, 2, 5, 10) if digit * power >= step * 0.999)


def _tick_text(value: float) -> str:
    """Return a value as short as it can be told from its neighbours."""
    if value and not 1e-4 <= abs(value) < 1e7:
        return f"{value:.4g}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")
    return f"{value:.10g}" if value != int(value) else number_text(value)
