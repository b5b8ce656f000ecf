"""Doing something with each of several things that were named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from amlwrap.errors import AmlwrapError

T = TypeVar("T")


def for_each(names: Sequence[str], act: Callable[[str], T], show: Callable[[Sequence[T]], None]) -> None:
    """Do something with each of several things, whatever becomes of the others, and show those that it worked with.

    Args:
        names: of the things.
        act: does it with one, and returns what is shown.
        show: prints what there is to show; not called where there is nothing.

    Raises:
        AmlwrapError: it did not work with all of them.
    """
    done: list[T] = []
    failures: list[AmlwrapError] = []
    for name in names:
        try:
            done.append(act(name))
        except AmlwrapError as error:
            failures.append(error)
    if done:
        show(done)
    if len(failures) == 1:
        raise failures[0]
    if failures:
        raise AmlwrapError("\n".join(dict.fromkeys(map(str, failures))))
