"""Features as people call them: categories by name, dates as dates."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import Any

from boosting.columns import CategoryColumn, Column, DateColumn, DurationColumn

_EPOCH = datetime.date(1970, 1, 1)
_NAMES = {"day_of_week": (0, tuple(calendar.day_abbr)), "month": (1, tuple(calendar.month_abbr)[1:])}


@dataclass(frozen=True)
class Meaning:
    """What a feature means.

    Attributes:
        name: how people call it.
        names: what its values are called, where these are numbers of names; None where they are quantities.
        first: the value that the first name stands for.
        is_date: whether its values are days since 1970.
    """

    name: str
    names: tuple[str, ...] | None = None
    first: int = 0
    is_date: bool = False

    def value(self, value: float) -> str:
        """Return a value as people write it."""
        if self.is_date:
            return str(_EPOCH + datetime.timedelta(days=int(value // 1)))
        return f"{value:.4g}"


def meanings(columns: tuple[Column, ...]) -> dict[str, Meaning]:
    """Return what the features of columns mean, by the features' own names, in order."""
    return {name: meaning for column in columns for name, meaning in _meanings(column).items()}


def _meanings(column: Column) -> dict[str, Meaning]:
    if isinstance(column, CategoryColumn):
        return {column.name: Meaning(column.name, tuple(map(_category, column.categories)))}
    if isinstance(column, DateColumn):
        parts = {f"{column.name}.{part}": _part(column.name, part) for part in column.parts}
        return {column.name: Meaning(f"{column.name} (date)", is_date=True), **parts}
    return {column.name: Meaning(f"{column.name} (seconds)" if isinstance(column, DurationColumn) else column.name)}


def _part(column: str, part: str) -> Meaning:
    first, names = _NAMES.get(part, (0, None))
    return Meaning(f"{column}: {part.replace('_', ' ')}", names, first)


def _category(category: Any) -> str:
    return f"{category:g}" if isinstance(category, float) else str(category)
