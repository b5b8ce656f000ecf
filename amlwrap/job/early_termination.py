"""Early termination policies: which trials of a sweep are stopped before they finish.

Every time a trial logs the primary metric counts as one interval. Sources: definition `EarlyTerminationPolicy` and its
subtypes; the ranges are those of azureml-train-core `hyperdrive.policy`.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import field, frozen

from amlwrap.errors import InvalidJobError
from amlwrap.scalars import MAX_INT32, is_number, is_whole, shown

_LARGEST = 3.4028234663852886e38
"""Largest slack: the service holds it in 32 bits."""


def _whole(minimum: int, maximum: int = MAX_INT32) -> Any:
    """Return an attrs validator for a whole number in a range."""

    def check(owner: Any, attribute: Any, value: Any) -> None:
        if not is_whole(value, minimum, maximum):
            raise InvalidJobError(
                f"{attribute.name} must be a whole number from {minimum} to {maximum}, not {shown(value)}.",
                type(owner).__name__,
            )

    return check


@frozen(kw_only=True)
class BanditPolicy:
    """Stop trials whose metric falls behind the best trial's by more than a slack.

    Attributes:
        slack_factor: allowed distance as a ratio of the best metric; 0.2 lets a metric to be maximised fall to
            best / 1.2, and one to be minimised rise to best * 1.2.
        slack_amount: allowed distance in units of the metric. Exactly one of the two slacks is given.
        evaluation_interval: apply the policy at every so many intervals.
        delay_evaluation: intervals during which no trial is stopped.
    """

    slack_factor: float | None = None
    slack_amount: float | None = None
    evaluation_interval: int = field(default=1, validator=_whole(1))
    delay_evaluation: int = field(default=0, validator=_whole(0))

    def __attrs_post_init__(self) -> None:
        given = [name for name in ("slack_factor", "slack_amount") if getattr(self, name) is not None]
        if len(given) != 1:
            raise InvalidJobError("give exactly one of slack_factor and slack_amount.", "BanditPolicy")
        value = getattr(self, given[0])
        if not is_number(value) or not 0 < value <= _LARGEST:
            raise InvalidJobError(f"{given[0]} must be a number above 0, not {shown(value)}.", "BanditPolicy")


@frozen(kw_only=True)
class MedianStoppingPolicy:
    """Stop trials whose best metric is worse than the median of all trials' running averages.

    Attributes:
        evaluation_interval: apply the policy at every so many intervals.
        delay_evaluation: intervals during which no trial is stopped.
    """

    evaluation_interval: int = field(default=1, validator=_whole(1))
    delay_evaluation: int = field(default=0, validator=_whole(0))


@frozen(kw_only=True)
class TruncationSelectionPolicy:
    """Stop the worst so many per cent of the running trials at every evaluation.

    Attributes:
        truncation_percentage: per cent of the trials to stop, from 1 to 99.
        evaluation_interval: apply the policy at every so many intervals.
        delay_evaluation: intervals during which no trial is stopped.
    """

    truncation_percentage: int = field(validator=_whole(1, 99))
    evaluation_interval: int = field(default=1, validator=_whole(1))
    delay_evaluation: int = field(default=0, validator=_whole(0))


EarlyTermination: TypeAlias = BanditPolicy | MedianStoppingPolicy | TruncationSelectionPolicy
