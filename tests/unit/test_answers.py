from __future__ import annotations

import httpx
import pytest

from amlwrap.answers import raise_for_error
from amlwrap.errors import AuthenticationError


@pytest.mark.parametrize(
    ("origin", "advice"),
    [
        ("https://management.azure.com", "sign in again, `az login`"),
        ("http://127.0.0.1:8080", "run `amlwrap local down`, then `amlwrap local up`"),
    ],
)
def test_a_refused_token_says_what_helps_where_it_was_refused(origin: str, advice: str) -> None:
    response = httpx.Response(401, request=httpx.Request("GET", f"{origin}/thing"))
    with pytest.raises(AuthenticationError) as raised:
        raise_for_error(response)
    assert str(raised.value).endswith(f": {advice}.")
