"""A job's data: brought to disk, and written back where the job asked for that."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

import pytest

from amlwrap.job import DataBindingMode, Input
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.inputs import FetchedInput, fetch_input, write_back
from amlwrap.local.engine.locations import Place, WebAddress
from amlwrap.local.engine.task import InputBinding
from amlwrap.local.state import State
from tests.support.scripted_server import Answer, ScriptedServer
from tests.unit.local.conftest import PutBlob

WRITABLE = DataBindingMode.READ_WRITE_MOUNT


def fetch(
    state: State, source: Place | WebAddress, folder: Path, mode: DataBindingMode = DataBindingMode.DOWNLOAD
) -> FetchedInput:
    return asyncio.run(fetch_input(state, InputBinding(source, Input(data="d", mode=mode)), folder))


def blobs(state: State) -> dict[str, bytes]:
    return {blob.name: blob.file.read_bytes() for blob in state.blobs.iterate_blobs("azureml", "")}


@pytest.mark.parametrize(
    ("user", "mode", "linked"),
    [
        (1000, DataBindingMode.READ_ONLY_MOUNT, True),
        (1000, DataBindingMode.EVAL_MOUNT, True),
        (1000, DataBindingMode.DIRECT, True),
        (1000, DataBindingMode.DOWNLOAD, False),
        (1000, WRITABLE, False),
        (0, DataBindingMode.READ_ONLY_MOUNT, False),
    ],
)
def test_read_only_inputs_are_links_unless_root_could_write_through_them(
    state: State, put_blob: PutBlob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int, mode: DataBindingMode,
    linked: bool,
) -> None:  # fmt: skip
    source = put_blob("in/x.csv", b"1,2")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    fetched = fetch(state, Place("azureml", "in/x.csv"), tmp_path / "input", mode).path
    assert fetched.read_bytes() == b"1,2"
    assert fetched.name == "x.csv"
    assert fetched.samefile(source) == linked
    if linked:
        assert stat.S_IMODE(fetched.stat().st_mode) == 0o444


@pytest.mark.parametrize("mode", [DataBindingMode.READ_ONLY_MOUNT, DataBindingMode.DOWNLOAD])
@pytest.mark.parametrize("beginning", [b"#!/bin/sh\n", b"\x7fELF"])
def test_programs_can_be_run_and_data_cannot(
    state: State, put_blob: PutBlob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: DataBindingMode,
    beginning: bytes,
) -> None:  # fmt: skip
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    put_blob("in/program", beginning)
    put_blob("in/data", b"a#!")
    folder = fetch(state, Place("azureml", "in"), tmp_path / "input", mode).path
    assert (folder / "program").stat().st_mode & 0o111 == 0o111
    assert (folder / "data").stat().st_mode & 0o111 == 0


def test_a_blob_and_a_folder_of_one_name_are_told_apart(state: State, put_blob: PutBlob, tmp_path: Path) -> None:
    put_blob("a", b"blob")
    put_blob("a/b", b"below")
    assert fetch(state, Place("azureml", "a"), tmp_path / "1").path.read_bytes() == b"blob"
    state.blobs.delete_blob("azureml", "a")
    folder = fetch(state, Place("azureml", "a"), tmp_path / "2").path
    assert folder == tmp_path / "2"
    assert (folder / "b").read_bytes() == b"below"


def test_a_whole_container_is_a_folder(state: State, put_blob: PutBlob, tmp_path: Path) -> None:
    put_blob("a/b", b"1")
    assert (fetch(state, Place("azureml", ""), tmp_path / "input").path / "a" / "b").read_bytes() == b"1"


def test_where_nothing_lies_the_job_fails_by_name(state: State, tmp_path: Path) -> None:
    with pytest.raises(JobFailure, match="There is no blob 'c', and none under it, in container 'azureml'"):
        fetch(state, Place("azureml", "c"), tmp_path / "input")


# written back


def test_what_a_job_changed_is_written_back_and_nothing_else(state: State, put_blob: PutBlob, tmp_path: Path) -> None:
    for name in ("in/same", "in/changed", "in/gone", "in/deep/gone", "other"):
        put_blob(name, b"old")
    untouched = state.blobs.get_blob("azureml", "in/same").etag
    fetched = fetch(state, Place("azureml", "in"), tmp_path / "input", WRITABLE)
    (fetched.path / "changed").write_bytes(b"new content")
    (fetched.path / "gone").unlink()
    (fetched.path / "deep" / "gone").unlink()
    (fetched.path / "deep" / "new").write_bytes(b"new")
    asyncio.run(write_back(state, fetched))
    assert blobs(state) == {"in/same": b"old", "in/changed": b"new content", "in/deep/new": b"new", "other": b"old"}
    assert state.blobs.get_blob("azureml", "in/same").etag == untouched


@pytest.mark.parametrize(
    ("content", "left"),
    [(b"new content", {"a/x.csv": b"new content", "a/x.csv.bak": b"1"}), (None, {"a/x.csv.bak": b"1"})],
)
def test_a_file_alone_is_written_back_to_its_own_name(
    state: State, put_blob: PutBlob, tmp_path: Path, content: bytes | None, left: dict[str, bytes]
) -> None:
    put_blob("a/x.csv", b"old")
    put_blob("a/x.csv.bak", b"1")
    fetched = fetch(state, Place("azureml", "a/x.csv"), tmp_path / "input", WRITABLE)
    if content is None:
        fetched.path.unlink()
    else:
        fetched.path.write_bytes(content)
    (fetched.path.parent / "beside").write_bytes(b"of nobody")
    asyncio.run(write_back(state, fetched))
    assert blobs(state) == left


def test_what_is_new_at_the_root_of_a_container_is_written_there(
    state: State, put_blob: PutBlob, tmp_path: Path
) -> None:
    put_blob("a", b"1")
    fetched = fetch(state, Place("azureml", ""), tmp_path / "input", WRITABLE)
    (fetched.path / "b").write_bytes(b"2")
    asyncio.run(write_back(state, fetched))
    assert blobs(state) == {"a": b"1", "b": b"2"}


def test_an_input_that_is_only_read_is_never_written_back(state: State, put_blob: PutBlob, tmp_path: Path) -> None:
    put_blob("in/a", b"1")
    fetched = fetch(state, Place("azureml", "in"), tmp_path / "input")
    (fetched.path / "a").write_bytes(b"changed")
    (fetched.path / "b").write_bytes(b"new")
    asyncio.run(write_back(state, fetched))
    assert blobs(state) == {"in/a": b"1"}


# from a web address


def test_a_web_address_is_downloaded_under_its_own_name(
    state: State, server: ScriptedServer, tmp_path: Path, no_proxies: pytest.MonkeyPatch
) -> None:
    server.on("GET", "/a/iris%20set.csv", Answer(200, b"1,2"))
    fetched = fetch(state, WebAddress(f"{server.url}/a/iris%20set.csv?sig=hush"), tmp_path / "input")
    assert fetched.path == tmp_path / "input" / "iris set.csv"
    assert fetched.path.read_bytes() == b"1,2"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://example.org/a?sig=hush", "ftp://example.org/a cannot be read here: local jobs read http, https"),
        ("http://[::1?sig=hush", r"http://\[::1 could not be downloaded"),
        ("http://127.0.0.1:1/a?sig=hush", "http://127.0.0.1:1/a could not be downloaded"),
        ("http://me:hush@127.0.0.1:1/a", "http://127.0.0.1:1/a could not be downloaded"),
    ],
)
def test_what_cannot_be_downloaded_is_named_without_what_opens_it(
    state: State, tmp_path: Path, no_proxies: pytest.MonkeyPatch, url: str, said: str
) -> None:
    with pytest.raises(JobFailure, match=f"^{said}") as caught:
        fetch(state, WebAddress(url), tmp_path / "input")
    assert "hush" not in str(caught.value)


def test_an_address_that_refuses_is_named_with_its_answer(
    state: State, server: ScriptedServer, tmp_path: Path, no_proxies: pytest.MonkeyPatch
) -> None:
    server.on("GET", "/a", Answer(403))
    with pytest.raises(JobFailure, match=f"^{server.url}/a answered 403.$"):
        fetch(state, WebAddress(f"{server.url}/a?sig=hush"), tmp_path / "input")


def test_a_file_that_somebody_else_deleted_meanwhile_is_gone_all_the_same(
    state: State, put_blob: PutBlob, tmp_path: Path
) -> None:
    for name in ("in/changed", "in/gone"):
        put_blob(name, b"old")
    fetched = fetch(state, Place("azureml", "in"), tmp_path / "input", WRITABLE)
    (fetched.path / "gone").unlink()
    (fetched.path / "changed").write_bytes(b"new content")
    state.blobs.delete_blob("azureml", "in/gone")
    asyncio.run(write_back(state, fetched))
    assert blobs(state) == {"in/changed": b"new content"}


def test_a_file_that_became_a_folder_is_gone(state: State, put_blob: PutBlob, tmp_path: Path) -> None:
    put_blob("in/a", b"old")
    fetched = fetch(state, Place("azureml", "in"), tmp_path / "input", WRITABLE)
    (fetched.path / "a").unlink()
    (fetched.path / "a").mkdir()
    (fetched.path / "a" / "b").write_bytes(b"new")
    asyncio.run(write_back(state, fetched))
    assert blobs(state) == {"in/a/b": b"new"}
