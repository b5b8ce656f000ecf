"""Tokens that open an online endpoint for a while: what they say, signed with the endpoint's key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json


def sign_token(endpoint: str, expiry: int, key: str) -> str:
    """Return a token.

    Args:
        endpoint: the endpoint that it opens.
        expiry: when it ends, in seconds since 1970.
        key: what it is signed with; without that nobody can make one.
    """
    claims = base64.urlsafe_b64encode(json.dumps({"endpoint": endpoint, "expiry": expiry}).encode()).decode()
    return f"{claims}.{_signature(claims, key)}"


def is_token(text: str, endpoint: str, now: float, key: str) -> bool:
    """Return whether a text is a token that opens an endpoint now."""
    claims, _, signature = text.partition(".")
    if not hmac.compare_digest(_signature(claims, key).encode(), signature.encode()):
        return False
    # What is signed was written here, and can be read.
    said = json.loads(base64.urlsafe_b64decode(claims))
    return bool(said["endpoint"] == endpoint and now < said["expiry"])


def _signature(claims: str, key: str) -> str:
    return hmac.new(key.encode(), claims.encode(), hashlib.sha256).hexdigest()
