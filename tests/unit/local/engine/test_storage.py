"""Blobs on disk, and how jobs get at them."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.storage import Place, WebAddress, fetch_input, locate, store_folder
from amlwrap.local.seed import seed_workspace
from amlwrap.local.state import State, open_state
from amlwrap.local.store.blob_errors import BlobServiceError


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    home = tmp_path / "home"
    home.mkdir()
    opened = open_state(home, token="t", port=4242, page_size=10)
    seed_workspace(opened)
    yield opened
    opened.connection.close()


def _put(state: State, name: str, content: bytes, container: str = "azureml") -> Path:
    file = state.blobs.temporary_file()
    file.write_bytes(content)
    return state.blobs.commit_blob(container, name, file, headers={}, metadata={}).file


def test_a_replaced_blob_leaves_no_file_behind(state: State) -> None:
    first = _put(state, "a", b"1")
    second = _put(state, "a", b"2")
    assert not first.exists()
    assert second.read_bytes() == b"2"
    state.blobs.delete_blob("azureml", "a")
    assert not second.exists()
    with pytest.raises(BlobServiceError, match="does not exist"):
        state.blobs.get_blob("azureml", "a")


def test_a_prefix_is_a_prefix_in_any_script(state: State) -> None:
    for name in ("a", "a/b", "a0", "ä", "äb", "日本/x", "z"):
        _put(state, name, b"")
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


@pytest.mark.parametrize(
    ("user", "mode", "linked"),
    [(1000, "ReadOnlyMount", True), (1000, "Download", False), (1000, None, False), (0, "ReadOnlyMount", False)],
)
def test_read_only_inputs_are_links_unless_root_could_write_through_them(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int, mode: str | None, linked: bool
) -> None:
    source = _put(state, "in/x.csv", b"1,2")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    fetched = asyncio.run(fetch_input(state, Place("azureml", "in/x.csv"), tmp_path / "input", mode))
    assert fetched.read_bytes() == b"1,2"
    assert fetched.name == "x.csv"
    assert fetched.samefile(source) == linked
    if linked:
        assert stat.S_IMODE(fetched.stat().st_mode) == 0o444


def test_a_blob_and_a_folder_of_one_name_are_told_apart(state: State, tmp_path: Path) -> None:
    _put(state, "a", b"blob")
    _put(state, "a/b", b"below")
    assert asyncio.run(fetch_input(state, Place("azureml", "a"), tmp_path / "1", None)).read_bytes() == b"blob"
    state.blobs.delete_blob("azureml", "a")
    folder = asyncio.run(fetch_input(state, Place("azureml", "a"), tmp_path / "2", None))
    assert (folder / "b").read_bytes() == b"below"
    with pytest.raises(JobFailure, match="There is no blob 'c', and none under it"):
        asyncio.run(fetch_input(state, Place("azureml", "c"), tmp_path / "3", None))


def test_a_folder_is_stored_with_its_paths_and_types(state: State, tmp_path: Path) -> None:
    (tmp_path / "out" / "deep").mkdir(parents=True)
    (tmp_path / "out" / "deep" / "table.csv").write_text("x")
    (tmp_path / "out" / "model").write_text("y")
    (tmp_path / "out" / "dangling").symlink_to(tmp_path / "nowhere")
    assert asyncio.run(store_folder(state, tmp_path / "out", Place("azureml", "run/1"))) == 2
    blobs = list(state.blobs.iterate_blobs("azureml", "run/1/"))
    assert [blob.name for blob in blobs] == ["run/1/deep/table.csv", "run/1/model"]
    assert blobs[0].headers["content-type"] == "text/csv"


def test_paths_are_located_in_every_spelling(state: State) -> None:
    default = f"azureml-blobstore-{state.workspace_guid}"
    assert locate(state, "a/b/", None, "x") == Place(default, "a/b")
    assert locate(state, "a", "azureml:workspaceartifactstore", "x") == Place("azureml", "a")
    uri = "azureml://datastores/workspaceartifactstore/paths/a%20b/c"
    assert locate(state, uri, None, "x") == Place("azureml", "a b/c")
    long_uri = "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/workspaceartifactstore/paths/a"
    assert locate(state, long_uri, None, "x") == Place("azureml", "a")
    own = "http://127.0.0.1:4242/amlwraplocal/azureml/a%20b"
    assert locate(state, own, None, "x") == Place("azureml", "a b")
    other = "https://account.blob.core.windows.net/c/iris.csv?sig=s"
    assert locate(state, other, None, "x") == WebAddress(other)
