"""Downloads from real blob services: complete or not at all, and never outside of the target."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from azure.storage.blob import BlobBlock

from amlwrap.blob import store as store_module
from amlwrap.blob.download import download_prefix, read_range, read_tail
from amlwrap.blob.service import BlobProperties
from amlwrap.blob.store import BlobStore, open_store
from amlwrap.blob.target import Patience
from amlwrap.errors import StorageError

from .conftest import Container
from .fault_proxy import Answer, Fault, Request, Reset, Stall, fault_proxy, first

BLOBS = {
    "out/model.txt": b"tree",
    "out/empty": b"",
    "out/deep/er/a b%20#?é.txt": b"1",
    "out/large.bin": random.Random(8).randbytes(3_000_000),
    "outside.txt": b"not mine",
}


@pytest.fixture
def filled(container: Container, monkeypatch: pytest.MonkeyPatch) -> Container:
    monkeypatch.setattr(store_module, "_RANGE", 1_000_000)
    for name, content in BLOBS.items():
        container.witness.upload_blob(name, content)
    return container


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


EXPECTED = {name.removeprefix("out/"): content for name, content in BLOBS.items() if name.startswith("out/")}


def test_a_folder_of_blobs_comes_back_byte_for_byte(filled: Container, store: BlobStore, tmp_path: Path) -> None:
    report = download_prefix(store, "out", tmp_path / "here")
    assert files_in(tmp_path / "here") == EXPECTED
    assert report.files_written == len(EXPECTED)


def test_one_blob_is_fetched_by_its_name(filled: Container, store: BlobStore, tmp_path: Path) -> None:
    download_prefix(store, "out/model.txt", tmp_path)
    assert files_in(tmp_path) == {"model.txt": b"tree"}


def test_a_second_run_fetches_only_what_is_missing_or_wrong(
    filled: Container, store: BlobStore, tmp_path: Path
) -> None:
    download_prefix(store, "out", tmp_path)
    (tmp_path / "model.txt").write_bytes(b"TREE")
    (tmp_path / "empty").unlink()
    report = download_prefix(store, "out", tmp_path)
    assert (report.files_written, report.files_skipped) == (2, 2)
    assert files_in(tmp_path) == EXPECTED


def test_blobs_without_md5_are_resumed_by_size_and_time(container: Container, store: BlobStore, tmp_path: Path) -> None:
    with container.witness.get_blob_client("out/blocks") as blob:
        blob.stage_block("AAAA", b"12")
        blob.stage_block("BBBB", b"34")
        blob.commit_block_list([BlobBlock("AAAA"), BlobBlock("BBBB")])
    assert download_prefix(store, "out", tmp_path).files_written == 1
    assert files_in(tmp_path) == {"blocks": b"1234"}
    assert download_prefix(store, "out", tmp_path).files_written == 0
    os.utime(tmp_path / "blocks", (1, 1))
    assert download_prefix(store, "out", tmp_path).files_written == 1


def test_nothing_there_is_said(store: BlobStore, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nothing at out"):
        download_prefix(store, "out", tmp_path)
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("out/a/../../../escape", id="dots"),
        pytest.param("out/../escape", id="dots at once"),
        pytest.param("out//absolute", id="absolute"),
        pytest.param("out/./dot", id="dot"),
        pytest.param("out/..", id="the parent"),
    ],
)
def test_names_that_lead_elsewhere_are_refused_before_anything_is_written(
    filled: Container, store: BlobStore, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HTTP libraries resolve dots in URLs, so the name is added to the listing as a hostile service would send it."""
    listed = store.service.list_blobs
    hostile = BlobProperties(path=name, size=1)
    monkeypatch.setattr(store.service, "list_blobs", lambda prefix: [*listed(prefix), hostile])
    target = tmp_path / "target"
    with pytest.raises(StorageError, match="does not name a file inside"):
        download_prefix(store, "out", target)
    assert files_in(tmp_path) == {}


def test_a_blob_that_is_also_a_folder_is_refused(container: Container, store: BlobStore, tmp_path: Path) -> None:
    container.witness.upload_blob("out/a", b"1")
    container.witness.upload_blob("out/a/b", b"2")
    with pytest.raises(StorageError, match="both a blob and a folder"):
        download_prefix(store, "out", tmp_path)
    assert files_in(tmp_path) == {}


def test_folder_markers_of_hierarchical_accounts_are_passed_over(
    container: Container, store: BlobStore, tmp_path: Path
) -> None:
    container.witness.upload_blob("out/a", b"", metadata={"hdi_isfolder": "true"})
    container.witness.upload_blob("out/a/b", b"2")
    download_prefix(store, "out", tmp_path)
    assert files_in(tmp_path) == {"a/b": b"2"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_no_link_in_the_target_is_written_through(filled: Container, store: BlobStore, tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "target", tmp_path / "elsewhere"
    target.mkdir()
    elsewhere.mkdir()
    (target / "deep").symlink_to(elsewhere)
    with pytest.raises(StorageError, match="deep is a link"):
        download_prefix(store, "out", target)
    assert files_in(elsewhere) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_in_place_of_a_file_is_replaced_not_followed(
    filled: Container, store: BlobStore, tmp_path: Path
) -> None:
    (tmp_path / "precious").write_bytes(b"mine")
    target = tmp_path / "target"
    target.mkdir()
    (target / "model.txt").symlink_to(tmp_path / "precious")
    download_prefix(store, "out/model.txt", target)
    assert (tmp_path / "precious").read_bytes() == b"mine"
    assert (target / "model.txt").read_bytes() == b"tree"
    assert not (target / "model.txt").is_symlink()


def test_a_folder_in_place_of_a_file_is_refused(filled: Container, store: BlobStore, tmp_path: Path) -> None:
    (tmp_path / "model.txt").mkdir()
    with pytest.raises(StorageError, match="is a folder"):
        download_prefix(store, "out/model.txt", tmp_path)


@pytest.mark.parametrize("fault", [Reset(0), Reset(None), Answer(503, "ServerBusy"), Stall(60)])
def test_passing_faults_do_not_stop_a_download(filled: Container, tmp_path: Path, fault: Fault) -> None:
    script = first(3, fault, lambda request: "/out/" in request.path)
    with (
        fault_proxy(filled.target.endpoint, script) as proxy,
        # An answer that is late for another reason than the fault is asked for again as well.
        open_store(filled.through(proxy.endpoint), patience=Patience(answer_seconds=1)) as store,
    ):
        download_prefix(store, "out", tmp_path)
    assert files_in(tmp_path) == EXPECTED


def test_a_stopped_download_leaves_no_half_file_and_goes_on(filled: Container, tmp_path: Path) -> None:
    def script(request: Request) -> Fault | None:
        last = request.headers.get("x-ms-range", "").startswith("bytes=2000000-")
        return Answer(403, "AuthenticationFailed") if last else None

    with (
        fault_proxy(filled.target.endpoint, script) as proxy,
        open_store(filled.through(proxy.endpoint)) as store,
        pytest.raises(StorageError),
    ):
        download_prefix(store, "out", tmp_path)
    assert "large.bin" not in files_in(tmp_path)
    assert not [name for name in files_in(tmp_path) if name.endswith(".part")]
    with open_store(filled.target) as store:
        report = download_prefix(store, "out", tmp_path)
    assert files_in(tmp_path) == EXPECTED
    assert report.files_skipped >= 1


def test_a_blob_that_changes_while_it_is_read_is_not_mixed(filled: Container, store: BlobStore, tmp_path: Path) -> None:
    changed = False

    def script(request: Request) -> Fault | None:
        nonlocal changed
        if request.headers.get("x-ms-range", "").startswith("bytes=1000000-") and not changed:
            changed = True
            filled.witness.upload_blob("out/large.bin", bytes(3_000_000), overwrite=True)
        return None

    with (
        fault_proxy(filled.target.endpoint, script) as proxy,
        open_store(filled.through(proxy.endpoint)) as through,
        pytest.raises(StorageError, match=r"large\.bin"),
    ):
        download_prefix(through, "out", tmp_path)
    assert "large.bin" not in files_in(tmp_path)


def test_a_log_that_grows_while_it_is_fetched_is_taken_as_it_is(container: Container, tmp_path: Path) -> None:
    with container.witness.get_blob_client("out/log") as log:
        log.stage_block("AAAA", b"one")
        log.commit_block_list([BlobBlock("AAAA")])

    def script(request: Request) -> Fault | None:
        if "/out/log" in request.path:
            with container.witness.get_blob_client("out/log") as log:
                log.stage_block("BBBB", b"two")
                log.commit_block_list([BlobBlock("AAAA"), BlobBlock("BBBB")])
        return None

    with (
        fault_proxy(container.target.endpoint, script) as proxy,
        open_store(container.through(proxy.endpoint)) as store,
    ):
        download_prefix(store, "out", tmp_path)
    assert files_in(tmp_path) == {"log": b"onetwo"}


def test_ranges_and_tails_of_a_growing_log(container: Container, store: BlobStore) -> None:
    assert read_range(store, "log", 0) == b""
    assert read_tail(store, "log", 10) == b""
    container.witness.upload_blob("log", b"one\n")
    assert read_range(store, "log", 0) == b"one\n"
    assert read_range(store, "log", 4) == b""
    container.witness.upload_blob("log", b"one\ntwo\nthree\n", overwrite=True)
    assert read_range(store, "log", 4) == b"two\nthree\n"
    assert read_range(store, "log", 4, 3) == b"two"
    assert read_tail(store, "log", 6) == b"three\n"
    assert read_tail(store, "log", 1000) == b"one\ntwo\nthree\n"
    container.witness.upload_blob("log", b"", overwrite=True)
    assert read_range(store, "log", 0) == b""
    assert read_tail(store, "log", 5) == b""
