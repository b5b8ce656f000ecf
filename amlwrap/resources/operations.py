"""Waiting for what the service is at, with a word every so often for who waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from amlwrap.errors import WaitTimeoutError
from amlwrap.lro import Answer, wait_for_operation

if TYPE_CHECKING:
    from amlwrap.dialects.speaker import Ask

_FIRST_WORD = 30.0  # seconds; the time between two words doubles


def finish(
    ask: Ask,
    answer: Answer,
    what: str,
    *,
    timeout: float | None,
    notify: Callable[[str], None] | None,
    look: str | None = None,
) -> None:
    """Wait until the operation that an answer names has ended.

    Args:
        ask: speaks with the workspace.
        answer: of the request that started it.
        what: what it is about, to begin a sentence.
        look: the command that tells how far it is; None where none does.
        timeout: seconds; None waits as long as it takes.
        notify: told every so often that it goes on, and on Ctrl-C that it goes on without anybody who waits.

    Raises:
        ServiceError: it failed.
        WaitTimeoutError: it took longer than `timeout`; it goes on.
    """
    began, next_word = time.monotonic(), _FIRST_WORD

    def tell_of_waiting() -> None:
        nonlocal next_word
        passed = time.monotonic() - began
        if notify and passed >= next_word:
            next_word *= 2
            notify(f"{what} is still under way after {_length(passed)}.")

    try:
        wait_for_operation(
            lambda url: ask(lambda dialect: dialect.follow(url)), answer, timeout=timeout, on_look=tell_of_waiting
        )
    except KeyboardInterrupt:
        if notify:
            notify(f"\nInterrupted: {what} goes on{_how_to_look(look)}.")
        raise
    except WaitTimeoutError:
        raise WaitTimeoutError(
            f"{what} is still under way after {timeout:g} s, and goes on{_how_to_look(look)}."
        ) from None


def _how_to_look(look: str | None) -> str:
    return f"; `{look}` tells how far it is" if look else ""


def _length(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
