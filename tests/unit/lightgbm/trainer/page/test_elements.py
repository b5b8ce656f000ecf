"""Markup: nothing breaks out of it, and texts are cut so that they can be told apart."""

from __future__ import annotations

import math

import pytest

from page.elements import joined, number_text, short_number, shortened, tag, text_width


def test_what_is_no_markup_is_escaped_in_texts_and_attributes() -> None:
    assert tag("p", "<b> & $x", title='"<&') == '<p title="&quot;&lt;&amp;">&lt;b&gt; &amp; $x</p>'
    assert tag("p", tag("b", "x"), None, ["<", 1]) == "<p><b>x</b>&lt;1</p>"


def test_attributes_are_named_as_html_does_and_left_out_where_they_are_nothing() -> None:
    made = tag("td", class_="number", data_value=0.25, title=None, hidden=False, inert=True)
    assert made == '<td class="number" data-value="0.25" inert></td>'
    assert joined(tag("br"), "x") == "<br>x"


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (7.0, "7"), (1234567, "1234567"), (0.1234567, "0.123457"), (math.inf, "inf")]
)
def test_numbers_have_six_digits_and_whole_ones_no_point(value: float | None, text: str) -> None:
    assert number_text(value) == text


def test_short_numbers_have_no_power_of_ten_where_none_is_needed() -> None:
    assert [short_number(value) for value in (20279.4, 0.0123456, 5e12)] == ["20,279", "0.0123", "5e+12"]


def test_a_long_text_keeps_its_ends() -> None:
    assert shortened("a\n b", 24) == "a b"
    assert shortened("measurement of column number 17", 12).startswith("meas")
    assert shortened("measurement of column number 17", 12).endswith("17")
    assert text_width(shortened("価格" * 60, 12)) <= 12
