"""Tunings as they come out, made of their trials, or of the values of these alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuning.trials import COMPLETED, FAILED, PRUNED, Trial, Tuned


def made_trial(number: int, *values: float, state: str = COMPLETED, reason: str | None = None, **params: Any) -> Trial:
    """Return a trial that had these values on folds, after ten iterations unless it failed."""
    return Trial(number, params, params, values, 10 if values else 0, state, 1700000000.0, 0.5, reason)


def made_tuned(*trials: Trial, maximize: bool = False, **members: Any) -> Tuned:
    """Return a tuning that came to these trials of the five that were asked for."""
    space = {"num_leaves": ["choice", [[7, 15]]]}
    usual: dict[str, Any] = {"metric": "l2", "space": space, "folds": 3, "asked": 5, "seed": 7}
    return Tuned(**{**usual, **members}, maximize=maximize, trials=list(trials))


def tuned_of(*values: Sequence[float], **members: Any) -> Tuned:
    """Return a tuning whose trials had these values on folds, those with fewer than the first given up.

    Each has its number for the only parameter, `x`; one without any value failed.
    """
    folds = len(values[0])

    def trial(number: int, found: Sequence[float]) -> Trial:
        state = FAILED if not found else COMPLETED if len(found) == folds else PRUNED
        return made_trial(number, *found, state=state, reason=None if found else "no <tree> could be made", x=number)

    trials = [trial(number, found) for number, found in enumerate(values)]
    usual: dict[str, Any] = {"space": {"x": ["uniform", [0, 1]]}, "folds": folds, "asked": len(values)}
    return made_tuned(*trials, **{**usual, **members})
