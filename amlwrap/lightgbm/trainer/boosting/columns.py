"""What each column of a table is (numbers, categories, dates, lengths of time), found out once and then applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from boosting.cells import as_texts, is_text
from boosting.moments import (
    date_features,
    find_date_format,
    read_dates,
    seconds_of,
    span_seconds,
    varying_parts,
    zone_of,
)
from boosting.reading import Frame
from tabular.fault import DataFault
from tabular.numbers import FEW, MOSTLY, NO_VALUE, PLAIN, TRUTHS, NumberStyle, number_style
from tabular.values import Values

Features = dict[str, pd.Series]


@dataclass(frozen=True)
class NumberColumn:
    """Numbers, maybe written as text in a style of their own; True is 1."""

    name: str
    style: NumberStyle = PLAIN
    kind = "number"

    def features(self, frame: Frame) -> Features:
        """Return the column as numbers, words for no value as NaN."""
        cells = frame.cells[self.name]
        if pd.api.types.is_datetime64_any_dtype(cells):
            raise DataFault(
                f"The column {self.name!r} holds dates, but numbers{NumberStyle(0, *self.style.unit)} in the training "
                "data: write it alike, or leave it blank."
            )
        if not is_text(cells):
            if any(self.style.unit) and cells.fillna(0).astype(bool).any():  # a zero needs no unit
                raise self._unlike(frame.values(cells))
            return {self.name: _as_numbers(cells)}
        texts = as_texts(cells)
        known = frame.values(texts)
        style, strays = self.style, [text for text in known.texts if _number(text, self.style) is None]
        wrong = [text for text in strays if text.lower() not in NO_VALUE]
        if wrong:
            others = [text for text in known.texts if text.lower() not in NO_VALUE]
            found = number_style(others, decimal_comma=frame.decimal_comma)
            if found is None or found.unit != self.style.unit:
                raise self._unlike(known, wrong[0])
            style = found
        return {self.name: texts.map({text: _number(text, style) for text in known.texts}).astype(float)}

    def _unlike(self, known: Values, text: str | None = None) -> DataFault:
        """Return what is wrong with a value that does not count what those of the training rows do."""
        value = text if text is not None else next(value for value in known.counts if value)
        unit = NumberStyle(0, *self.style.unit)
        return DataFault(
            f"The column {self.name!r} is {str(value)!r} in {known.place(value)}, but holds numbers{unit} in the "
            "training data: write it alike, or leave it blank."
        )

    def describe(self) -> dict[str, Any]:
        """Return the facts that tell how to do the same again."""
        return {"written": str(self.style).strip()} if str(self.style) else {}


@dataclass(frozen=True)
class CategoryColumn:
    """Texts, or numbers that name things; those that the training rows lack are missing values."""

    name: str
    categories: tuple[Any, ...]
    kind = "category"

    def features(self, frame: Frame) -> Features:
        """Return the column as categories."""
        codes = self._codes(self._cells(frame))
        return {self.name: pd.Series(pd.Categorical.from_codes(codes, categories=list(self.categories)))}

    @property
    def has_texts(self) -> bool:
        """Whether the categories are texts."""
        return any(isinstance(category, str) for category in self.categories)

    def unknown(self, frame: Frame) -> Values | None:
        """Return the values of a table that are no category; None if there are none."""
        cells = self._cells(frame)
        others = cells[cells.notna() & (self._codes(cells) < 0)]
        return frame.values(others) if len(others) else None

    def _codes(self, cells: pd.Series) -> np.ndarray:
        """Return the number of each value's category, -1 where it is none; True is 1."""
        known = [float(category) if isinstance(category, bool) else category for category in self.categories]
        return pd.Index(known).get_indexer(cells)

    def _cells(self, frame: Frame) -> pd.Series:
        """Return the column's values as the categories are: texts, or numbers even beside a text."""
        cells = frame.cells[self.name]
        if not self.has_texts and not is_text(cells):
            return cells.astype(float) if pd.api.types.is_bool_dtype(cells) else cells
        texts = as_texts(cells)
        return texts if self.has_texts else texts.map(_number_or_text, na_action="ignore")

    def describe(self) -> dict[str, Any]:
        """Return the facts that tell how to do the same again."""
        return {"categories": list(self.categories)}


@dataclass(frozen=True)
class DateColumn:
    """Dates, which become several features.

    Attributes:
        name: the column's.
        form: how they are written; None where they come as such, not as text.
        parts: those of the date that differed between the training rows.
        zone: whose clock the parts are told by, where the dates came with one.
    """

    name: str
    form: str | None
    parts: tuple[str, ...]
    zone: str | None = None
    kind = "date"

    def features(self, frame: Frame) -> Features:
        """Return the days since 1970, and the parts of the date that differed between the training rows."""
        moments = self.moments(frame)
        if self.zone is not None and moments.dt.tz is not None:
            moments = moments.dt.tz_convert(self.zone)
        return date_features(self.name, moments, self.parts)

    def moments(self, frame: Frame) -> pd.Series:
        """Return the column as pandas holds dates."""
        cells = frame.cells[self.name]
        if pd.api.types.is_datetime64_any_dtype(cells):
            return cells
        texts = as_texts(cells)
        known = frame.values(texts)
        words = [text for text in known.texts if text.lower() not in NO_VALUE]
        dates = read_dates(words, self.form) if self.form else None
        if dates is None or dates.isna().any():  # other files may write them otherwise
            form = find_date_format(words)[0] if words else None
            if form and self.form and form != self.form and sorted(form) == sorted(self.form):
                form = self.form  # day and month the other way round would be other dates
            dates = read_dates(words, form) if form else pd.Series(pd.NaT, range(len(words)))
        wrong = [text for text, missing in zip(words, dates.isna(), strict=True) if missing]
        if wrong:
            raise DataFault(
                f"The column {self.name!r} is {wrong[0]!r} in {known.place(wrong[0])}, but holds dates in the training "
                "data: correct it, or leave it blank."
            )
        return pd.to_datetime(texts.map(dict(zip(words, dates, strict=True))))

    def describe(self) -> dict[str, Any]:
        """Return the facts that tell how to do the same again."""
        return {"format": self.form, "features": [self.name, *(f"{self.name}.{part}" for part in self.parts)]}


@dataclass(frozen=True)
class DurationColumn:
    """Lengths of time, or times of day, which become seconds."""

    name: str
    kind = "duration"

    def features(self, frame: Frame) -> Features:
        """Return the column in seconds."""
        cells = frame.cells[self.name]
        if pd.api.types.is_timedelta64_dtype(cells):
            return {self.name: span_seconds(cells)}
        texts = as_texts(cells)
        known = frame.values(texts)
        seconds = {text: seconds_of(text) for text in known.texts}
        wrong = [text for text in known.texts if seconds[text] is None and text.lower() not in NO_VALUE]
        if wrong:
            raise DataFault(
                f"The column {self.name!r} is {wrong[0]!r} in {known.place(wrong[0])}, but holds lengths of time such "
                "as 1:30:00: correct it, or leave it blank."
            )
        return {self.name: texts.map(seconds).astype(float)}

    def describe(self) -> dict[str, Any]:
        """Return the facts that tell how to do the same again."""
        return {"unit": "seconds"}


Column = NumberColumn | CategoryColumn | DateColumn | DurationColumn


def names_of_texts(columns: Iterable[Column]) -> list[str]:
    """Return the columns whose cells are to be read as the texts they are: `1.0` is no `1`, `1.100` may be 1100."""
    return [
        column.name
        for column in columns
        if (isinstance(column, CategoryColumn) and column.has_texts)
        or (isinstance(column, NumberColumn) and column.style != PLAIN)
    ]


def find_column(frame: Frame, name: str, *, is_category: bool, decimal_comma: bool) -> Column:
    """Return what a column of the training rows is.

    Args:
        frame: the training rows.
        name: the column.
        is_category: whether it was asked for as categories, whatever it holds.
        decimal_comma: as for `number_style`.

    Raises:
        DataFault: most of its rows hold numbers, dates or lengths of time, and a few something else.
    """
    cells = frame.cells[name]
    if is_category or isinstance(cells.dtype, pd.CategoricalDtype):
        cells = as_texts(cells) if is_text(cells) or pd.api.types.is_datetime64_any_dtype(cells) else cells
        return CategoryColumn(name, _categories(cells))
    if pd.api.types.is_datetime64_any_dtype(cells):
        return DateColumn(name, None, tuple(varying_parts(cells)), zone_of(cells))
    if pd.api.types.is_timedelta64_dtype(cells):
        return DurationColumn(name)
    if not is_text(cells):
        return NumberColumn(name)
    texts = as_texts(cells)
    values = frame.values(texts)
    if all(text.lower() in TRUTHS for text in values.texts):  # which pandas reads as such where no cell is blank
        return NumberColumn(name)
    found = _find_written(name, values, decimal_comma)
    if isinstance(found, DateColumn):
        return DateColumn(name, found.form, tuple(varying_parts(found.moments(frame))))
    return found or CategoryColumn(name, _categories(texts))


def _find_written(name: str, values: Values, decimal_comma: bool) -> Column | None:
    """Return what the texts of a column are, if they are more than texts."""
    style, strays = values.style(decimal_comma=decimal_comma)
    if style is not None and any(True for _ in values.numbers(style)):
        wrong = [text for text in strays if text.lower() not in NO_VALUE]
        if not wrong:
            return NumberColumn(name, style)
        if len(dict(values.numbers(style))) > FEW:
            raise _mixed(values, wrong[0], "numbers")
        return None
    if _are_mostly(values, lambda text: seconds_of(text) is not None, "lengths of time"):
        return DurationColumn(name)
    words = [text for text in values.texts if text.lower() not in NO_VALUE]
    form, _ = find_date_format(words) if words else (None, False)
    if form is None:
        return None
    known = dict(zip(words, read_dates(words, form).notna(), strict=True))
    return DateColumn(name, form, ()) if _are_mostly(values, lambda text: bool(known.get(text)), "dates") else None


def _are_mostly(values: Values, holds: Callable[[str], bool], what: str) -> bool:
    """Whether the texts are all of a kind, words for no value aside; a few others among many are a fault."""
    good = [text for text in values.texts if holds(text)]
    wrong = [text for text in values.texts if not holds(text) and text.lower() not in NO_VALUE]
    if good and wrong and sum(values.counts[text] for text in good) >= MOSTLY * values.rows and len(good) > FEW:
        raise _mixed(values, wrong[0], what)
    return bool(good) and not wrong


def _mixed(values: Values, text: str, what: str) -> DataFault:
    return DataFault(
        f"The column {values.name!r} is {text!r} in {values.place(text)}, though most rows hold {what}: correct it, "
        f"leave it blank, or pass --categorical={values.name} to take every value as a category."
    )


def _number_or_text(text: str) -> float | str:
    number = _number(text, PLAIN)
    return text if number is None else number


def _number(text: str, style: NumberStyle) -> float | None:
    return float(TRUTHS[text.lower()]) if text.lower() in TRUTHS else style.parse(text)


def _as_numbers(cells: pd.Series) -> pd.Series:
    if pd.api.types.is_bool_dtype(cells):
        return cells.astype("int8")
    return pd.to_numeric(cells).astype(float) if pd.api.types.is_extension_array_dtype(cells) else cells


def _categories(cells: pd.Series) -> tuple[Any, ...]:
    return tuple(pd.Categorical(cells.dropna()).remove_unused_categories().categories.tolist())
