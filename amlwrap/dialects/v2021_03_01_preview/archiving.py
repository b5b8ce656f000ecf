"""Archiving, which 2021-03-01-preview has no words for."""

from __future__ import annotations

from amlwrap.errors import InexpressibleError


def came_with(what: str, since: str, advice: str) -> str:
    """Return the sentence on what came with a later api-version."""
    return f"{what} came with api-version {since}, and 2021-03-01-preview is spoken: {advice.rstrip('.')}."


def check_listing(*, include_archived: bool) -> None:
    """Check that a list can be had.

    Raises:
        InexpressibleError: it is to include what is archived.
    """
    if include_archived:
        raise no_archiving("include_archived")


def no_archiving(path: str) -> InexpressibleError:
    """Return the error of whoever would archive something, restore it, or see what is archived."""
    advice = "speak a later one, by --api-version or api_version"
    return InexpressibleError(path, came_with("archiving", "2022-05-01", advice))
