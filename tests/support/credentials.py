"""Credentials whose every token is counted."""

from __future__ import annotations

import time

from attrs import frozen


@frozen
class Token:
    token: str
    expires_on: int


class CountingCredential:
    """Hands out `token-1`, `token-2`, ...; remembers the scopes it was asked for."""

    def __init__(self, lifetime: float = 3600) -> None:
        self.lifetime = lifetime
        self.scopes: list[str] = []

    def get_token(self, *scopes: str) -> Token:
        self.scopes.extend(scopes)
        return Token(f"token-{len(self.scopes)}", int(time.time() + self.lifetime))


class FailingCredential:
    """Raises what it is given."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def get_token(self, *scopes: str) -> Token:
        raise self.error
