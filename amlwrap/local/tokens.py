"""The bearer tokens of a start, in the form that Azure's have: clients look into them, and hold them for theirs."""

from __future__ import annotations

import json
import secrets
import time
from base64 import urlsafe_b64encode

# Whom Azure's SDK wants a token to be for that it sends along with jobs of a user's identity.
_AUDIENCE = "https://ml.azure.com"
# No server runs as long: its tokens are never renewed, and azureml-mlflow asks for a new one before one ends.
_LIFETIME_SECONDS = 10 * 365 * 24 * 3600


def draw_token() -> str:
    """Return a token that nobody can guess: a JSON Web Token whose signature is drawn, and checked by comparison.

    Source: RFC 7519.
    """
    header: dict[str, object] = {"alg": "HS256", "typ": "JWT"}
    claims: dict[str, object] = {"aud": _AUDIENCE, "iss": "amlwrap", "exp": int(time.time()) + _LIFETIME_SECONDS}
    return ".".join([*map(_encoded, (header, claims)), secrets.token_urlsafe(32)])


def _encoded(part: dict[str, object]) -> str:
    return urlsafe_b64encode(json.dumps(part, separators=(",", ":")).encode()).rstrip(b"=").decode()
