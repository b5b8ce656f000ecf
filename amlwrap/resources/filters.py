"""What lists are filtered by: refused where it could have no effect, or fits nothing that there is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from amlwrap.errors import UsageError
from amlwrap.scalars import shown

T = TypeVar("T", str, str | None)


def one_of(value: str | None, what: str, choices: Sequence[str]) -> str | None:
    """Return the choice that a text means, whatever its case; None for None.

    Raises:
        UsageError: it is none of them.
    """
    if value is None:
        return None
    for choice in choices:
        if isinstance(value, str) and choice.lower() == value.lower():
            return choice
    raise UsageError(f"{what} {shown(value)} is not one of {', '.join(choices)}.")


def filled(value: T, what: str) -> T:
    """Return a text to filter by; None for None.

    Raises:
        UsageError: it is empty, or no text.
    """
    if value is not None and not (isinstance(value, str) and value):
        raise UsageError(f"{what} is {shown(value)}: give text, or leave it out.")
    return value


def check_text(value: object, what: str) -> None:
    """Check what is shown with an asset; None is none.

    Raises:
        UsageError: it is no text.
    """
    if not isinstance(value, str | None):
        raise UsageError(f"{what} is text, and not {shown(value)}.")


def checked_limit(limit: int | None) -> int | None:
    """Return how many items a list may have at most; None for None.

    Raises:
        UsageError: it is no whole number, or below zero.
    """
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 0):
        raise UsageError(f"The limit of a list of jobs is {shown(limit)}: give none, or a whole number from 0.")
    return limit
