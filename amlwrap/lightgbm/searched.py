"""What a search space varies of LightGBM's parameters: names, every value that can be drawn, what is fixed beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from amlwrap.errors import InvalidJobError
from amlwrap.job.search_space import check_distributions
from amlwrap.lightgbm.parameters import (
    COLUMNS_OF_FILES,
    NETWORK,
    Parameters,
    check_bagging,
    check_value,
    find_parameter,
)
from amlwrap.scalars import is_number
from amlwrap.sweep import (
    Choice,
    Distribution,
    LogUniform,
    Normal,
    QLogUniform,
    QUniform,
    Randint,
    SearchSpace,
    Uniform,
)

_DRAWS = frozenset({"bagging_fraction", "feature_fraction"})  # of rows and of features, which rf needs one of


def searched_parameters(search_space: SearchSpace, params: Parameters, *, strict: bool) -> dict[str, Distribution]:
    """Return what the bundled trainer varies, by LightGBM's main names, checked beside what is fixed.

    Args:
        search_space: parameter names, with or without leading dashes, to distributions.
        params: the fixed parameters, by main names.
        strict: refuse names that LightGBM does not have.

    Raises:
        InvalidJobError: see `check_search_space`; or a parameter is fixed too, or does nothing, or is the trainer's.
    """
    varied = check_search_space(search_space, strict=strict)
    for name, key in varied.items():
        if name in params:
            raise InvalidJobError("is among the fixed parameters too: keep one of them.", f"search_space.{key}")
        if name in NETWORK | COLUMNS_OF_FILES:
            raise InvalidJobError("is the trainer's to set, and nothing to vary.", f"search_space.{key}")
        if name == "num_iterations" and 0 in _extremes(search_space[key]):
            raise InvalidJobError("draws 0, and a model has at least 1 iteration.", f"search_space.{key}")
    if "bagging_fraction" in varied and "bagging_freq" not in varied and not params.get("bagging_freq"):
        raise InvalidJobError("bagging_fraction does nothing without bagging_freq: fix bagging_freq, or vary it too.")
    if "monotone_constraints_method" in varied and "monotone_constraints" not in {*varied, *params}:
        raise InvalidJobError("monotone_constraints_method does nothing without monotone_constraints: give them too.")
    if "boosting" in varied and "rf" in _extremes(search_space[varied["boosting"]]) and not _DRAWS & varied.keys():
        check_bagging({**params, "boosting": "rf"})
    return {name: search_space[key] for name, key in varied.items()}


def can_vary(distributions: Iterable[Distribution]) -> bool:
    """Return whether any of these can draw more than one value."""
    return any(each.sigma > 0 if isinstance(each, Normal) else len(set(_extremes(each))) > 1 for each in distributions)


def check_search_space(search_space: SearchSpace, *, strict: bool = True) -> dict[str, str]:
    """Check that every value a sweep can draw is one that LightGBM takes.

    Args:
        search_space: parameter names, with or without leading dashes, to distributions.
        strict: refuse names that LightGBM does not have.

    Returns:
        LightGBM's main name of every varied parameter, and its key in the search space.

    Raises:
        InvalidJobError: a name, or a value that the distribution can draw.
    """
    check_distributions(search_space)
    varied: dict[str, str] = {}
    for key, distribution in search_space.items():
        path = f"search_space.{key}"
        parameter = find_parameter(str(key).lstrip("-"), path, strict=strict)
        if parameter.type == "int" and not _draws_whole_numbers(distribution):
            raise InvalidJobError(
                f"takes whole numbers, which {distribution.type} does not draw: use choice, randint, or one of the q "
                "distributions with a whole q.",
                path,
            )
        for value in _extremes(distribution):
            check_value(path, parameter, value)
        if parameter.name in varied:
            raise InvalidJobError(
                f"is the same LightGBM parameter as {varied[parameter.name]!r}: vary one of them.", path
            )
        varied[parameter.name] = key
    return varied


def _draws_whole_numbers(distribution: Distribution) -> bool:
    if isinstance(distribution, Choice | Randint):
        return True
    q = getattr(distribution, "q", None)
    return q is not None and float(q).is_integer()


def _extremes(distribution: Distribution) -> list[Any]:
    """Return the values that must be allowed for all to be: options, or bounds; the normal ones have none."""
    match distribution:
        case Choice(values=values):
            return list(values)
        case Randint(upper=upper):
            return [0, upper - 1]
        case QUniform(q=q) | QLogUniform(q=q):
            bounds = (distribution.min_value, distribution.max_value)
            return [round(bound / q) * q if is_number(bound / q) else bound for bound in bounds]
        case Uniform() | LogUniform():
            return [distribution.min_value, distribution.max_value]
        case _:
            return []
