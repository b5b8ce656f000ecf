"""Draws that trials of sweeps and trials inside one job have in common."""

from __future__ import annotations

import math

import optuna
import pytest

from tuning.sampling import bayesian_sampler, draw


@pytest.mark.parametrize(
    ("kind", "arguments", "lowest", "highest"),
    [
        ("randint", [4], 0, 3),
        ("uniform", [2, 3], 2, 3),
        ("quniform", [1, 9, 0.1], 1, 9),
        ("loguniform", [math.log(0.01), math.log(0.1)], 0.01, 0.1),
        ("qloguniform", [math.log(4), math.log(64), 4], 4, 64),
        ("qnormal", [10, 9, 5], -50, 70),
        ("lognormal", [0, 1e6], 0, math.inf),
    ],
)
def test_draws_are_the_values_that_the_service_means(
    kind: str, arguments: list[float], lowest: float, highest: float
) -> None:
    study = optuna.create_study(sampler=bayesian_sampler(3, 30))
    drawn = [draw(study.ask(), "x", kind, arguments) for _ in range(20)]
    assert all(lowest * 0.999 <= value <= highest * 1.001 for value in drawn)
    if kind.startswith("q"):
        assert all(value == pytest.approx(round(value / arguments[2]) * arguments[2]) for value in drawn)
    assert len(set(drawn)) > 1


def test_choices_keep_their_type() -> None:
    study = optuna.create_study(sampler=bayesian_sampler(3, 30))
    drawn = [draw(study.ask(), "x", "choice", [[True, "dart", 1]]) for _ in range(20)]
    assert {repr(value) for value in drawn} == {"True", "'dart'", "1"}


@pytest.mark.parametrize("seed", [0, 42, -7, 2**40])
def test_any_seed_of_lightgbms_draws_the_same_again(seed: int) -> None:
    def drawn() -> list[float]:
        study = optuna.create_study(sampler=bayesian_sampler(seed, 12))
        values = []
        for _ in range(8):
            trial = study.ask()
            values.append(draw(trial, "x", "uniform", [0, 1]))
            study.tell(trial, (values[-1] - 0.3) ** 2)
        return values

    assert drawn() == drawn()
