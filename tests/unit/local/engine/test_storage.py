"""Files out of the storage account and into it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.storage import blobs_under, fetch_folder, inside, move_file, move_folder
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from tests.unit.local.conftest import PutBlob


def test_a_folder_is_stored_with_its_paths_and_types(state: State, tmp_path: Path) -> None:
    (tmp_path / "out" / "deep").mkdir(parents=True)
    (tmp_path / "out" / "deep" / "table.csv").write_text("x")
    (tmp_path / "out" / "model").write_text("y")
    (tmp_path / "out" / "dangling").symlink_to(tmp_path / "nowhere")
    assert asyncio.run(move_folder(state, tmp_path / "out", Place("azureml", "run/1"))) == 2
    blobs = list(state.blobs.iterate_blobs("azureml", "run/1/"))
    assert [blob.name for blob in blobs] == ["run/1/deep/table.csv", "run/1/model"]
    assert blobs[0].headers["content-type"] == "text/csv"
    assert blobs[1].headers["content-md5"] == "QVKQdpWURg4uSFkikE80XQ=="
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == []


def test_what_a_link_leads_to_is_stored_and_stays_where_it_is(state: State, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "deep").mkdir(parents=True)
    (elsewhere / "deep" / "a").write_text("x")
    (tmp_path / "out").symlink_to(elsewhere)
    assert asyncio.run(move_folder(state, tmp_path / "out", Place("azureml", "run"))) == 1
    assert [blob.name for blob in state.blobs.iterate_blobs("azureml", "run/")] == ["run/deep/a"]
    assert (elsewhere / "deep" / "a").read_text() == "x"


def test_what_is_stored_is_fetched_again(state: State, tmp_path: Path) -> None:
    (tmp_path / "out" / "deep").mkdir(parents=True)
    (tmp_path / "out" / "deep" / "a").write_text("x")
    (tmp_path / "out" / "run.sh").write_text("#!/bin/sh\n")
    asyncio.run(move_folder(state, tmp_path / "out", Place("azureml", "")))
    assert asyncio.run(fetch_folder(state, Place("azureml", ""), tmp_path / "in")) == 2
    assert (tmp_path / "in" / "deep" / "a").read_text() == "x"
    assert (tmp_path / "in" / "run.sh").stat().st_mode & 0o111 == 0o111
    assert (tmp_path / "in" / "deep" / "a").stat().st_mode & 0o111 == 0


def test_a_folder_has_what_is_below_it_and_not_what_begins_like_it(state: State, put_blob: PutBlob) -> None:
    for name in ("a", "a/x", "a/y/z", "ab/x"):
        put_blob(name, b"")
    assert [name for _, name in blobs_under(state, Place("azureml", "a"))] == ["x", "y/z"]
    assert [name for _, name in blobs_under(state, Place("azureml", ""))] == ["a", "a/x", "a/y/z", "ab/x"]


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "", "."])
def test_no_blob_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(JobFailure, match="is not a path below a folder"):
        inside(tmp_path, name)


def test_a_file_whose_name_no_blob_has_is_refused(state: State, tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_text("x")
    with pytest.raises(BlobServiceError, match="is no blob name"):
        asyncio.run(move_file(state, file, Place("azureml", "a\nb")))
