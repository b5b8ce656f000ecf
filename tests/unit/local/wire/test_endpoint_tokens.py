from __future__ import annotations

import pytest

from amlwrap.local.wire.endpoint_tokens import is_token, sign_token

TOKEN = sign_token("iris", 1000, "key")


def test_a_token_opens_its_endpoint_until_it_ends() -> None:
    assert is_token(TOKEN, "iris", 999.9, "key")
    assert not is_token(TOKEN, "iris", 1000, "key")
    assert not is_token(TOKEN, "other", 0, "key")
    assert not is_token(TOKEN, "iris", 0, "another key")


@pytest.mark.parametrize("text", ["", ".", TOKEN[:-1], f"{TOKEN}é", TOKEN.replace(".", ""), f"x{TOKEN}"])
def test_what_was_not_signed_opens_nothing(text: str) -> None:
    assert not is_token(text, "iris", 0, "key")
