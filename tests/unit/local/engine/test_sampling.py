"""Distributions and samplers: the service's encoding in, values in its units out."""

from __future__ import annotations

import math
from typing import Any

import pytest
from amlwrap.local.engine.description import Task
from amlwrap.local.engine.sweep_description import Sweep, parse_search_space

from amlwrap.local.engine.sampling import TrialSampler, grid_points
from amlwrap.local.wire.arm.errors import ArmError

_TASK = Task("true", None, None, {}, {}, {}, None, "cpu-cluster", 1, None, 0, "Default")


def _draw(name: str, encoded: list[Any], algorithm: str = "Random", count: int = 200) -> list[Any]:
    space = parse_search_space({"--x": encoded}, algorithm)
    sampler = TrialSampler(name, Sweep(_TASK, {}, algorithm, space, "m", False, None, count, 1, None))
    values = []
    for _ in range(count):
        trial, drawn = sampler.ask()
        sampler.tell(trial, float(len(values)))
        values.append(drawn["--x"])
    return values


def test_choice_gives_every_value_whatever_its_type() -> None:
    options = ["gbdt", 3, 0.5, None, {"nested": 1}, [1, 2]]
    drawn = _draw("s", ["choice", [options]])
    assert all(value in options for value in drawn)
    assert all(option in drawn for option in options)


def test_randint_is_below_its_upper_bound() -> None:
    assert set(_draw("s", ["randint", [4]])) == {0, 1, 2, 3}


def test_uniform_stays_inside_its_bounds_and_uses_them() -> None:
    drawn = _draw("s", ["uniform", [-1, 3]])
    assert -1 <= min(drawn) < -0.5
    assert 2.5 < max(drawn) <= 3


def test_the_log_ones_take_bounds_of_the_logarithm() -> None:
    drawn = _draw("s", ["loguniform", [math.log(1e-4), math.log(1)]])
    assert 1e-4 <= min(drawn) < 1e-3
    assert max(drawn) <= 1 + 1e-9
    middle = sorted(drawn)[100]
    assert 1e-3 < middle < 1e-1


@pytest.mark.parametrize(
    ("encoded", "q"),
    [
        (["quniform", [0, 1, 0.1]], 0.1),
        (["qloguniform", [0, 5, 2]], 2),
        (["qnormal", [0, 10, 5]], 5),
        (["qlognormal", [1, 0.5, 0.25]], 0.25),
    ],
)
def test_the_q_ones_are_multiples_of_q_without_rounding_noise(encoded: list[Any], q: float) -> None:
    for value in _draw("s", encoded):
        assert value == float(f"{round(value / q) * q:.12g}")
        assert isinstance(value, int) == (q == int(q))


def test_the_normal_ones_have_their_mean_and_spread() -> None:
    drawn = _draw("s", ["normal", [10, 2]], count=400)
    mean = sum(drawn) / len(drawn)
    spread = math.sqrt(sum((value - mean) ** 2 for value in drawn) / len(drawn))
    assert 9.5 < mean < 10.5
    assert 1.6 < spread < 2.4
    logs = [math.log(value) for value in _draw("s", ["lognormal", [1, 0.5]], count=400)]
    assert 0.9 < sum(logs) / len(logs) < 1.1


def test_a_sweep_repeats_itself_under_its_name_alone() -> None:
    encoded = ["uniform", [0, 1]]
    assert _draw("one", encoded, count=5) == _draw("one", encoded, count=5) != _draw("two", encoded, count=5)
    assert _draw("one", encoded, "Bayesian", 15) == _draw("one", encoded, "Bayesian", 15)


def test_bayesian_sampling_closes_in_on_the_optimum() -> None:
    space = parse_search_space({"x": ["uniform", [0, 1]]}, "Bayesian")
    sampler = TrialSampler("s", Sweep(_TASK, {}, "Bayesian", space, "m", False, None, 40, 1, None))
    drawn = []
    for _ in range(40):
        trial, values = sampler.ask()
        sampler.tell(trial, (values["x"] - 0.3) ** 2)
        drawn.append(abs(values["x"] - 0.3))
    assert sum(drawn[20:]) < sum(drawn[:20])


@pytest.mark.parametrize("algorithm", ["Random", "Bayesian"])
@pytest.mark.parametrize("maximize", [True, False])
def test_what_has_no_result_teaches_nothing_and_an_infinity_is_a_bad_one(algorithm: str, maximize: bool) -> None:
    space = parse_search_space({"x": ["uniform", [0, 1]]}, algorithm)
    sampler = TrialSampler("s", Sweep(_TASK, {}, algorithm, space, "m", maximize, None, 24, 1, None))
    told = []
    for value in (None, math.nan, math.inf, -math.inf, 0.5) * 6:
        trial, _ = sampler.ask()
        sampler.tell(trial, value)
        told.append(sampler._study.trials[-1].value)
    worst = -math.inf if maximize else math.inf
    assert told == [None, None, worst, worst, 0.5] * 6


def test_a_grid_counts_like_an_odometer() -> None:
    space = parse_search_space({"a": ["choice", [[1, 2]]], "b": ["choice", [["x", "y"]]]}, "Grid")
    points = list(grid_points(space))
    assert points == [{"a": 0, "b": 0}, {"a": 0, "b": 1}, {"a": 1, "b": 0}, {"a": 1, "b": 1}]


@pytest.mark.parametrize(
    ("encoded", "algorithm", "said"),
    [
        ("uniform", "Random", 'written like ["uniform", [0.01, 0.9]]'),
        (["uniform", 0, 1], "Random", "written like"),
        (["triangle", [0, 1]], "Random", "'triangle' is none of choice, randint"),
        (["uniform", [0, 1]], "Grid", "Grid sampling takes choice, not uniform"),
        (["loguniform", [0, 1]], "Bayesian", "Bayesian sampling takes choice, uniform, quniform, not loguniform"),
        (["uniform", [0]], "Random", "uniform takes [minimum, maximum]"),
        (["uniform", [1, 1]], "Random", "minimum 1 is not below maximum 1"),
        (["uniform", ["a", 1]], "Random", "minimum is a finite number, not 'a'"),
        (["normal", [0, 0]], "Random", "sigma and q are larger than zero"),
        (["quniform", [0, 1, 0]], "Random", "sigma and q are larger than zero"),
        (["choice", [[]]], "Random", "at least one value"),
        (["randint", [0]], "Random", "at least 1"),
    ],
)
def test_a_distribution_against_the_rules_is_refused_by_name(encoded: Any, algorithm: str, said: str) -> None:
    with pytest.raises(ArmError) as caught:
        parse_search_space({"lr": encoded}, algorithm)
    assert caught.value.message.startswith("properties.searchSpace.lr: ")
    assert said in caught.value.message


def test_an_empty_search_space_is_refused() -> None:
    with pytest.raises(ArmError, match="at least one value"):
        parse_search_space({}, "Random")
