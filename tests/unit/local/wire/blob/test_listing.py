"""Markers of a listing of blobs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.wire.blob.listing import decode_marker, encode_marker


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_marker_comes_back_as_the_name(name: str) -> None:
    assert decode_marker(encode_marker(name)) == name
