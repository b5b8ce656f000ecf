"""Saying which property of a job it is that cannot be right, so that whoever wrote it is told where."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from amlwrap.errors import InvalidJobError, UsageError


@contextmanager
def of_property(path: str) -> Iterator[None]:
    """Name the property in whatever is found wrong inside.

    Args:
        path: the property; see `amlwrap.errors.InvalidJobError`.

    Raises:
        InvalidJobError: in place of a `UsageError` that names none.
    """
    try:
        yield
    except InvalidJobError as error:
        if error.path is not None:
            raise
        raise InvalidJobError(error.problem, path) from None
    except UsageError as error:
        raise InvalidJobError(str(error), path) from None
