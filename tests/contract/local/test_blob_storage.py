"""What the blob endpoint does with disk and files: whose they are, when they are full, and while they grow."""

from __future__ import annotations

import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from azure.core.exceptions import HttpResponseError, ResourceModifiedError
from azure.storage.blob import BlobBlock, BlobClient, ContainerClient

from tests.support import loopback
from tests.support.local_workspace import ACCOUNT, LocalWorkspace, error_code, local_workspace, patience

MIB = 1 << 20


# whose files they are


@contextmanager
def _open_umask() -> Iterator[None]:
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)


def _open_to_others(home: Path) -> list[str]:
    """Return what in a home another user could read: nobody gets past a closed folder."""
    found: list[str] = []
    for path in home.iterdir():
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode & 0o077:
            found.append(f"{path.name} {mode:o}")
    return found


def test_an_open_home_lets_nobody_at_what_is_in_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with _open_umask():
        home.mkdir(mode=0o755)
        for name in ("blobs", "jobs"):
            (home / name).mkdir()
        (home / "server.log").touch()
        (home / "notes.txt").touch()
        with local_workspace(home) as local:
            with local.container() as container:
                container.upload_blob("a", b"content")
                container.get_blob_client("b").stage_block("AAAA", b"block")
            local.wait(local.command("echo done"))
            assert _open_to_others(home) == ["notes.txt 666"]
            blobs = [path for path in (home / "blobs").rglob("*") if path.is_file()]
            assert {stat.S_IMODE(path.stat().st_mode) for path in blobs} == {0o600}
            assert stat.S_IMODE(home.stat().st_mode) == 0o755


# no room


@contextmanager
def _no_file_larger_than(local: LocalWorkspace, size: int) -> Iterator[None]:
    """Let the server's process write no file beyond a size, as a disk or quota that is full would."""
    limits = resource.prlimit(local.server.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(local.server.pid, resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.prlimit(local.server.pid, resource.RLIMIT_FSIZE, limits)


def _upload(blob: BlobClient) -> None:
    blob.upload_blob(b"x" * MIB, overwrite=True)


def _stage(blob: BlobClient) -> None:
    blob.stage_block("BBBB", b"x" * MIB)


def _copy(blob: BlobClient) -> None:
    blob.start_copy_from_url(blob.url.replace("full", "large"))


def _commit(blob: BlobClient) -> None:
    blob.commit_block_list([BlobBlock("AAAA")])


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits another process")
@pytest.mark.parametrize("write", [_upload, _stage, _copy, _commit])
def test_what_finds_no_room_is_refused_and_works_once_there_is_some(
    tmp_path: Path, write: Callable[[BlobClient], None]
) -> None:
    with local_workspace(tmp_path) as local, local.container() as container:
        blob = container.get_blob_client("full")
        blob.upload_blob(b"before")
        container.upload_blob("large", b"x" * MIB)
        blob.stage_block("AAAA", b"x" * MIB)
        before = {path for path in (tmp_path / "blobs").rglob("*") if path.is_file()}
        with _no_file_larger_than(local, MIB // 2), pytest.raises(HttpResponseError) as caught:
            write(blob)
        assert (caught.value.status_code, error_code(caught.value)) == (507, "InsufficientStorage")
        assert f"no room left on the disk that holds {tmp_path / 'blobs'}" in str(caught.value)
        assert {path for path in (tmp_path / "blobs").rglob("*") if path.is_file()} == before
        assert blob.download_blob().readall() == b"before"
        assert [block.id for block in blob.get_block_list("uncommitted")[1]] == ["AAAA"]
        write(blob)


# files that grow


def _ranged(local: LocalWorkspace, name: str) -> BlobClient:
    """Return the log of a job, through a client that reads a piece at a time."""
    return BlobClient(
        local.server.blob_endpoint, "azureml", f"ExperimentRun/dcid.{name}/user_logs/std_log.txt",
        credential={"account_name": ACCOUNT, "account_key": local.account_key()}, retry_total=0,
        max_single_get_size=MIB, max_chunk_get_size=MIB,
    )  # fmt: skip


def _await_size(log: BlobClient, size: int) -> None:
    for _ in patience():
        if log.exists() and log.get_blob_properties().size >= size:
            return
    raise AssertionError(f"the log has not grown to {size} bytes")


def test_a_growing_log_is_read_to_where_it_was_when_the_reading_began(local: LocalWorkspace, tmp_path: Path) -> None:
    grow, end = tmp_path / "grow", tmp_path / "end"
    waiting = "until [ -e {} ]; do sleep 0.05; done; "
    job = local.command(
        f"head -c {5 * MIB} /dev/zero | tr '\\0' a; {waiting.format(grow)}"
        f"head -c {2 * MIB} /dev/zero | tr '\\0' b; {waiting.format(end)} echo end"
    )
    with _ranged(local, job) as log:
        _await_size(log, 5 * MIB)
        first = log.download_blob()
        grow.touch()
        _await_size(log, 7 * MIB)
        assert first.readall() == b"a" * 5 * MIB
        second = log.download_blob()
        assert second.size == 7 * MIB
        with pytest.raises(ResourceModifiedError):
            log.upload_blob(b"mine", overwrite=True)
        end.touch()
        local.wait(job, "Completed")
        assert second.readall() == b"a" * 5 * MIB + b"b" * 2 * MIB
        assert log.download_blob().readall() == b"a" * 5 * MIB + b"b" * 2 * MIB + b"end\n"


def test_an_ordinary_blob_that_is_replaced_is_not_read_on(local: LocalWorkspace, container: ContainerClient) -> None:
    name = f"{container.container_name}/replaced"
    container.upload_blob("replaced", b"a" * 3 * MIB)
    credential = {"account_name": ACCOUNT, "account_key": local.account_key()}
    with BlobClient.from_blob_url(
        f"{local.server.blob_endpoint}/{name}", credential, max_single_get_size=MIB, max_chunk_get_size=MIB
    ) as blob:
        began = blob.download_blob()
        blob.upload_blob(b"b" * 3 * MIB, overwrite=True)
        with pytest.raises(ResourceModifiedError):
            began.readall()


# answers


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "answered", {}),
        ("GET", "answered", {"If-None-Match": "*"}),
        ("GET", "answered", {"x-ms-range": "bytes=0-1"}),
        ("HEAD", "answered", {}),
        ("GET", "none", {}),
        ("HEAD", "none", {}),
        ("PUT", "answered?comp=metadata", {}),
        ("PUT", "answered?comp=tier", {}),
        ("GET", "?restype=container&comp=list", {}),
        ("GET", "answered", {"Authorization": "Bearer wrong"}),
    ],
)
def test_every_answer_says_when_and_to_which_request(
    local: LocalWorkspace, container: ContainerClient, method: str, path: str, headers: dict[str, str]
) -> None:
    container.upload_blob("answered", b"content", overwrite=True)
    sent = {"Authorization": f"Bearer {local.server.token}", "x-ms-client-request-id": "mine"} | headers
    answer = loopback.request(method, f"{container.url}/{path}".replace("/?", "?"), headers=sent)
    assert parsedate_to_datetime(answer.headers["Date"])
    assert answer.headers["x-ms-request-id"]
    assert answer.headers["x-ms-version"]
    assert answer.headers["x-ms-client-request-id"] == "mine"


def test_a_block_whose_file_is_lost_ends_the_request(tmp_path: Path) -> None:
    with local_workspace(tmp_path / "home") as own, own.container() as container:
        blob = container.get_blob_client("lost")
        blob.stage_block("0000", b"x")
        for file in (tmp_path / "home" / "blobs" / "incoming").iterdir():
            file.unlink()
        with pytest.raises(HttpResponseError) as caught:
            blob.commit_block_list([BlobBlock("0000")])
        assert error_code(caught.value) == "InternalError"
