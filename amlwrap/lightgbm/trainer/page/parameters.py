"""Axes of what is varied between trials: logarithmic where values are drawn so, names where they are chosen."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from .elements import number_text
from .scales import Categories, Linear, Logarithmic, Scale

Value = str | int | float | bool


@dataclass(frozen=True)
class Axis:
    """The axis of a parameter.

    Attributes:
        name: the parameter's.
        scale: where values are.
        codes: the number of each text, where values are drawn as texts; None where they are numbers.
    """

    name: str
    scale: Scale
    codes: Mapping[str, int] | None = None

    def number(self, value: Value) -> float:
        """Return what the scale takes for a value."""
        return float(value) if self.codes is None else self.codes[value_text(value)]


def parameter_axis(name: str, values: Sequence[Value], *, choices: Sequence[Value] | None, is_log: bool) -> Axis:
    """Return the axis of a parameter.

    Args:
        name: the parameter's.
        values: those that trials have.
        choices: what they are chosen from, if they are.
        is_log: whether they are drawn so that equal ratios are equally likely.
    """
    numbers = [float(value) for value in values if _is_number(value)]
    if choices is not None or len(numbers) < len(values):
        chosen = [*(choices or ()), *values]
        if all(map(_is_number, chosen)):
            chosen.sort(key=float)
        texts = list(dict.fromkeys(map(value_text, chosen)))
        return Axis(name, Categories(texts), {text: number for number, text in enumerate(texts)})
    return Axis(name, Logarithmic(numbers) if is_log and min(numbers) > 0 else Linear(numbers))


def value_text(value: Value) -> str:
    """Return a parameter's value as people read it; a whole number is one however it came."""
    if isinstance(value, bool):
        return str(value).lower()
    return number_text(value) if _is_number(value) else str(value)


def _is_number(value: Value) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max
