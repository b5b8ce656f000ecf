"""What the trainer says about the columns it learns from: one sentence for each kind that is not plain numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from boosting.cells import as_texts, is_text
from boosting.columns import CategoryColumn, Column, DateColumn, DurationColumn, NumberColumn
from boosting.moments import find_date_format, read_dates
from boosting.reading import Frame
from boosting.remarks import say
from tabular.asked import Asked
from tabular.fault import counted, listed
from tabular.numbers import FEW, NO_VALUE, best_style, is_blank, is_plain

_MOST = 5  # columns named in a sentence
_MANY = 0.3  # share of a column's texts that are worth a hint
_WORDS = {
    "ISO8601": "year-month-day", "%Y": "year", "%y": "year", "%m": "month", "%b": "month", "%B": "month", "%d": "day",
    "%a": "weekday", "%A": "weekday", "%H": "hour", "%I": "hour", "%M": "minute", "%S": "second", "%f": "fraction",
    "%p": "AM/PM", "%z": "offset",
}  # fmt: skip


def tell_columns(frame: Frame, columns: Sequence[Column], asked: Asked) -> None:
    """Say which columns are categories, dates, lengths of time, numbers in disguise, or empty."""
    categories = [c for c in columns if isinstance(c, CategoryColumn) and c.name not in asked.categorical]
    _tell(categories, "of text taken for categories", lambda c: f"{c.name!r} ({_variety(frame, c)})")
    numbers = [c for c in columns if isinstance(c, NumberColumn) and _odd_number(frame, c) is not None]
    _tell(numbers, "of text read as numbers", lambda c: f"{c.name!r}{c.style} ({_odd_number(frame, c)})")
    dates = [c for c in columns if isinstance(c, DateColumn)]
    parts = "days since 1970 and what differs of month, day_of_week, day_of_year and hour"
    _tell(dates, f"of dates read as {parts}", lambda c: f"{c.name!r}{_written(frame, c)}")
    spans = [c for c in columns if isinstance(c, DurationColumn)]
    _tell(spans, "of lengths of time read as seconds", lambda c: repr(c.name))
    for column in columns:
        if not isinstance(column, CategoryColumn) and is_text(frame.cells[column.name]):
            _tell_words(frame, column)


def _tell(columns: Sequence[Any], what: str, detail: Callable[[Any], str]) -> None:
    if columns:
        say(f"{counted(len(columns), 'column')} {what}: {listed(map(detail, columns), _MOST)}.")


def _tell_words(frame: Frame, column: Column) -> None:
    """Say which words of a column of numbers or dates are taken for missing values."""
    counts = as_texts(frame.cells[column.name]).value_counts()
    words = {text: int(count) for text, count in counts.items() if text.lower() in NO_VALUE and not is_blank(text)}
    if words:
        texts = listed((repr(text) for text in words), _MOST)
        say(f"{counted(sum(words.values()), 'value')} of {column.name!r} taken for missing: {texts}.")


def _variety(frame: Frame, column: CategoryColumn) -> str:
    count, rows = len(column.categories), len(frame.cells)
    variety = f"{count} different in {counted(rows, 'row')}" if 2 * count > rows else f"{count} different"
    return variety + _hint(
        [category for category in column.categories if isinstance(category, str)], frame.decimal_comma
    )


def _hint(texts: list[str], decimal_comma: bool) -> str:
    """Return what keeps many texts from being numbers or dates; nothing where they are neither."""
    if len(texts) <= FEW:
        return ""
    style = best_style(texts, decimal_comma=decimal_comma, share=_MANY)
    form = None if style else find_date_format(texts)[0]
    known = read_dates(texts, form).notna() if form else [style and style.parse(text) is not None for text in texts]
    wrong = next((text for text, is_known in zip(texts, known, strict=True) if not is_known), None)
    if wrong is None or not (style or form):
        return ""
    what = "dates" if form else f"numbers{style}"
    return f"; many are {what}, but {wrong!r} is not one of the kind: write them all alike to have {what.split()[0]}"


def _odd_number(frame: Frame, column: NumberColumn) -> str | None:
    """Return an example of a number that is not written as numbers usually are, and what it is read as."""
    if not is_text(frame.cells[column.name]):
        return None
    found = ((text, column.style.parse(text)) for text in as_texts(frame.cells[column.name]).dropna().unique())
    odd = ((text, n) for text, n in found if n is not None and not (is_plain(text) and float(text) == n))
    return next((f"{text!r} is {number:.12g}" for text, number in odd), None)


def _written(frame: Frame, column: DateColumn) -> str:
    if column.form is None:
        return ""
    texts = [text for text in as_texts(frame.cells[column.name]).dropna().unique() if text.lower() not in NO_VALUE]
    _, swaps = find_date_format(texts)
    shown = column.form
    for directive, word in _WORDS.items():
        shown = shown.replace(directive, word)
    doubt = "; write year-month-day if the day comes first" if swaps else ""
    return f" ({texts[0]!r} as {shown}{doubt})"
