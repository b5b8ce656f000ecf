"""The different values of a column: how often each occurs, and where it stands first."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .fault import counted, quoted
from .numbers import MOSTLY, NO_VALUE, PLAIN, NumberStyle, best_style, is_blank, number_of, number_style

_MOST = 200_000  # so many different values are kept; of those beyond, the ones that are no plain numbers


class Place(NamedTuple):
    """Where a value stands: its file, and its row, the first after the header being 1."""

    file: str
    row: int

    def __str__(self) -> str:
        """Return it as sentences name it."""
        return f"row {self.row} of {self.file}"


class Values:
    """The values of one column of a table, taken one by one.

    Attributes:
        name: the column's.
        rows: how many values were taken, blank ones included.
        blank: how many of them were blank.
        blank_words: the words, such as `NA`, that were taken for blank.
        counts: how often each value occurs; texts without the blanks around them.
        first_blank: where the first blank one stands.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows = 0
        self.blank = 0
        self.blank_words: set[str] = set()
        self.counts: dict[object, int] = {}
        self.first_blank: Place | None = None
        self._places: dict[object, tuple[str, int]] = {}

    def add(self, value: object, file: str, row: int, times: int = 1) -> None:
        """Take a value, which may stand for several equal ones."""
        self.rows += times
        if isinstance(value, str):
            value = value.strip()
        count = self.counts.get(value)
        if count is not None:
            self.counts[value] = count + times
        elif is_blank(value):
            self.blank += times
            if value and isinstance(value, str):
                self.blank_words.add(value)
            self.first_blank = self.first_blank or Place(file, row)
        elif len(self.counts) < _MOST or not _is_ordinary(value):
            self.counts[value] = times
            self._places[value] = (file, row)

    def blank_rows(self, name: str = "") -> str:
        """Return how many rows were blank, as of a label: `5 rows of 80 in t.csv without a label ('NA')`."""
        place = f" in {name}" if name else ""
        words = f" ({quoted(sorted(self.blank_words), 3)})" if self.blank_words else ""
        return f"{counted(self.blank, 'row')} of {self.rows}{place} without a label{words}"

    def place(self, value: object) -> Place:
        """Return where a value stands first."""
        return Place(*self._places[value])

    @property
    def texts(self) -> list[str]:
        """The different values that are texts."""
        return [value for value in self.counts if isinstance(value, str)]

    @property
    def others(self) -> list[object]:
        """The different values that are no texts."""
        return [value for value in self.counts if not isinstance(value, str)]

    def first(self, wrong: Callable[[object], bool]) -> tuple[object, Place] | None:
        """Return the first different value that is wrong, and where it stands."""
        return next(((value, self.place(value)) for value in self.counts if wrong(value)), None)

    def drop(self, values: list[str]) -> int:
        """Take values for blank; return how many rows had them."""
        rows = 0
        for value in values:
            rows += self.counts.pop(value)
            place = Place(*self._places.pop(value))
            self.first_blank = min(self.first_blank or place, place, key=lambda found: found.row)
        self.blank += rows
        self.blank_words.update(values)
        return rows

    def style(self, *, decimal_comma: bool) -> tuple[NumberStyle | None, list[str]]:
        """Return how the texts are written if they are numbers, and those among them that are none.

        Words for no value are not counted against the rest; neither are a few texts among many numbers, which are the
        ones that are returned.
        """
        texts = [text for text in self.texts if text.lower() not in NO_VALUE]
        style = number_style(texts, decimal_comma=decimal_comma) if texts else PLAIN
        if style is not None:
            return style, [text for text in self.texts if text.lower() in NO_VALUE and style.parse(text) is None]
        style = best_style(texts, decimal_comma=decimal_comma, share=0.5)
        if style is None:
            return None, []
        wrong = [text for text in self.texts if style.parse(text) is None]
        good = self.rows - self.blank - sum(self.counts[text] for text in wrong)
        return (style, wrong) if good >= MOSTLY * (self.rows - self.blank) else (None, [])

    def numbers(self, style: NumberStyle) -> Iterator[tuple[object, float]]:
        """Yield the different values that are numbers, each with the number it is."""
        for value in self.counts:
            number = number_of(value, style)
            if number is not None:
                yield value, number


def _is_ordinary(value: Any) -> bool:
    try:
        return math.isfinite(value if isinstance(value, float) else float(value))
    except (TypeError, ValueError, OverflowError):
        return False
