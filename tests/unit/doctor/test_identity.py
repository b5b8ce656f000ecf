"""Whom a token is of."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from amlwrap.doctor.identity import Identity, identity_of, source_in_words


def token(claims: Any) -> str:
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"eyJhbGciOiJub25lIn0.{payload}.signature"


@pytest.mark.parametrize(
    ("claims", "identity"),
    [
        ({"upn": "me@example.com", "tid": "t", "appid": "az"}, Identity("me@example.com", "t")),
        ({"unique_name": "live.com#me@example.com"}, Identity("live.com#me@example.com")),
        ({"appid": "a", "tid": "t"}, Identity("application a", "t")),
        ({"azp": "a"}, Identity("application a")),
        ({}, Identity()),
        ([], Identity()),
        ({"upn": 7, "tid": 7}, Identity()),
    ],
)
def test_it_is_read_from_what_it_claims(claims: Any, identity: Identity) -> None:
    assert identity_of(token(claims)) == identity


@pytest.mark.parametrize("opaque", ["opaque", "a.b.c", "", "..", "a.!!!.c"])
def test_a_token_of_no_known_form_names_nobody(opaque: str) -> None:
    assert identity_of(opaque) == Identity()


def test_a_source_that_nobody_knows_goes_by_its_own_name() -> None:
    assert source_in_words("AzureCliCredential") == "az"
    assert source_in_words("BrokerCredential") == "BrokerCredential"
    assert "does not tell" in source_in_words(None)
