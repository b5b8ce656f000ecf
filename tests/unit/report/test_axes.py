"""The axis of a hyperparameter follows from what it is drawn from."""

from __future__ import annotations

import pytest

from amlwrap.lightgbm.trainer.page.scales import Categories, Linear, Logarithmic
from amlwrap.report.axes import hyperparameter_axis
from amlwrap.scalars import Scalar
from amlwrap.sweep import Choice, Distribution, LogNormal, LogUniform, QLogNormal, QLogUniform, QUniform, Uniform

CASES: list[tuple[Distribution | None, list[Scalar], type]] = [
    (LogUniform(0.01, 1), [0.02, 0.5], Logarithmic),
    (QLogUniform(1, 100), [2, 50], Logarithmic),
    (QLogUniform(1, 100, 10), [0, 50], Linear),  # rounded to 0, which has no logarithm
    (LogNormal(0, 1), [0.5, 2.0], Logarithmic),
    (QLogNormal(3, 1), [5, 20], Logarithmic),
    (Uniform(0, 1), [0.5, 0.6], Linear),
    (QUniform(0, 10), [3, 4], Linear),
    (Choice([7, 15]), [7.0, 15], Categories),
    (None, [1, 2], Linear),
    (None, [1, "auto"], Categories),
    (None, [True, False], Categories),
]


@pytest.mark.parametrize(("distribution", "values", "kind"), CASES)
def test_each_distribution_has_its_axis(distribution: Distribution | None, values: list[Scalar], kind: type) -> None:
    axis = hyperparameter_axis("--x", distribution, values)
    assert (axis.name, type(axis.scale)) == ("x", kind)
    assert all(0 <= axis.scale.place(axis.number(value)) <= 1 for value in values)


def test_numbers_to_choose_from_are_in_order_and_those_not_drawn_are_there() -> None:
    axis = hyperparameter_axis("x", Choice([31, 7, 15]), [15.0])
    assert [tick.text for tick in axis.scale.ticks] == ["7", "15", "31"]
