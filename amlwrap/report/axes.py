"""Axes of a sweep's charts: logarithmic where values are drawn or spread so, names where they are chosen."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from attrs import frozen

from amlwrap.job.search_space import Choice, Distribution, LogNormal, LogUniform, QLogNormal
from amlwrap.lightgbm.trainer.page.elements import number_text
from amlwrap.lightgbm.trainer.page.scales import Categories, Linear, Logarithmic, Scale
from amlwrap.scalars import Scalar, is_number, scalar_text


@frozen
class Axis:
    """The axis of a hyperparameter.

    Attributes:
        name: the hyperparameter's, without dashes.
        scale: where values are.
        codes: the number of each text, where values are drawn as texts; None where they are numbers.
    """

    name: str
    scale: Scale
    codes: Mapping[str, int] | None = None

    def number(self, value: Scalar) -> float:
        """Return what the scale takes for a value."""
        return float(value) if self.codes is None else self.codes[value_text(value)]


def hyperparameter_axis(name: str, distribution: Distribution | None, values: Sequence[Scalar]) -> Axis:
    """Return the axis of a hyperparameter.

    Args:
        name: as the search space has it.
        distribution: what it was drawn from, if that is known.
        values: what was drawn.
    """
    label = name.lstrip("-")
    numbers = [float(value) for value in values if is_number(value)]
    if isinstance(distribution, Choice) or len(numbers) < len(values):
        chosen = [*(distribution.values if isinstance(distribution, Choice) else ()), *values]
        if all(map(is_number, chosen)):
            chosen.sort(key=float)
        texts = list(dict.fromkeys(map(value_text, chosen)))
        return Axis(label, Categories(texts), {text: number for number, text in enumerate(texts)})
    is_logarithmic = isinstance(distribution, LogUniform | LogNormal | QLogNormal)
    return Axis(label, Logarithmic(numbers) if is_logarithmic and min(numbers) > 0 else Linear(numbers))


def value_text(value: Scalar) -> str:
    """Return a hyperparameter's value as people read it; a whole number is one however it came."""
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return number_text(value)
    return scalar_text(value)
