"""Axes of a sweep's hyperparameters: what their distributions say of how values are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from amlwrap.job.search_space import Choice, Distribution, LogNormal, LogUniform, QLogNormal
from amlwrap.lightgbm.trainer.page.parameters import Axis, parameter_axis
from amlwrap.scalars import Scalar


def hyperparameter_axis(name: str, distribution: Distribution | None, values: Sequence[Scalar]) -> Axis:
    """Return the axis of a hyperparameter.

    Args:
        name: as the search space has it.
        distribution: what it was drawn from, if that is known.
        values: what was drawn.
    """
    choices = distribution.values if isinstance(distribution, Choice) else None
    is_log = isinstance(distribution, LogUniform | LogNormal | QLogNormal)
    return parameter_axis(name.lstrip("-"), values, choices=choices, is_log=is_log)
