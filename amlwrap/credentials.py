"""Credentials: what a token is asked of. Programs bring those of azure-identity; here are amlwrap's own."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

if TYPE_CHECKING:
    from azure.identity import DefaultAzureCredential


class AccessToken(Protocol):
    """What a credential returns: `azure.core.credentials.AccessToken` has this shape."""

    @property
    def token(self) -> str:
        """The bearer token."""

    @property
    def expires_on(self) -> int:
        """Expiry in seconds since 1970 (UTC)."""


class TokenCredential(Protocol):
    """Any azure-identity credential has this shape (`azure.core.credentials.TokenCredential`)."""

    def get_token(self, *scopes: str) -> AccessToken:
        """Return a token for the scopes."""


@frozen
class StaticToken:
    """A token that somebody else keeps valid."""

    token: str = field(repr=False)
    expires_on: int = 2**53


@frozen
class LocalCredential:
    """The token of the local workspace, read anew whenever one is asked for: each start of its server has its own.

    Attributes:
        read_token: returns the token in force.
    """

    read_token: Callable[[], str]

    def get_token(self, *scopes: str) -> AccessToken:
        """Return the token, whatever the scope."""
        return StaticToken(self.read_token())


class LazyDefaultCredential:
    """`DefaultAzureCredential`, imported and made when it is needed: importing it takes half a second.

    It is not needed where an earlier command has kept a token. In GitHub Actions its chain begins with GitHub's own
    tokens; see `amlwrap.github_actions`.

    Args:
        anew: whether to sign in although a token is kept.

    Attributes:
        source: the class of the credential that the last token came from; None where that is not known.
    """

    def __init__(self, *, anew: bool = False) -> None:
        from amlwrap.token_cache import TokenCache  # here and below, because the local workspace needs none of it

        self.source: str | None = None
        self._anew = anew
        self._kept = TokenCache()
        self._credential: DefaultAzureCredential | None = None
        self._given_up: list[DefaultAzureCredential] = []
        self._lock = threading.Lock()

    def get_token(self, *scopes: str, **options: Any) -> AccessToken:
        """Return the token that was kept for whom the chain would ask, or one from its first source that has one.

        Raises:
            ConfigurationError: AMLWRAP_TOKEN_CACHE says neither on nor off.
        """
        from amlwrap.token_cache import is_on
        from amlwrap.token_cache.asked import who_is_asked

        asked = who_is_asked(scopes, os.environ) if is_on() else None
        if asked and not options and not self._anew and (kept := self._kept.find(asked)):
            self.source = kept.source
            return kept
        chain = self._chain()
        found = chain.get_token(*scopes, **options)
        used = getattr(chain, "_successful_credential", None)
        self.source = None if used is None else type(used).__name__
        # Somebody may have signed in as another meanwhile.
        if asked and asked == who_is_asked(scopes, os.environ):
            self._kept.keep(asked, found, self.source)
        return found

    def _chain(self) -> DefaultAzureCredential:
        with self._lock:
            if self._credential is None:
                from azure.identity import DefaultAzureCredential

                from amlwrap import github_actions
                from amlwrap.sign_in import AZ_SECONDS

                self._credential = chain = DefaultAzureCredential(process_timeout=AZ_SECONDS)
                if github_actions.can_sign_in(os.environ):
                    chain.credentials = (github_actions.GitHubActionsCredential(os.environ), *chain.credentials)
            return self._credential

    def forget(self, refused: str) -> None:
        """Keep a token no longer that a service refused."""
        from amlwrap.token_cache import is_on

        if is_on():
            self._kept.drop(refused)

    def start_anew(self) -> None:
        """Have the next token come from a chain that remembers none; the one before may still be in use."""
        with self._lock:
            if self._credential is not None:
                self._given_up.append(self._credential)
            self._credential = None

    def close(self) -> None:
        """Release the connections of the chain's sources."""
        for credential in filter(None, (self._credential, *self._given_up)):
            credential.close()
