"""Samplers: a sweep's distributions in, values in units of the parameter out."""

from __future__ import annotations

import math
from typing import Any

import pytest

from amlwrap.job import Goal, Objective, SamplingAlgorithm, SamplingRule, SweepJob, Trial
from amlwrap.local.engine.sampling import TrialSampler, draws_sobol, grid_points
from amlwrap.local.engine.sweep import Sweep
from amlwrap.local.engine.task import Task
from amlwrap.sweep import (
    Choice,
    Distribution,
    LogNormal,
    LogUniform,
    Normal,
    QLogNormal,
    QLogUniform,
    QNormal,
    QUniform,
    Randint,
    SearchSpace,
    Uniform,
)

_TASK = Task("true", None, None, {}, {}, {}, {}, None, "cpu-cluster", 1, None, 0, "Default")


def _sweep(space: SearchSpace, total: int = 40, *, maximize: bool = False, **facts: Any) -> Sweep:
    objective = Objective(primary_metric="m", goal=Goal.MAXIMIZE if maximize else Goal.MINIMIZE)
    job = SweepJob(trial=Trial(command="true"), search_space=space, objective=objective, **facts)
    return Sweep(job, _TASK, total, 1)


def _draw(name: str, distribution: Distribution, count: int = 200, **facts: Any) -> list[Any]:
    sampler = TrialSampler(name, _sweep({"--x": distribution}, count, **facts))
    values = []
    for _ in range(count):
        trial, drawn = sampler.ask()
        sampler.tell(trial, float(len(values)))
        values.append(drawn["--x"])
    return values


def test_choice_gives_every_value_whatever_its_type() -> None:
    options = ["gbdt", 3, 0.5, True, "3", ""]
    drawn = _draw("s", Choice(options))
    assert {(type(value), value) for value in drawn} == {(type(option), option) for option in options}


def test_randint_is_below_its_upper_bound() -> None:
    assert set(_draw("s", Randint(4))) == {0, 1, 2, 3}


def test_uniform_stays_inside_its_bounds_and_uses_them() -> None:
    drawn = _draw("s", Uniform(-1, 3))
    assert -1 <= min(drawn) < -0.5
    assert 2.5 < max(drawn) <= 3


def test_the_log_ones_take_bounds_of_the_logarithm() -> None:
    drawn = _draw("s", LogUniform(1e-4, 1))
    assert 1e-4 <= min(drawn) < 1e-3
    assert max(drawn) <= 1 + 1e-9
    middle = sorted(drawn)[100]
    assert 1e-3 < middle < 1e-1


@pytest.mark.parametrize(
    ("distribution", "q"),
    [
        (QUniform(0, 1, 0.1), 0.1),
        (QLogUniform.from_exponents(0, 5, 2), 2),
        (QNormal(0, 10, 5), 5),
        (QLogNormal(1, 0.5, 0.25), 0.25),
    ],
    ids=str,
)
def test_the_q_ones_are_multiples_of_q_without_rounding_noise(distribution: Distribution, q: float) -> None:
    for value in _draw("s", distribution):
        assert value == float(f"{round(value / q) * q:.12g}")
        assert isinstance(value, int) == (q == int(q))


def test_the_normal_ones_have_their_mean_and_spread() -> None:
    drawn = _draw("s", Normal(10, 2), count=400)
    mean = sum(drawn) / len(drawn)
    spread = math.sqrt(sum((value - mean) ** 2 for value in drawn) / len(drawn))
    assert 9.5 < mean < 10.5
    assert 1.6 < spread < 2.4
    logs = [math.log(value) for value in _draw("s", LogNormal(1, 0.5), count=400)]
    assert 0.9 < sum(logs) / len(logs) < 1.1


def test_a_normal_one_without_spread_is_its_mean() -> None:
    assert set(_draw("s", Normal(3, 0), count=5)) == {3}


def test_a_log_one_without_width_is_its_bound() -> None:
    assert set(_draw("s", LogUniform(1, 1), count=5)) == {1}


def test_a_sweep_repeats_itself_under_its_name_alone() -> None:
    unit = Uniform(0, 1)
    assert _draw("one", unit, 5) == _draw("one", unit, 5) != _draw("two", unit, 5)
    bayesian = {"algorithm": SamplingAlgorithm.BAYESIAN}
    assert _draw("one", unit, 15, **bayesian) == _draw("one", unit, 15, **bayesian)


@pytest.mark.parametrize("algorithm", [SamplingAlgorithm.RANDOM, SamplingAlgorithm.BAYESIAN])
def test_the_same_sweep_draws_the_same_and_starts_alike_with_every_optuna(algorithm: SamplingAlgorithm) -> None:
    space: SearchSpace = {"x": Uniform(0, 1), "c": Choice(["a", "b", "c"]), "n": QUniform(1, 30, 1)}

    def drawn() -> list[tuple[Any, ...]]:
        sampler, trials = TrialSampler("s", _sweep(space, 15, algorithm=algorithm, seed=7)), []
        for _ in range(15):
            trial, values = sampler.ask()
            sampler.tell(trial, (values["x"] - 0.3) ** 2 + values["n"] / 100)
            trials.append((round(values["x"], 6), values["c"], values["n"]))
        return trials

    trials = drawn()
    assert trials == drawn()
    # What is learnt from these differs between optuna 4 and 5.
    assert trials[:5] == [
        (0.076308, "a", 29), (0.538496, "a", 15), (0.67923, "a", 9), (0.909594, "c", 2), (0.600549, "a", 27),
    ]  # fmt: skip


@pytest.mark.filterwarnings("ignore:QMCSampler is experimental")
@pytest.mark.parametrize("rule", [None, SamplingRule.SOBOL])
def test_a_seed_stands_for_the_name(rule: SamplingRule | None) -> None:
    def drawn(name: str, seed: int) -> list[Any]:
        return _draw(name, Uniform(0, 1), 8, seed=seed, sampling_rule=rule)

    assert drawn("one", 7) == drawn("two", 7) != drawn("one", 8)
    assert len(drawn("one", -1)) == 8


@pytest.mark.filterwarnings("ignore:QMCSampler is experimental")
def test_a_sobol_sequence_fills_a_range_evenly() -> None:
    assert draws_sobol(_sweep({"x": Uniform(0, 1)}, sampling_rule=SamplingRule.SOBOL))
    assert not draws_sobol(_sweep({"x": Uniform(0, 1)}, sampling_rule=SamplingRule.RANDOM))
    # The sampler draws the first at random: it learns from it what there is to draw.
    drawn = _draw("s", Uniform(0, 1), 17, sampling_rule=SamplingRule.SOBOL)[1:]
    assert sorted(int(value * 16) for value in drawn) == list(range(16))


def test_bayesian_sampling_closes_in_on_the_optimum() -> None:
    sampler = TrialSampler("s", _sweep({"x": Uniform(0, 1)}, algorithm=SamplingAlgorithm.BAYESIAN))
    drawn = []
    for _ in range(40):
        trial, values = sampler.ask()
        sampler.tell(trial, (values["x"] - 0.3) ** 2)
        drawn.append(abs(values["x"] - 0.3))
    assert sum(drawn[20:]) < sum(drawn[:20])


@pytest.mark.parametrize("algorithm", [SamplingAlgorithm.RANDOM, SamplingAlgorithm.BAYESIAN])
@pytest.mark.parametrize("maximize", [True, False])
def test_what_has_no_result_teaches_nothing_and_an_infinity_is_a_bad_one(
    algorithm: SamplingAlgorithm, maximize: bool
) -> None:
    sampler = TrialSampler("s", _sweep({"x": Uniform(0, 1)}, 24, maximize=maximize, algorithm=algorithm))
    told = []
    for value in (None, math.nan, math.inf, -math.inf, 0.5) * 6:
        trial, _ = sampler.ask()
        sampler.tell(trial, value)
        told.append(sampler._study.trials[-1].value)
    worst = -math.inf if maximize else math.inf
    assert told == [None, None, worst, worst, 0.5] * 6


def test_a_grid_counts_like_an_odometer() -> None:
    space = {"a": Choice([1, 2]), "b": Choice(["x", "y"])}
    points = list(grid_points(space))
    assert points == [{"a": 0, "b": 0}, {"a": 0, "b": 1}, {"a": 1, "b": 0}, {"a": 1, "b": 1}]


def test_a_grid_is_drawn_in_that_order() -> None:
    sampler = TrialSampler("s", _sweep({"a": Choice([1, 2]), "--b": Choice([True])}, 2, algorithm="Grid"))
    assert [sampler.ask()[1] for _ in range(2)] == [{"a": 1, "--b": True}, {"a": 2, "--b": True}]


def test_a_sobol_sequence_is_drawn_without_a_warning_in_the_servers_log() -> None:
    assert len(_draw("s", Uniform(0, 1), 3, sampling_rule=SamplingRule.SOBOL)) == 3


@pytest.mark.parametrize(
    "distribution",
    [
        LogNormal(700, 50),
        QLogNormal(709, 50, 5e-324),
        QNormal(1e308, 1e308, 5e-324),
        LogUniform(5e-324, 1.7e308),
        Randint(2**63 - 1),
    ],
    ids=str,
)
def test_what_lies_beyond_every_number_is_drawn_as_the_largest(distribution: Distribution) -> None:
    assert all(math.isfinite(value) for value in _draw("s", distribution, count=20))
