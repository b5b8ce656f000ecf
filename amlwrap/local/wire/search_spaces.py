"""Search spaces and policies of sweeps, for which all families have the same words.

Source: definitions SweepJob and EarlyTerminationPolicy of the contracts.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from amlwrap.errors import InvalidJobError
from amlwrap.job.early_termination import (
    BanditPolicy,
    EarlyTermination,
    MedianStoppingPolicy,
    TruncationSelectionPolicy,
)
from amlwrap.job.search_space import Distribution, distribution_from_expression
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.family import Json

Word = TypeVar("Word", bound=StrEnum)


def read_search_space(space: Json) -> dict[str, Distribution]:
    """Read a search space, `{key: [kind, [argument, ...]]}`.

    Raises:
        RefusedError: a distribution is none of the service's, or its arguments are against the rules.
    """
    return {key: _read_distribution(key, expression) for key, expression in space.items()}


def _read_distribution(key: str, expression: Any) -> Distribution:
    try:
        return distribution_from_expression(expression)
    except InvalidJobError as error:
        raise RefusedError(str(error), ("search_space", key)) from None
    except (TypeError, ValueError, OverflowError) as error:
        raise RefusedError(f"nothing can be drawn from it: {error}.", ("search_space", key)) from None


def write_search_space(space: Mapping[str, Distribution]) -> Json:
    """Write a search space."""
    return {key: distribution.to_expression() for key, distribution in space.items()}


def read_early_termination(body: Json | None) -> EarlyTermination | None:
    """Read a policy.

    Raises:
        RefusedError: there is no such policy, or its numbers are against the rules.
    """
    if body is None:
        return None
    when = {
        # Zero stands for an interval that nobody gave; clients send it, and the service takes it for every one.
        "evaluation_interval": _whole(body, "evaluationInterval", 1) or 1,
        "delay_evaluation": _whole(body, "delayEvaluation", 0),
    }
    kind = str(body["policyType"]).lower()
    try:
        if kind == "bandit":
            # The service sends zero for the slack that is not used.
            return BanditPolicy(
                slack_factor=body.get("slackFactor") or None, slack_amount=body.get("slackAmount") or None, **when
            )
        if kind == "medianstopping":
            return MedianStoppingPolicy(**when)
        if kind == "truncationselection":
            return TruncationSelectionPolicy(truncation_percentage=_whole(body, "truncationPercentage", 0), **when)
    except InvalidJobError as error:
        raise RefusedError(str(error), ("early_termination",)) from None
    known = "Bandit, MedianStopping and TruncationSelection"
    raise RefusedError(f"'{body['policyType']}' is no policy; there are {known}.", ("early_termination",))


def write_early_termination(policy: EarlyTermination | None) -> Json | None:
    """Write a policy; None for none."""
    if policy is None:
        return None
    written: Json = {
        "policyType": type(policy).__name__.removesuffix("Policy"),
        "evaluationInterval": policy.evaluation_interval,
        "delayEvaluation": policy.delay_evaluation,
    }
    if isinstance(policy, BanditPolicy):
        slack = {"slackFactor": policy.slack_factor, "slackAmount": policy.slack_amount}
        written |= {name: value for name, value in slack.items() if value is not None}
    elif isinstance(policy, TruncationSelectionPolicy):
        written["truncationPercentage"] = policy.truncation_percentage
    return written


def read_word(value: Any, kind: type[Word], path: tuple[str, ...]) -> Word:
    """Return the member of an enumeration that a text spells in any case.

    Raises:
        RefusedError: it is none of them.
    """
    for member in kind:
        if member.lower() == str(value).lower():
            return member
    raise RefusedError(f"'{value}' is none of {', '.join(kind)}.", path)


def _whole(body: Json, name: str, default: int) -> int:
    value = body.get(name)
    return default if value is None else int(value)
