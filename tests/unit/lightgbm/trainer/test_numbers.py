"""Numbers as people write them: every notation is read as the number it means, and nothing else is a number."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabular.numbers import BLANKS, NumberStyle, best_style, is_blank, number_of, number_style

WRITTEN = [
    (["1", "-2.5", "+3e-2", ".5", "6."], [1, -2.5, 0.03, 0.5, 6]),
    (["84,442", "1,234,567.5", "12"], [84442, 1234567.5, 12]),
    (["1,00,000", "12,34,567", "5"], [100000, 1234567, 5]),
    (["0,5", "1.234,56", "-7"], [0.5, 1234.56, -7]),
    (["1 234", "12 345 678.5"], [1234, 12345678.5]),
    (["1\u00a0234,5", "12\u202f345"], [1234.5, 12345]),
    (["1'234'567", "1\u2019000"], [1234567, 1000]),
    (["1_000", "2_500_000.5"], [1000, 2500000.5]),
    (["5%", "12.5 %", "-3%"], [5, 12.5, -3]),
    (["$1,200.50", "$3", "-$4", "($5)"], [1200.5, 3, -4, -5]),
    (["1.200,50 €", "3 €"], [1200.5, 3]),
    (["USD 1,200", "USD 3"], [1200, 3]),
    (["US$5", "US$ 12.5"], [5, 12.5]),
    (["12 kg", "3.5 kg", "0"], [12, 3.5, 0]),
    (["21°C", "-3 °C"], [21, -3]),
    (["12", "7-", "(3)"], [12, -7, -3]),
    (["\u22125", "6"], [-5, 6]),
    (["inf", "-Infinity", "2"], [float("inf"), float("-inf"), 2]),
]


@pytest.mark.parametrize(("texts", "numbers"), WRITTEN)
def test_a_notation_is_read_as_what_it_means(texts: list[str], numbers: list[float]) -> None:
    style = number_style(texts)
    assert style is not None
    assert [style.parse(text) for text in texts] == pytest.approx(numbers)


NOT_NUMBERS = ["12 kg of it", "0x1f", "1.2.3", "1,2,3.4", "10-20", "3/4", "id7", "1e", "--5", "five", "10:30", "12 34"]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_no_number_has_no_style(text: str) -> None:
    assert number_style([text, "1"]) is None


def test_a_comma_before_three_digits_is_between_thousands_unless_the_file_says_otherwise() -> None:
    texts = ["1,234", "5,678"]
    thousands, decimals = number_style(texts), number_style(texts, decimal_comma=True)
    assert thousands is not None
    assert decimals is not None
    assert (thousands.parse("1,234"), decimals.parse("1,234")) == (1234, 1.234)


def test_other_values_of_the_column_tell_what_a_comma_means() -> None:
    style = number_style(["1,234", "5,67"])
    assert style is not None
    assert style.parse("1,234") == 1.234


def test_two_units_are_not_one_style_but_the_commoner_one_has_a_share() -> None:
    texts = ["1 kg", "2 kg", "3 lb"]
    assert number_style(texts) is None
    style = best_style(texts, decimal_comma=False, share=0.6)
    assert style is not None
    assert (style.after, style.parse("2 kg"), style.parse("3 lb")) == ("kg", 2, None)
    assert best_style(texts, decimal_comma=False, share=0.9) is None


def test_a_style_says_what_is_unusual_about_it() -> None:
    style = number_style(["$1,200.50", "$3"])
    assert str(style) == " with commas between thousands and '$'"
    assert str(NumberStyle()) == ""


@pytest.mark.parametrize("cell", [*BLANKS, " ", "\tNA ", None, float("nan")])
def test_cells_without_a_value_are_blank(cell: object) -> None:
    assert is_blank(cell)


@pytest.mark.parametrize("cell", ["None", "0", 0, 0.0, False, "-"])
def test_other_cells_are_not(cell: object) -> None:
    assert not is_blank(cell)


@pytest.mark.parametrize(("cell", "number"), [(3, 3.0), (True, 1.0), (Decimal("1.5"), 1.5), ("2", 2.0), (b"2", None)])
def test_a_cell_holds_a_number_or_none(cell: object, number: float | None) -> None:
    assert number_of(cell) == number


def with_commas(number: float) -> str:
    return f"{number:,.2f}"


def with_decimal_comma(number: float) -> str:
    return with_commas(number).translate(str.maketrans(",.", ".,"))


def with_spaces(number: float) -> str:
    return with_commas(number).replace(",", " ")


def with_narrow_spaces_and_decimal_comma(number: float) -> str:
    return with_commas(number).replace(",", "\u202f").replace(".", ",")


def with_apostrophes(number: float) -> str:
    return with_commas(number).replace(",", "'")


def with_underscores(number: float) -> str:
    return f"{number:_.2f}"


NOTATIONS = [
    repr, with_commas, with_decimal_comma, with_spaces, with_narrow_spaces_and_decimal_comma, with_apostrophes,
    with_underscores,
]  # fmt: skip
AROUND = ["{}", "{}%", "$ {}", "{} €", "CHF {}", "{} km/h", "  {}\t"]
cents = st.integers(-(10**9), 10**9).map(lambda number: number / 100)


@pytest.mark.parametrize("notation", NOTATIONS)
@settings(max_examples=25)
@given(numbers=st.lists(cents, min_size=1, max_size=20), around=st.sampled_from(AROUND))
def test_numbers_written_in_any_notation_come_back(
    notation: Callable[[float], str], numbers: list[float], around: str
) -> None:
    texts = [around.format(notation(number)) for number in numbers]
    style = number_style(texts)
    assert style is not None
    assert [style.parse(text) for text in texts] == pytest.approx(numbers)


@given(texts=st.lists(st.text(max_size=12), max_size=8), decimal_comma=st.booleans())
def test_any_texts_have_a_style_that_reads_all_of_them_or_none(texts: list[str], decimal_comma: bool) -> None:
    style = number_style(texts, decimal_comma=decimal_comma)
    assert style is None or all(style.parse(text) is not None for text in texts)
