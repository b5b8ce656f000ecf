"""Whether a request carries a bearer token that opens what it asks for."""

from __future__ import annotations

import hmac

from starlette.requests import Request


def bearer_problem(request: Request, *tokens: str) -> str | None:
    """Return what is wrong with a request's bearer token, as the beginning of a sentence; None when it is right.

    Args:
        request: the request.
        tokens: those that are accepted.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    shown = token.strip() if scheme.lower() == "bearer" else ""
    if is_one_of(shown, *tokens):
        return None
    return f"The bearer token {'is not of this start of the workspace' if shown else 'is missing'}"


def is_one_of(shown: str, *tokens: str) -> bool:
    """Return whether a token is one of some; how long that takes says nothing about them."""
    return any(hmac.compare_digest(shown.encode(), each.encode()) for each in tokens)
