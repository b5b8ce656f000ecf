"""Axes: values have places, marks are round numbers, and nothing is too alike or too large for them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from page.scales import Categories, Linear, Logarithmic, Named, spread

numbers = st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=8)


@example(values=[1.63e308], from_zero=False)
@example(values=[0.0, -1.73e308], from_zero=True)
@example(values=[5e-324, 1e-323], from_zero=False)
@given(values=numbers, from_zero=st.booleans())
def test_every_finite_value_has_a_place_on_a_linear_axis(values: list[float], from_zero: bool) -> None:
    scale = Linear(values, from_zero=from_zero)
    assert all(0 <= scale.place(value) <= 1 for value in values)
    assert all(-0.001 <= tick.place <= 1.001 for tick in scale.ticks)


@example([1.02e308, 1.76e308])
@example([5e-324])
@example([5e-324, 1.7e308])
@given(st.lists(st.floats(min_value=5e-324, allow_infinity=False), min_size=1, max_size=8))
def test_every_value_above_0_has_a_place_on_a_logarithmic_axis(values: list[float]) -> None:
    scale = Logarithmic(values)
    assert all(0 <= scale.place(value) <= 1 for value in values)
    assert 2 <= len(scale.ticks) <= 10
    assert all(0 <= tick.place <= 1 for tick in scale.ticks)


def test_marks_are_round_numbers() -> None:
    assert [tick.text for tick in Linear([0, 0.95]).ticks] == ["0", "0.2", "0.4", "0.6", "0.8"]
    assert [tick.text for tick in Linear([7]).ticks] == ["6.5", "7", "7.5"]
    assert [tick.text for tick in Logarithmic([0.001, 0.3]).ticks] == ["0.001", "0.01", "0.1"]
    assert [tick.text for tick in Logarithmic([20, 300]).ticks] == ["30", "100", "300"]
    assert [tick.text for tick in Linear([1e9, 2e9], count=2).ticks] == ["1e9", "1.5e9", "2e9"]


def test_a_metric_that_spreads_widely_has_a_logarithmic_axis() -> None:
    assert isinstance(spread([0.01, 0.5]), Logarithmic)
    for values in ([0.1, 0.5], [0.0, 0.5], [-1.0, 100.0], []):
        assert isinstance(spread(values), Linear)


@pytest.mark.parametrize(("number", "place"), [(0, 0.25), (1, 0.75)])
def test_names_share_an_axis_evenly(number: int, place: float) -> None:
    assert Categories(["gbdt", "dart"]).place(number) == place


def test_an_axis_can_have_marks_in_words_of_its_own() -> None:
    scale = Named(Linear([0, 10]), lambda day: f"day {day:.0f}")
    assert [tick.text for tick in scale.ticks][:2] == ["day 0", "day 2"]
    assert scale.place(5) == Linear([0, 10]).place(5)
