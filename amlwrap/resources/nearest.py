"""What to say of a name that nothing has: the nearest that something has, or which there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import islice
from typing import TypeVar

from amlwrap.errors import AmlwrapError, NotFoundError, advised

T = TypeVar("T")

_LOOKED_AT = 1000
_SHOWN = 10


@contextmanager
def naming_nearest(name: str, names: Callable[[], Iterable[str]]) -> Iterator[None]:
    """Add the nearest name to the error that there is nothing of the name.

    Args:
        name: what was asked for.
        names: lists what there is; asked only after the failure, and left out where that fails as well.

    Raises:
        NotFoundError: as it came, with advice where there is any.
    """
    try:
        yield
    except NotFoundError as error:
        known = known_names(names()) or []
        near = get_close_matches(name, known, n=1)
        if not near or name in known:
            raise
        raise advised(error, f"Did you mean {near[0]!r}?") from None


@contextmanager
def advising_versions(versions: Callable[[], Iterable[str]]) -> Iterator[None]:
    """Add which versions there are to the error that there is no such version of an asset.

    Args:
        versions: lists what there is; asked only after the failure, and left out where that fails as well.

    Raises:
        NotFoundError: as it came, with advice where there is any.
    """
    try:
        yield
    except NotFoundError as error:
        if not (known := known_names(versions())):
            raise
        raise advised(error, f"Of that name it has {some(known)}.") from None


def yielding_or_naming_nearest(items: Iterable[T], name: str, names: Callable[[], Iterable[str]]) -> Iterator[T]:
    """Yield items of something with that name; see `naming_nearest`."""
    with naming_nearest(name, names):
        yield from items


def none_such(error: NotFoundError, what: str, name: str, workspace_name: str, names: Iterable[str]) -> NotFoundError:
    """Return the error that there is nothing of a name: with the nearest name there is, else with all of them.

    Where these cannot be listed, the service's own stays.

    Args:
        error: the service's own.
        what: what kind of thing, such as `compute`.
        name: what was asked for.
        workspace_name: where.
        names: what there is.
    """
    known = known_names(names)
    if known is None:
        return error
    sentence = f"There is no {what} {name!r} in workspace {workspace_name}: {nearest_or_all(name, known)}"
    return NotFoundError(sentence, status=404, code=error.code, request_id=error.request_id)


def known_names(names: Iterable[str]) -> list[str] | None:
    """Return names of what there is, so many as are worth looking at; None where they cannot be listed.

    That something is missing matters more than why it cannot be told what else there is.
    """
    try:
        return list(islice(names, _LOOKED_AT))
    except AmlwrapError:
        return None


def nearest_or_all(name: str, known: Sequence[str]) -> str:
    """Return the end of a complaint about a name: the known one that is nearest, else those that there are."""
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"it has {some(known)}."


def some(names: Sequence[str]) -> str:
    """Return a list of names that is not too long to read."""
    return (", ".join(names[:_SHOWN]) + (" and more" if len(names) > _SHOWN else "")) or "none"
