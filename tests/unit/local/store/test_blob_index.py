"""Blobs on disk: their files, their order, and what a restart leaves of them."""

from __future__ import annotations

import pytest

from amlwrap.local.state import State, open_state
from amlwrap.local.store.blob_errors import BlobServiceError
from tests.unit.local.conftest import PutBlob


def test_a_replaced_blob_leaves_no_file_behind(state: State, put_blob: PutBlob) -> None:
    first = put_blob("a", b"1")
    second = put_blob("a", b"2")
    assert not first.exists()
    assert second.read_bytes() == b"2"
    state.blobs.delete_blob("azureml", "a")
    assert not second.exists()
    with pytest.raises(BlobServiceError, match="does not exist"):
        state.blobs.get_blob("azureml", "a")


def test_a_prefix_is_a_prefix_in_any_script(state: State, put_blob: PutBlob) -> None:
    for name in ("a", "a/b", "a0", "ä", "äb", "日本/x", "z"):
        put_blob(name, b"")
    assert [blob.name for blob in state.blobs.iterate_blobs("azureml", "a")] == ["a", "a/b", "a0"]
    assert [blob.name for blob in state.blobs.iterate_blobs("azureml", "ä")] == ["ä", "äb"]
    assert [blob.name for blob in state.blobs.iterate_blobs("azureml", "", "ä")] == ["ä", "äb", "日本/x"]
    assert [blob.name for blob in state.blobs.iterate_blobs("azureml", "日")] == ["日本/x"]


def test_half_uploaded_blocks_do_not_survive_a_restart(state: State) -> None:
    block = state.blobs.temporary_file()
    block.write_bytes(b"x")
    state.blobs.put_block("azureml", "b", "AAAA", block)
    again = open_state(state.home, token="t", port=1, page_size=1)
    assert again.blobs.list_blocks("azureml", "b", committed=False) == []
    assert not block.exists()
    again.connection.close()
