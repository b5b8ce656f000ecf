"""A start's token has the form of Azure's, and is drawn anew."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64decode

from amlwrap.local.tokens import draw_token


def test_a_token_is_one_that_clients_can_look_into_and_nobody_can_guess() -> None:
    first, second = draw_token(), draw_token()
    header, claims, signature = first.split(".")
    assert json.loads(urlsafe_b64decode(header + "=="))["typ"] == "JWT"
    claimed = json.loads(urlsafe_b64decode(claims + "=="))
    assert claimed["aud"] == "https://ml.azure.com"
    assert claimed["exp"] > time.time() + 365 * 24 * 3600
    assert len(signature) > 40
    assert second.rpartition(".")[2] != signature
