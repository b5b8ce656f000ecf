"""What a sweep asks for, read out of its ARM body: search space, algorithm, objective, limits, early termination.

Source: SweepJob of the contract; the search-space encoding is the service's (`["uniform", [0.01, 0.9]]`).
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

from attrs import frozen

from amlwrap.local.engine.description import Json, Task, parse_duration, resolve_task
from amlwrap.local.engine.termination import Policy
from amlwrap.local.state import State
from amlwrap.local.wire.arm.errors import user_error

ALGORITHMS = ("Grid", "Random", "Bayesian")
_GOALS = ("Minimize", "Maximize")
_POLICIES = ("Bandit", "MedianStopping", "TruncationSelection")
# What each distribution's arguments are called, in order.
_ARGUMENTS: dict[str, tuple[str, ...]] = {
    "choice": ("values",),
    "randint": ("upper",),
    "uniform": ("minimum", "maximum"),
    "quniform": ("minimum", "maximum", "q"),
    "loguniform": ("minimum", "maximum"),
    "qloguniform": ("minimum", "maximum", "q"),
    "normal": ("mu", "sigma"),
    "qnormal": ("mu", "sigma", "q"),
    "lognormal": ("mu", "sigma"),
    "qlognormal": ("mu", "sigma", "q"),
}
# Source: learn.microsoft.com, "Hyperparameter tuning a model": sampling algorithms and what they support.
_ACCEPTED = {"Grid": ("choice",), "Bayesian": ("choice", "uniform", "quniform"), "Random": tuple(_ARGUMENTS)}
_MOST_TRIALS = 1000


@frozen
class Distribution:
    """One dimension of a search space: the service's name for it, and its arguments in order."""

    kind: str
    arguments: tuple[Any, ...]


@frozen
class Sweep:
    """A checked sweep.

    Attributes:
        task: what each trial runs.
        trial: the trial's part of the body, with resolved references.
        algorithm: Grid, Random or Bayesian.
        space: distributions by search-space key.
        metric: primary metric.
        maximize: whether larger is better.
        policy: early-termination policy, or None.
        total: most trials.
        concurrent: most trials at once.
        timeout: longest time for the whole sweep, or None.
    """

    task: Task
    trial: Json
    algorithm: str
    space: dict[str, Distribution]
    metric: str
    maximize: bool
    policy: Policy | None
    total: int
    concurrent: int
    timeout: timedelta | None


def resolve_sweep(state: State, properties: Json) -> tuple[Sweep, Json]:
    """Check a sweep's body; return the sweep, and the body with enumerations and references as the service spells them.

    Raises:
        ArmError: something is missing, unknown or against the service's rules; the message says where.
    """
    if not properties.get("trial"):
        raise user_error("properties.trial: a sweep describes the trial it runs.", "properties.trial")
    task, trial = resolve_task(state, properties, properties["trial"])
    algorithm = _spelled(properties["algorithm"], ALGORITHMS, "properties.algorithm")
    objective = properties["objective"]
    goal = _spelled(objective["goal"], _GOALS, "properties.objective.goal")
    space = parse_search_space(properties["searchSpace"], algorithm)
    policy = _parse_policy(properties.get("earlyTermination"), algorithm)
    size = math.prod(len(each.arguments[0]) for each in space.values()) if algorithm == "Grid" else _MOST_TRIALS
    total = min(_count(properties, "maxTotalTrials", _MOST_TRIALS), size)
    sweep = Sweep(
        task, trial, algorithm, space, objective["primaryMetric"], goal == "Maximize", policy, total,
        min(_count(properties, "maxConcurrentTrials", total), total),
        parse_duration(properties.get("timeout"), "properties.timeout"),
    )  # fmt: skip
    spelled = properties | {"algorithm": algorithm, "objective": objective | {"goal": goal}, "trial": trial}
    return sweep, spelled


def parse_search_space(space: Json, algorithm: str) -> dict[str, Distribution]:
    """Return the distributions of a search space; raises `ArmError` for one that the algorithm does not take."""
    if not space:
        raise user_error("properties.searchSpace: a sweep searches over at least one value.", "properties.searchSpace")
    return {key: _parse_distribution(key, encoded, algorithm) for key, encoded in space.items()}


def _parse_distribution(key: str, encoded: Any, algorithm: str) -> Distribution:
    target = f"properties.searchSpace.{key}"
    if not key.lstrip("-") or "=" in key:
        raise user_error(f"{target}: '{key}' becomes part of an environment variable, which it cannot.", target)
    if not (isinstance(encoded, list) and len(encoded) == 2 and isinstance(encoded[1], list)):
        raise user_error(f'{target}: a distribution is written like ["uniform", [0.01, 0.9]].', target)
    kind, arguments = str(encoded[0]).lower(), encoded[1]
    names = _ARGUMENTS.get(kind)
    if names is None:
        raise user_error(f"{target}: '{kind}' is none of {', '.join(_ARGUMENTS)}.", target)
    if kind not in _ACCEPTED[algorithm]:
        allowed = ", ".join(_ACCEPTED[algorithm])
        raise user_error(f"{target}: {algorithm} sampling takes {allowed}, not {kind}.", target)
    if len(arguments) != len(names):
        raise user_error(f"{target}: {kind} takes [{', '.join(names)}].", target)
    if kind == "choice":
        if not isinstance(arguments[0], list) or not arguments[0]:
            raise user_error(f"{target}: choice takes a list of at least one value.", target)
    else:
        _check_numbers(kind, dict(zip(names, arguments, strict=True)), target)
    return Distribution(kind, tuple(arguments))


def _check_numbers(kind: str, values: dict[str, Any], target: str) -> None:
    for name, value in values.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise user_error(f"{target}: {name} is a finite number, not {value!r}.", target)
    if kind == "randint" and (values["upper"] != int(values["upper"]) or values["upper"] < 1):
        raise user_error(f"{target}: randint's upper is a whole number of at least 1.", target)
    if "minimum" in values and values["minimum"] >= values["maximum"]:
        raise user_error(f"{target}: minimum {values['minimum']} is not below maximum {values['maximum']}.", target)
    if values.get("sigma", 1) <= 0 or values.get("q", 1) <= 0:
        raise user_error(f"{target}: sigma and q are larger than zero.", target)


def _parse_policy(body: Json | None, algorithm: str) -> Policy | None:
    if body is None:
        return None
    target = "properties.earlyTermination"
    kind = _spelled(body["policyType"], _POLICIES, f"{target}.policyType")
    if algorithm == "Bayesian":
        raise user_error(f"{target}: Bayesian sampling takes no early termination.", target)
    interval, delay = int(body.get("evaluationInterval") or 1), int(body.get("delayEvaluation") or 0)
    if interval < 1 or delay < 0:
        raise user_error(f"{target}: evaluationInterval is at least 1 and delayEvaluation at least 0.", target)
    factor, amount = float(body.get("slackFactor") or 0), float(body.get("slackAmount") or 0)
    if kind == "Bandit" and (factor > 0) == (amount > 0):
        raise user_error(f"{target}: Bandit takes either slackFactor or slackAmount, larger than zero.", target)
    percentage = int(body.get("truncationPercentage") or 0)
    if kind == "TruncationSelection" and not 1 <= percentage <= 99:
        raise user_error(f"{target}.truncationPercentage: it is 1 to 99, not {percentage}.", target)
    return Policy(kind, interval, delay, factor, amount, percentage)


def _spelled(value: str, known: tuple[str, ...], target: str) -> str:
    """Return an enumeration's value in the service's spelling, whatever the case it was sent in."""
    for name in known:
        if name.lower() == str(value).lower():
            return name
    raise user_error(f"{target}: '{value}' is none of {', '.join(known)}.", target)


def _count(properties: Json, name: str, default: int) -> int:
    value = properties.get(name)
    if value is None:
        return default
    if not 1 <= value <= _MOST_TRIALS:
        raise user_error(f"properties.{name}: it is 1 to {_MOST_TRIALS}, not {value}.", f"properties.{name}")
    return int(value)
