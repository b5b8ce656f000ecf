"""Credentials whose every token is counted."""

from __future__ import annotations

import time
from typing import Any

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


class RememberingCredential:
    """Gives one token again and again, as azure-identity's do while it lasts; another to whoever wants claims in it."""

    def __init__(self, token: str = "token") -> None:
        self.token = token
        self.asked: list[dict[str, Any]] = []
        self.closed = False

    def get_token(self, *scopes: str, **options: Any) -> Token:
        self.asked.append(options)
        return Token(f"{self.token} with claims" if "claims" in options else self.token, int(time.time() + 3600))

    def close(self) -> None:
        self.closed = True


class FailingCredential:
    """Raises what it is given."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def get_token(self, *scopes: str) -> Token:
        raise self.error
