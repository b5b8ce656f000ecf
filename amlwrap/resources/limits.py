"""Refusing what the api-version that is spoken has no words for, before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.errors import InexpressibleError

if TYPE_CHECKING:
    from amlwrap.dialects.base import Describable, Dialect


def check_limits(dialect: Dialect, described: Describable) -> None:
    """Check that a dialect can say all of a description.

    Raises:
        InexpressibleError: the first property that it has no words for.
    """
    for limit in dialect.limits(described):
        raise InexpressibleError(limit.path, limit.problem)
