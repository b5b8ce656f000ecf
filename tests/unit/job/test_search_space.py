"""The ten distributions: encoded as the service wants, read back, and impossible to make wrong."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap import sweep
from amlwrap.errors import InvalidJobError
from amlwrap.sweep import distribution_from_expression
from tests.support.job_strategies import distributions

ENCODED: list[tuple[sweep.Distribution, list[Any]]] = [
    (sweep.Choice(["gbdt", "dart"]), ["choice", [["gbdt", "dart"]]]),
    (sweep.Choice(range(1, 4)), ["choice", [[1, 2, 3]]]),
    (sweep.Randint(8), ["randint", [8]]),
    (sweep.Uniform(0.01, 0.9), ["uniform", [0.01, 0.9]]),
    (sweep.QUniform(1, 100, 5), ["quniform", [1, 100, 5]]),
    (sweep.LogUniform(1, math.e), ["loguniform", [0.0, 1.0]]),
    (sweep.LogUniform.from_exponents(-6, -1), ["loguniform", [-6, -1]]),
    (sweep.QLogUniform(1, math.e, 2), ["qloguniform", [0.0, 1.0, 2]]),
    (sweep.Normal(10, 3), ["normal", [10, 3]]),
    (sweep.QNormal(10, 3, 2), ["qnormal", [10, 3, 2]]),
    (sweep.LogNormal(0, 1), ["lognormal", [0, 1]]),
    (sweep.QLogNormal(0, 1, 2), ["qlognormal", [0, 1, 2]]),
]


@pytest.mark.parametrize(("distribution", "expression"), ENCODED)
def test_each_is_encoded_as_the_service_wants(distribution: sweep.Distribution, expression: list[Any]) -> None:
    assert distribution.to_expression() == expression
    assert distribution_from_expression(expression) == distribution


@given(distributions)
def test_each_comes_back_equal(distribution: sweep.Distribution) -> None:
    assert distribution_from_expression(distribution.to_expression()) == distribution


@given(st.floats(1e-9, 1e9), st.floats(1, 1e6))
def test_log_bounds_are_values_of_the_parameter(low: float, factor: float) -> None:
    distribution = sweep.LogUniform(low, low * factor)
    assert math.isclose(distribution.min_value, low, rel_tol=1e-9)
    assert math.isclose(distribution.max_value, low * factor, rel_tol=1e-9)


def test_log_bounds_read_as_they_were_written() -> None:
    distribution = sweep.QLogUniform(0.001, 0.1, 0.001)
    assert (distribution.min_value, distribution.max_value) == (0.001, 0.1)


@pytest.mark.parametrize(
    "expression", [None, [], "uniform", ["uniform"], ["gamma", [1]], ["uniform", [1]], ["uniform", 3]]
)
def test_what_is_no_expression_is_refused(expression: Any) -> None:
    with pytest.raises(InvalidJobError):
        distribution_from_expression(expression)


@given(
    st.one_of(
        st.none(),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(max_size=3) | st.sampled_from(["choice", "uniform"]),
            lambda inner: st.lists(inner, max_size=3),
            max_leaves=6,
        ),
    )
)
def test_wild_expressions_are_read_or_refused(expression: Any) -> None:
    try:
        distribution = distribution_from_expression(expression)
    except InvalidJobError:
        return
    assert isinstance(distribution, sweep.Distribution)


NOTHING: Any = None
HALF: Any = 2.5
TEXT: Any = "a"
WRONG = [
    (lambda: sweep.Choice([]), "at least one value"),
    (lambda: sweep.Choice("gbdt"), "values must be a list"),
    (lambda: sweep.Choice([NOTHING]), "text, finite numbers or booleans"),
    (lambda: sweep.Choice([math.nan]), "text, finite numbers or booleans"),
    (lambda: sweep.Randint(0), "whole number from 1"),
    (lambda: sweep.Randint(True), "whole number from 1"),
    (lambda: sweep.Randint(HALF), "whole number from 1"),
    (lambda: sweep.Uniform(1, 1), "must be below max_value"),
    (lambda: sweep.Uniform(0, math.inf), "finite number"),
    (lambda: sweep.Uniform(TEXT, 1), "finite number"),
    (lambda: sweep.QUniform(0, 1, 0), "above 0"),
    (
        lambda: sweep.LogUniform(-6, -1),
        "LogUniform: min_value is a value .* not its logarithm, .* not -6; .* write 0.00247875",
    ),
    (lambda: sweep.LogUniform(2, 1), "lower bound is above the upper: exchange them"),
    (lambda: sweep.QLogUniform(0, 1), "QLogUniform: min_value is a value .* not 0; for the exponent 0 write 1"),
    (lambda: sweep.LogUniform.from_exponents(1000, 1), "is above the upper"),
    (lambda: sweep.LogUniform.from_exponents(1, 1000), "the upper bound, is above every number"),
    (lambda: sweep.LogNormal(1000, 1), "the median, is above every number"),
    (lambda: sweep.QLogNormal(1000, 1), "the median, is above every number"),
    (lambda: sweep.Uniform(-1.7e308, 1.7e308), "further apart than any number"),
    (lambda: sweep.Uniform(0, 10**400), "max_value must be a finite number, not a number of 401 digits"),
    (lambda: sweep.Choice([1, 10**400]), "not a number of 401 digits"),
    (lambda: sweep.Randint(10**400), "not a number of 401 digits"),
    (lambda: sweep.Normal(0, -1), "number from 0"),
    (lambda: sweep.QNormal(0, 1, -1), "above 0"),
]


@pytest.mark.parametrize(("make", "complaint"), WRONG)
def test_a_wrong_distribution_cannot_be_made(make: Any, complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        make()


WRONG_POLICIES = [
    (lambda: sweep.BanditPolicy(), "exactly one of"),
    (lambda: sweep.BanditPolicy(slack_factor=0.1, slack_amount=1), "exactly one of"),
    (lambda: sweep.BanditPolicy(slack_factor=0), "above 0"),
    (lambda: sweep.BanditPolicy(slack_amount=math.nan), "above 0"),
    (lambda: sweep.MedianStoppingPolicy(evaluation_interval=0), "evaluation_interval must be a whole number from 1"),
    (lambda: sweep.MedianStoppingPolicy(delay_evaluation=-1), "delay_evaluation must be a whole number from 0"),
    (lambda: sweep.TruncationSelectionPolicy(truncation_percentage=100), "from 1 to 99"),
]


@pytest.mark.parametrize(("make", "complaint"), WRONG_POLICIES)
def test_a_wrong_policy_cannot_be_made(make: Any, complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        make()
