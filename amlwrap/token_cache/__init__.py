"""Access tokens of the default credential, kept between commands: a token of `az` alone takes a second.

A token is found again only by whoever would be asked for it anew: see `amlwrap.token_cache.asked`. It is kept no longer
than it lives, encrypted where the platform can and in a file of mode 0600 where not: see `amlwrap.token_cache.storage`.
The cache is only ever a shortcut: what cannot be read is as good as absent, and what cannot be written is asked for
again. `AMLWRAP_TOKEN_CACHE=off` does without.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from attrs import field, frozen

from amlwrap.errors import ConfigurationError
from amlwrap.expiry import EARLY
from amlwrap.token_cache.storage import alone, open_storage

if TYPE_CHECKING:
    from amlwrap.token_cache.storage import Storage

logger = logging.getLogger("amlwrap")

VARIABLE = "AMLWRAP_TOKEN_CACHE"
_SWITCHES = dict.fromkeys(("", "on", "1", "true", "yes"), True) | dict.fromkeys(("off", "0", "false", "no"), False)
_FORM = 1

_Entries: TypeAlias = dict[str, dict[str, Any]]


class Token(Protocol):
    """A token to be kept."""

    @property
    def token(self) -> str:
        """The bearer token."""

    @property
    def expires_on(self) -> int:
        """Expiry in seconds since 1970 (UTC)."""


@frozen
class KeptToken:
    """A token that was kept.

    Attributes:
        token: the bearer token.
        expires_on: expiry in seconds since 1970 (UTC).
        source: the class of the credential that had it; None where that is not known.
    """

    token: str = field(repr=False)
    expires_on: int
    source: str | None = None


def is_on(environ: Mapping[str, str] | None = None) -> bool:
    """Return whether tokens are kept, as `AMLWRAP_TOKEN_CACHE` says.

    Raises:
        ConfigurationError: it says neither on nor off.
    """
    written = (os.environ if environ is None else environ).get(VARIABLE, "")
    switch = _SWITCHES.get(written.strip().lower())
    if switch is None:
        raise ConfigurationError(f"{VARIABLE} is {written!r}: set it to off, or unset it and tokens are kept.")
    return switch


class TokenCache:
    """The tokens that are kept for this user."""

    def __init__(self) -> None:
        self._storage: Storage | None = None
        self._is_open = False

    def find(self, asked: str) -> KeptToken | None:
        """Return the token that was kept for who is asked; None where there is none that lasts.

        Args:
            asked: as `amlwrap.token_cache.asked.who_is_asked` returns it.
        """
        entry = self._entries(time.time()).get(asked)
        return None if entry is None else KeptToken(entry["token"], entry["expires_on"], entry.get("source"))

    def keep(self, asked: str, token: Token, source: str | None) -> None:
        """Keep a token for who was asked, and forget all that no longer last."""
        now = time.time()
        entry = {"token": token.token, "expires_on": int(token.expires_on), "kept_at": now, "source": source}
        if _lasts(entry, now):
            self._change(lambda entries: entries | {asked: entry})

    def drop(self, token: str) -> None:
        """Forget a token that a service refused."""
        if any(entry["token"] == token for entry in self._entries(time.time()).values()):
            self._change(lambda entries: {asked: entry for asked, entry in entries.items() if entry["token"] != token})

    def _change(self, change: Callable[[_Entries], _Entries]) -> None:
        storage = self._open()
        if storage is None:
            return
        try:
            with alone(storage):
                tokens = change(self._entries(time.time()))
                storage.save(json.dumps({"form": _FORM, "tokens": tokens}))
        except (OSError, RuntimeError) as error:
            logger.debug("the token is not kept: %s", type(error).__name__)

    def _entries(self, now: float) -> _Entries:
        """Return what is kept and still lasts."""
        storage = self._open()
        try:
            document = json.loads((storage and storage.load()) or "{}")
        except (OSError, RuntimeError, ValueError, RecursionError) as error:
            logger.debug("no token is found: %s", type(error).__name__)
            return {}
        tokens = document.get("tokens") if isinstance(document, dict) and document.get("form") == _FORM else None
        if not isinstance(tokens, dict):
            return {}
        return {asked: entry for asked, entry in tokens.items() if _lasts(entry, now)}

    def _open(self) -> Storage | None:
        if not self._is_open:
            self._storage, self._is_open = open_storage(), True
        return self._storage


def _lasts(entry: object, now: float) -> bool:
    """Whether an entry is one, was not kept in what is the future by now, and its token does not expire soon."""
    if not isinstance(entry, dict):
        return False
    token, expires_on, kept_at = (entry.get(name) for name in ("token", "expires_on", "kept_at"))
    if not isinstance(token, str) or not token.isascii() or not token.isprintable():  # which no request can carry
        return False
    in_time = isinstance(expires_on, int) and isinstance(kept_at, int | float) and kept_at <= now < expires_on - EARLY
    return in_time and bool(token)
