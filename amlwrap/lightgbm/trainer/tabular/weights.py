"""Weights of rows and of classes: numbers that a model can be trained with, or one sentence why not."""

from __future__ import annotations

import math
from collections.abc import Callable

from .fault import DataFault, listed
from .labels import ClassName, Label
from .numbers import LARGEST, NumberStyle, number_of
from .values import Values


def read_weights(values: Values, *, decimal_comma: bool) -> NumberStyle:
    """Return how the weights of rows are written.

    Raises:
        DataFault: one is blank or no number from 0 on, or all are 0.
    """
    style, _ = values.style(decimal_comma=decimal_comma)
    style = style or NumberStyle()
    if values.first_blank:
        raise DataFault(f"The weight {values.name!r} is blank in {values.first_blank}: give every row a weight.")
    problems: list[tuple[str, Callable[[float | None], bool]]] = [
        ("is no number", lambda weight: weight is None),
        ("is below 0", lambda weight: weight is not None and weight < 0),
        ("is too large", lambda weight: weight is not None and weight > LARGEST),
    ]
    for what, holds in problems:
        wrong = values.first(lambda value, holds=holds: holds(number_of(value, style)))  # type: ignore[misc]  # bound now
        if wrong:
            raise DataFault(
                f"The weight {values.name!r} is {str(wrong[0])!r} in {wrong[1]}, which {what}: weights are numbers "
                "from 0 on."
            )
    if not any(number for _, number in values.numbers(style)):
        raise DataFault(f"The weight {values.name!r} is 0 in every row: nothing would be learnt.")
    return style


def check_class_weights(words: tuple[str, ...], label: Label) -> dict[ClassName, float] | None:
    """Return the weight of each class that has one, None where `balanced` asks for what is in proportion.

    Args:
        words: `balanced`, or `CLASS=WEIGHT` for each.
        label: what the weights go with.

    Raises:
        DataFault: there is no such class, or its weight is no number above 0.
    """
    if label.classes is None:
        raise DataFault(f"Class weights go with a classification objective, not with {label.objective}.")
    if words == ("balanced",):
        return None
    weights: dict[ClassName, float] = {}
    for word in words:
        written, equals, text = word.rpartition("=")
        if not equals:
            raise DataFault(f"Class weights are 'balanced', or CLASS=WEIGHT for each class, not {word!r}.")
        name = label.read(written)
        if name is None or name not in label.classes:
            raise DataFault(f"There is no class {written}; the label has {listed(label.classes)}.")
        weight = number_of(text)
        if weight is None or not 0 < weight < math.inf:
            raise DataFault(f"The weight of class {written} is {text!r}: give a number above 0, or 'balanced'.")
        weights[name] = weight
    return weights
