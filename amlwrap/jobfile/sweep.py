"""What only sweeps have in a job file: search space, sampling, objective, early termination."""

from __future__ import annotations

from typing import Any

from amlwrap.job import Goal, Objective, SamplingAlgorithm, SamplingRule
from amlwrap.job.search_space import DISTRIBUTIONS
from amlwrap.jobfile.section import Section
from amlwrap.sweep import (
    BanditPolicy,
    Choice,
    Distribution,
    EarlyTermination,
    LogNormal,
    LogUniform,
    MedianStoppingPolicy,
    Normal,
    QLogNormal,
    QLogUniform,
    QNormal,
    QUniform,
    Randint,
    TruncationSelectionPolicy,
    Uniform,
)

_GOALS = {"minimize": Goal.MINIMIZE, "maximize": Goal.MAXIMIZE}
_ALGORITHMS = {
    "random": SamplingAlgorithm.RANDOM,
    "grid": SamplingAlgorithm.GRID,
    "bayesian": SamplingAlgorithm.BAYESIAN,
}
_NOT_OFFERED = {"logbase": "leave it out; logarithms are natural."}


def read_search_space(section: Section) -> dict[str, Distribution]:
    """Return the search space; bounds of the log distributions are logarithms, as the schema has them."""
    search_space: dict[str, Distribution] = {}
    for name in section.names():
        distribution = section.section(name)
        with section.located(name):
            search_space[name] = _read_distribution(distribution)
        distribution.done()
    return search_space


def _read_distribution(section: Section) -> Distribution:
    kind = section.word("type", {kind: kind for kind in DISTRIBUTIONS})
    if kind == "choice":
        values = section.scalars("values")
        if values is None:
            section.fail("values", "a list is expected.")
        return Choice(values)
    if kind == "randint":
        return Randint(_required(section, "upper"))  # type: ignore[arg-type]  # its own check wants a whole number
    if kind in ("normal", "lognormal", "qnormal", "qlognormal"):
        mu, sigma = _required(section, "mu"), _required(section, "sigma")
        if kind == "normal":
            return Normal(mu, sigma)
        if kind == "lognormal":
            return LogNormal(mu, sigma)
        return (QNormal if kind == "qnormal" else QLogNormal)(mu, sigma, _required(section, "q"))
    if kind is None:
        section.fail("type", f"is missing: use one of {', '.join(DISTRIBUTIONS)}.")
    low, high = _required(section, "min_value"), _required(section, "max_value")
    if kind == "uniform":
        return Uniform(low, high)
    if kind == "loguniform":
        return LogUniform.from_exponents(low, high)
    q = _required(section, "q")
    return QUniform(low, high, q) if kind == "quniform" else QLogUniform.from_exponents(low, high, q)


def _required(section: Section, key: str) -> float:
    value = section.number(key)
    if value is None:
        section.fail(key, "is missing.")
    return value


def read_objective(section: Section) -> Objective:
    """Return the objective."""
    metric = section.required_text("primary_metric")
    goal = section.word("goal", {word: goal.value for word, goal in _GOALS.items()})
    if goal is None:
        section.fail("goal", "is missing: use minimize or maximize.")
    section.done()
    return Objective(primary_metric=metric, goal=Goal(goal))


def read_sampling(section: Section) -> dict[str, Any]:
    """Return how trials are drawn: the algorithm is a word or a mapping with a type; the schema's default is random."""
    words = {word: algorithm.value for word, algorithm in _ALGORITHMS.items()}
    if not section.is_mapping("sampling_algorithm"):
        return {"algorithm": section.word("sampling_algorithm", words) or SamplingAlgorithm.RANDOM}
    algorithm = section.section("sampling_algorithm", _NOT_OFFERED)
    kind = algorithm.word("type", words)
    if kind is None:
        algorithm.fail("type", f"is missing: use {', '.join(words)}.")
    rule = algorithm.word("rule", {rule.lower(): rule.value for rule in SamplingRule})
    seed = algorithm.whole("seed")
    algorithm.done()
    return {"algorithm": kind, "sampling_rule": None if rule is None else SamplingRule(rule), "seed": seed}


def read_early_termination(section: Section) -> EarlyTermination | None:
    """Return the policy, if there is one; an interval of 0, as Azure's tools write it, means every one."""
    if section.is_empty:
        return None
    kind = section.word("type", {kind: kind for kind in ("bandit", "median_stopping", "truncation_selection")})
    if kind is None:
        section.fail("type", "is missing: use bandit, median_stopping or truncation_selection.")
    interval = section.whole("evaluation_interval") or 1
    delay = section.whole("delay_evaluation") or 0
    policy: EarlyTermination
    with section.located("type"):
        if kind == "bandit":
            policy = BanditPolicy(
                slack_factor=section.number("slack_factor") or None,
                slack_amount=section.number("slack_amount") or None,
                evaluation_interval=interval,
                delay_evaluation=delay,
            )
        elif kind == "median_stopping":
            policy = MedianStoppingPolicy(evaluation_interval=interval, delay_evaluation=delay)
        else:
            policy = TruncationSelectionPolicy(
                truncation_percentage=section.whole("truncation_percentage") or 0,
                evaluation_interval=interval,
                delay_evaluation=delay,
            )
    section.done()
    return policy
