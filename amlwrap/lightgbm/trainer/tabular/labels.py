"""The label: classes or a quantity, which objective suits it, and what makes it unusable."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from .fault import DataFault, counted, quoted
from .numbers import FEW, LARGEST, NO_VALUE, TRUTHS, NumberStyle, is_blank, is_plain, number_of
from .objectives import CLASSIFICATION, RANKING
from .values import Values

MOST_CLASSES = FEW  # a whole-number label with more different values than this is a quantity
_PROBABILITIES = ("cross_entropy", "xentropy", "cross_entropy_lambda", "xentlambda")
_BOUNDS: dict[str, tuple[str, Callable[[float], bool]]] = {
    **dict.fromkeys(("poisson", "tweedie"), ("not below 0", lambda number: number >= 0)),
    "gamma": ("above 0", lambda number: number > 0),
    **dict.fromkeys(_PROBABILITIES, ("from 0 to 1", lambda number: 0 <= number <= 1)),
}

_DAY_OR_MONTH_FIRST = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}([ ,T].*)?")

ClassName: TypeAlias = "str | int | float | bool"


class Label(NamedTuple):
    """How a label is read.

    Attributes:
        name: its column.
        objective: LightGBM's objective, the one that was asked for or the one that suits.
        classes: the classes in order; None where the label is a quantity.
        style: how its numbers are written; None where it holds texts.
        truths: whether its texts are true and false.
        left_out: rows without a label.
        remarks: what was decided, a sentence each.
    """

    name: str
    objective: str
    classes: tuple[ClassName, ...] | None
    style: NumberStyle | None
    truths: bool
    left_out: int
    remarks: tuple[str, ...]

    def read(self, value: object) -> ClassName | None:
        """Return the class or number that a value of the column means, None if it has none or is another."""
        if self.style is None:
            return None if is_blank(value) else _class_name(value, self.truths)
        number = number_of(value.strip() if isinstance(value, str) else value, self.style)
        if number is None or math.isnan(number):
            return None
        return _whole(number) if self.classes is not None else number


def read_label(
    values: Values, objective: str | None, *, ranks: bool, relevance_limit: float, decimal_comma: bool
) -> Label:
    """Decide how a label is read.

    Args:
        values: the label's column.
        objective: the objective that was asked for, if any.
        ranks: whether rows are ranked within groups.
        relevance_limit: the highest label that ranking has a gain for.
        decimal_comma: as for `number_style`.

    Raises:
        DataFault: nothing can be learnt from it.
    """
    _refuse_other_types(values)
    truths = _are_truths(values)
    if truths:
        values.drop([text for text in values.texts if text.lower() in NO_VALUE])
    style = None if truths else _number_style(values, decimal_comma)
    numbers = dict(values.numbers(style)) if style is not None else {}
    remarks = []
    if values.blank:
        remarks.append(f"{values.blank_rows()} left out.")
    if odd := next((value for value in numbers if isinstance(value, str) and not is_plain(value)), None):
        remarks.append(f"The label {values.name!r} is text read as numbers{style}: {odd!r} is {numbers[odd]:.12g}.")
    _refuse_hopeless(values, numbers)
    remarks += _lookalikes(values) if style is None and not truths else []
    chosen = objective or _suitable_objective(values, style, numbers, ranks=ranks)
    if chosen in CLASSIFICATION:
        classes = _classes(values, numbers, chosen)
    else:
        classes = None
        _check_quantity(values, style, numbers, chosen, relevance_limit)
    if objective is None:
        count = len(classes) if classes is not None else len(set(numbers.values()))
        kind = "classes" if classes is not None else "distinct values"
        remarks.append(f"The label {values.name!r} has {count} {kind}: the objective is {chosen}.")
    return Label(values.name, chosen, classes, style, truths, values.blank, tuple(remarks))


def check_same_labels(values: Values, label: Label, name: str, relevance_limit: float) -> None:
    """Check the labels of rows to validate on, in the table of this name.

    Raises:
        DataFault: they are none that the training rows have.
    """
    found = {value: label.read(value) for value in values.counts}
    if label.classes is not None:
        unknown = sorted({str(value) for value, read in found.items() if read not in label.classes})
        if unknown:
            raise DataFault(
                f"The validation data has classes that the training data lacks: {quoted(unknown)} in {name}: leave "
                "their rows out, or train on such rows too."
            )
    elif wrong := values.first(lambda value: found[value] is None or abs(float(found[value] or 0)) > LARGEST):
        raise DataFault(f"The label {values.name!r} is {str(wrong[0])!r} in {wrong[1]}: it must be a number.")
    else:
        numbers = {value: float(read or 0) for value, read in found.items()}
        _check_quantity(values, label.style, numbers, label.objective, relevance_limit)
    if not found:
        raise DataFault(f"No row of {name} has a label in {values.name!r}: there is nothing to validate on.")


def _refuse_other_types(values: Values) -> None:
    times = (datetime.date, datetime.time, datetime.timedelta)
    other = values.first(lambda value: not isinstance(value, str | int | float) and number_of(value) is None)
    few = len(values.counts) <= MOST_CLASSES  # so few texts may be names, however they look
    moment = values.first(
        lambda value: not few and _is_date(value) if isinstance(value, str) else isinstance(value, times)
    )
    if moment:
        raise DataFault(
            f"The label {values.name!r} holds dates or times, such as {str(moment[0])!r} in {moment[1]}: name a column "
            "with a number or classes, such as the days until then."
        )
    if other:
        raise DataFault(
            f"The label {values.name!r} holds {type(other[0]).__name__} values ({other[1]}): name a column with "
            "numbers or texts."
        )


def _number_style(values: Values, decimal_comma: bool) -> NumberStyle | None:
    """Return how the label's numbers are written, None if it holds names; words for no value are taken for blank."""
    style, strays = values.style(decimal_comma=decimal_comma)
    numbers = dict(values.numbers(style)) if style is not None else {}
    words = [text for text in strays if text.lower() in NO_VALUE]
    many = len(set(numbers.values())) > MOST_CLASSES
    if len(words) < len(strays):
        if not many:
            return None
        stray = next(text for text in strays if text not in words)
        raise DataFault(
            f"The label {values.name!r} is {stray!r} in {values.place(stray)}, though most are numbers: correct "
            "it, or leave it blank and the row is left out."
        )
    if not many and not values.others and any(_is_long(text) for text in values.texts):
        return None
    values.drop(words)
    return style


def _refuse_hopeless(values: Values, numbers: dict[object, float]) -> None:
    if not values.counts:
        raise DataFault(f"The label {values.name!r} is blank in every row: name another column.")
    large = values.first(lambda value: abs(numbers.get(value, 0.0)) > LARGEST)
    if large:
        what = "is infinite" if math.isinf(numbers[large[0]]) else f"is {str(large[0])!r}, which is too large,"
        raise DataFault(
            f"The label {values.name!r} {what} in {large[1]}: correct it, or leave it blank and the row is left out."
        )
    different = _different(values, numbers)
    if len(different) == 1:
        (only,) = different
        blank = f", beside {values.blank_rows()}" if values.blank else ""
        raise DataFault(
            f"The label {values.name!r} has only one value, {only!s}{blank}: there is nothing to learn; name another "
            "column, or add rows with other values."
        )


def _suitable_objective(values: Values, style: NumberStyle | None, numbers: dict[object, float], *, ranks: bool) -> str:
    if ranks:
        return "lambdarank"
    rows = values.rows - values.blank
    different = _different(values, numbers)
    count = len(different)
    if style is None:
        if count > MOST_CLASSES and 2 * count > rows:
            raise DataFault(
                f"The label {values.name!r} has {count} different texts in {counted(rows, 'row')}, such as "
                f"{quoted(values.counts, 3)}: those are no classes; name another column."
            )
    else:
        rare = count > 2 and 2 * count > rows
        if count > MOST_CLASSES or rare or any(isinstance(number, float) for number in different):
            return "regression"
    return "binary" if count == 2 else "multiclass"


def _classes(values: Values, numbers: dict[object, float], objective: str) -> tuple[ClassName, ...]:
    different = _different(values, numbers)
    if len(different) > MOST_CLASSES and any(isinstance(name, float) for name in different):
        raise DataFault(
            f"The label {values.name!r} is a quantity, with {len(different)} different numbers, which {objective} "
            "cannot learn: use regression."
        )
    if objective == "binary" and len(different) != 2:
        raise DataFault(
            f"The objective binary needs a label with 2 classes, but {values.name!r} has {len(different)}: "
            "use multiclass."
        )
    return tuple(sorted(different, key=lambda name: (isinstance(name, str), name)))


def _different(values: Values, numbers: dict[object, float]) -> set[ClassName]:
    """Return the different numbers of a label, or the different names; True and TRUE are one."""
    if numbers:
        return {_whole(number) for number in numbers.values()}
    truths = _are_truths(values)
    return {_class_name(value, truths) for value in values.counts}


def _check_quantity(
    values: Values, style: NumberStyle | None, numbers: dict[object, float], objective: str, relevance_limit: float
) -> None:
    if style is None:
        truths = _are_truths(values)
        raise DataFault(
            f"The label {values.name!r} is {'true or false' if truths else 'text'}, which the objective cannot learn: "
            f"{'use 1 and 0 to rank' if objective in RANKING else 'use binary or multiclass'} instead of {objective}."
        )
    wanted, holds = _BOUNDS.get(objective, ("a number", math.isfinite))
    limit = math.inf
    if objective in RANKING:
        wanted, holds, limit = f"a whole number from 0 to {relevance_limit:g}", _is_relevance, relevance_limit
    wrong = values.first(lambda value: not holds(numbers[value]) or numbers[value] > limit)
    if wrong:
        raise DataFault(
            f"The label {values.name!r} is {str(wrong[0])!r} in {wrong[1]}, but for {objective} it must be {wanted}."
        )


def _is_relevance(number: float) -> bool:
    return number.is_integer() and number >= 0


def _are_truths(values: Values) -> bool:
    """Whether a label is true and false, words for no value aside."""
    names = [value for value in values.counts if not (isinstance(value, str) and value.lower() in NO_VALUE)]
    return bool(names) and all(
        isinstance(name, bool) or (isinstance(name, str) and name.lower() in TRUTHS) for name in names
    )


def _lookalikes(values: Values) -> list[str]:
    """Return a sentence where classes differ in nothing but case: one was hardly meant to be two."""
    spellings: dict[str, list[str]] = {}
    for text in values.texts:
        spellings.setdefault(text.casefold(), []).append(text)
    twins = [name for names in spellings.values() if len(names) > 1 for name in names]
    return [f"Classes of the label {values.name!r} differ in case alone: {quoted(twins)}."] if twins else []


def _class_name(value: object, truths: bool) -> ClassName:
    text = str(value).strip()
    return TRUTHS.get(text.lower(), text) if truths else text


def _is_long(text: str) -> bool:
    """Whether a text is a whole number that another one may equal as a floating-point number."""
    return text.lstrip("+-").isdecimal() and 2**53 < abs(int(text)) <= LARGEST


def _whole(number: float) -> int | float:
    return int(number) if number.is_integer() else number


def _is_date(text: str) -> bool:
    if _DAY_OR_MONTH_FIRST.fullmatch(text):
        return True
    if text.isdecimal():
        return False
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
