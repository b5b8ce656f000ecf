"""What of a request its authorization depends on."""

from __future__ import annotations

from starlette.datastructures import Headers

from amlwrap.local.wire.blob.signed_request import BlobRequest


def test_signatures_and_tokens_are_not_shown() -> None:
    query, headers = (("sig", "hush"),), Headers({"authorization": "Bearer hush"})
    assert "hush" not in repr(BlobRequest("GET", "http", "127.0.0.1", "/a/c/b", query, headers, "c", "b", "r"))
