"""Values of parameters in words, and on the axis that they are drawn on."""

from __future__ import annotations

import math

import pytest

from page.parameters import Value, parameter_axis, value_text
from page.scales import Linear, Logarithmic


@pytest.mark.parametrize(
    ("value", "text"), [(7.0, "7"), (True, "true"), ("<b>", "<b>"), (0.25, "0.25"), (math.inf, "inf")]
)
def test_values_are_shown_as_people_write_them(value: Value, text: str) -> None:
    assert value_text(value) == text


def test_an_axis_is_logarithmic_where_values_are_drawn_so_and_have_logarithms() -> None:
    kinds = [type(parameter_axis("x", values, choices=None, is_log=True).scale) for values in ([1, 9], [0, 9])]
    assert kinds == [Logarithmic, Linear]


def test_what_is_no_number_has_its_place_among_the_choices() -> None:
    axis = parameter_axis("x", ["auto", 1.0], choices=[1, "auto", True], is_log=False)
    assert [axis.number(value) for value in (1, "auto", True)] == [0, 1, 2]
