"""The source of a copy is in the account whichever of the workspace's listeners its URL names."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob.authorization import Authorizer
from amlwrap.local.wire.blob.call import Call
from amlwrap.local.wire.blob.source import find_source
from tests.unit.local.conftest import PutBlob

LISTENERS = frozenset({("http", 4242), ("https", 4343)})


def call(state: State, source: str, scheme: str, listeners: frozenset[tuple[str, int]]) -> Call:
    """A copy that is asked for at port 4242 by HTTP or 4343 by TLS, with the account's key."""
    server = ("127.0.0.1", 4343 if scheme == "https" else 4242)
    headers = [(b"host", b"127.0.0.1:%d" % server[1]), (b"x-ms-copy-source", source.encode())]
    scope = {"type": "http", "method": "PUT", "scheme": scheme, "server": server, "path": "/", "headers": headers}
    authorizer = Authorizer(state.account, state.account_key_bytes, state.token)
    return Call(Request(scope), state.blobs, "azureml", "to", {}, "", listeners, 10, authorizer, None)


@pytest.mark.parametrize("asked", ["http", "https"])
@pytest.mark.parametrize("named", ["http://127.0.0.1:4242", "https://127.0.0.1:4343", "https://localhost:4343"])
def test_a_source_is_found_by_the_url_of_any_listener(state: State, put_blob: PutBlob, asked: str, named: str) -> None:
    put_blob("from", b"content")
    found = find_source(call(state, f"{named}/{state.account}/azureml/from", asked, LISTENERS), own_authority=False)
    assert found.file.read_bytes() == b"content"


@pytest.mark.parametrize("named", ["https://127.0.0.1:4242", "http://127.0.0.1:4343", "http://127.0.0.1:1"])
def test_a_source_at_another_port_or_by_another_scheme_is_elsewhere(
    state: State, put_blob: PutBlob, named: str
) -> None:
    put_blob("from", b"content")
    with pytest.raises(BlobServiceError, match="copies within its own account alone"):
        find_source(call(state, f"{named}/{state.account}/azureml/from", "http", LISTENERS), own_authority=False)


def test_the_listener_that_was_asked_is_known_without_being_told(state: State, put_blob: PutBlob) -> None:
    put_blob("from", b"content")
    url = f"https://127.0.0.1:4343/{state.account}/azureml/from"
    assert find_source(call(state, url, "https", frozenset()), own_authority=False).size == len(b"content")
