"""Ranges of a blob, as requests ask for them."""

from __future__ import annotations

import pytest
from starlette.datastructures import Headers

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob.conditions import requested_range


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=2-", (2, 10)),
        ("bytes=2-99", (2, 10)),
        ("bytes=5-3", None),
        ("bytes=-3", None),
        ("lines=1-2", None),
    ],
)
def test_ranges_are_cut_to_the_blob_or_ignored(value: str, expected: tuple[int, int] | None) -> None:
    assert requested_range(Headers({"range": value}), 10) == expected


def test_a_range_behind_the_end_is_refused() -> None:
    with pytest.raises(BlobServiceError) as caught:
        requested_range(Headers({"x-ms-range": "bytes=10-"}), 10)
    assert (caught.value.status, caught.value.headers) == (416, {"Content-Range": "bytes */10"})
