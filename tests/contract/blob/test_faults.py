"""What networks and services do to an upload: it finishes, or stops with one sentence and can be run again."""

from __future__ import annotations

import base64
import contextlib
import random
import socket
import socketserver
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap.blob.download import download_prefix
from amlwrap.blob.hashing import BLOCK_SIZE
from amlwrap.blob.snapshot import Snapshot, take_snapshot
from amlwrap.blob.store import open_store
from amlwrap.blob.target import Patience
from amlwrap.blob.upload import UploadPlan, UploadReport, carry_out, upload_snapshot
from amlwrap.errors import AmlwrapError, ConnectionFailedError, StorageError

from .conftest import Container
from .fault_proxy import Answer, Corrupt, Fault, Request, Reset, Script, Stall, Trickle, fault_proxy, first, is_put

# Few attempts at what fails at once; answers get the time that they need, for a busy machine is no fault.
HASTE = Patience(retry_seconds=2)
# For answers that never come. Others may be late as well then: that is either asked for again, or expected.
IMPATIENT = Patience(answer_seconds=1)
SIZES = {f"small{number}": 1000 + number for number in range(6)} | {"medium": 50_000, "large": BLOCK_SIZE + 3}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    root, generator = tmp_path_factory.mktemp("src"), random.Random(6)
    for name, size in SIZES.items():
        (root / name).write_bytes(generator.randbytes(size))
    return take_snapshot(root, cache_folder=tmp_path_factory.mktemp("cache"))


def upload(container: Container, snapshot: Snapshot, script: Script, patience: Patience = HASTE) -> UploadReport:
    with (
        fault_proxy(container.target.endpoint, script) as proxy,
        open_store(container.through(proxy.endpoint), patience=patience) as store,
    ):
        return upload_snapshot(store, "p", snapshot)


def assert_complete(container: Container, snapshot: Snapshot) -> None:
    assert container.contents() == {f"p/{file.path}": file.local.read_bytes() for file in snapshot.files}


def puts_of(name: str) -> Callable[[Request], bool]:
    return lambda request: request.method == "PUT" and f"/p/{name}" in request.path


@pytest.mark.parametrize(
    "fault",
    [
        Reset(0),
        Reset(500),
        Reset(None),
        Answer(500, "InternalError"),
        Answer(503, "ServerBusy"),
        Answer(429, "TooManyRequests"),
    ],
    ids=["reset", "reset mid-body", "answer lost", "500", "503", "429"],
)
def test_passing_faults_do_not_stop_an_upload(container: Container, snapshot: Snapshot, fault: Fault) -> None:
    scripts = [first(2, fault, puts_of(kind)) for kind in ("small", "medium", "large")]
    upload(container, snapshot, lambda request: next(filter(None, (script(request) for script in scripts)), None))
    assert_complete(container, snapshot)


@pytest.mark.parametrize("fault", [Reset(0), Answer(500), Answer(503, "ServerBusy")], ids=["reset", "500", "503"])
def test_passing_faults_of_the_first_request_do_not_stop_an_upload(
    container: Container, snapshot: Snapshot, fault: Fault
) -> None:
    upload(container, snapshot, first(2, fault))
    assert_complete(container, snapshot)


def test_retry_after_is_waited_for(container: Container, snapshot: Snapshot) -> None:
    busy = Answer(429, "TooManyRequests", {"retry-after": "1"})
    upload(container, snapshot, first(2, busy, puts_of("small3")))
    assert_complete(container, snapshot)


def test_a_pause_shorter_than_the_patience_is_sat_out(container: Container, snapshot: Snapshot) -> None:
    upload(container, snapshot, first(6, Stall(0.5), is_put))
    assert_complete(container, snapshot)


def test_a_pause_longer_than_the_patience_is_tried_again(container: Container, snapshot: Snapshot) -> None:
    upload(container, snapshot, first(6, Stall(600), is_put), IMPATIENT)
    assert_complete(container, snapshot)


def test_a_slow_line_is_not_a_dead_one(container: Container, snapshot: Snapshot, tmp_path: Path) -> None:
    """Though nothing that takes its time is through before patience for silence ends, there and back."""
    slow, sent = Trickle(64 * 1024, 0.02), {"PUT": 0, "GET": 0}
    patience = Patience(answer_seconds=1, stall_seconds=1)

    def script(request: Request) -> Fault | None:
        if "/p/large" not in request.path:
            return None
        sent[request.method] += 1
        return slow

    with (
        fault_proxy(container.target.endpoint, script) as proxy,
        open_store(container.through(proxy.endpoint), patience=patience) as store,
    ):
        upload_snapshot(store, "p", snapshot)
        download_prefix(store, "p/large", tmp_path)
    assert_complete(container, snapshot)
    assert (tmp_path / "large").read_bytes() == (snapshot.root / "large").read_bytes()
    assert sent == {"PUT": 3, "GET": 2}  # nothing was begun again: two blocks and their list, two ranges


def test_a_blob_in_one_slow_answer_is_not_asked_for_again(container: Container, tmp_path: Path) -> None:
    content = random.Random(8).randbytes(3 * 1024 * 1024)
    container.witness.upload_blob("blob", content)
    patience = Patience(answer_seconds=1, stall_seconds=1)
    with fault_proxy(container.target.endpoint, lambda _: Trickle(64 * 1024, 0.025)) as proxy:
        with open_store(container.through(proxy.endpoint), patience=patience) as store:
            download_prefix(store, "blob", tmp_path)
        assert [request.method for request in proxy.seen] == ["GET", "GET"]  # the listing, the blob
    assert (tmp_path / "blob").read_bytes() == content


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Answer(500, "InternalError"), "busy or broken"),
        (Answer(403, "AuthenticationFailed"), "account key is wrong or was renewed"),
        (Answer(403, "AuthorizationPermissionMismatch"), "Storage Blob Data Contributor"),
        (Answer(409, "InsufficientAccountPermissions"), "quota"),
        (Answer(403, "AccountIsDisabled"), "disabled"),
        (Answer(404, "ContainerNotFound"), "container does not exist"),
        (Reset(0), "connect|broke"),
        (Stall(600), "answer"),
    ],
)
def test_lasting_faults_stop_with_one_sentence_and_the_next_run_completes(
    container: Container, snapshot: Snapshot, fault: Fault, words: str
) -> None:
    def script(request: Request) -> Fault | None:
        return fault if is_put(request) and request.number > 4 else None

    patience = evolve(IMPATIENT, retry_seconds=2) if isinstance(fault, Stall) else HASTE
    with pytest.raises((StorageError, ConnectionFailedError), match=words) as caught:
        upload(container, snapshot, script, patience)
    assert "\n" not in str(caught.value)
    upload(container, snapshot, lambda _: None)
    assert_complete(container, snapshot)


def test_a_small_file_that_was_damaged_on_the_way_is_sent_again(container: Container, snapshot: Snapshot) -> None:
    upload(container, snapshot, first(1, Corrupt(), puts_of("small4")))
    assert_complete(container, snapshot)


@pytest.mark.parametrize("name", ["medium", "large"])
def test_a_bit_flipped_on_the_way_is_noticed(container: Container, snapshot: Snapshot, name: str) -> None:
    with pytest.raises(StorageError, match=f"{name}.*(arrive|arrived)"):
        upload(container, snapshot, first(1, Corrupt(), puts_of(name)))
    upload(container, snapshot, lambda _: None)
    assert_complete(container, snapshot)


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:9", "http://name.invalid"])
def test_an_account_out_of_reach_is_one_sentence(container: Container, snapshot: Snapshot, endpoint: str) -> None:
    with open_store(container.through(endpoint)) as store, pytest.raises(ConnectionFailedError) as caught:
        upload_snapshot(store, "p", snapshot)
    assert endpoint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_account_that_never_answers_is_given_up_after_three_attempts(
    container: Container, snapshot: Snapshot
) -> None:
    with fault_proxy(container.target.endpoint, lambda _: Stall(600)) as proxy:
        with (
            open_store(container.through(proxy.endpoint), patience=Patience(first_answer_seconds=0.5)) as store,
            pytest.raises(ConnectionFailedError, match="does not answer in time"),
        ):
            upload_snapshot(store, "p", snapshot)
        proxy.wait_for_requests(3)
    assert len(proxy.seen) == 3
    defaults = Patience()
    assert 3 * max(defaults.connect_seconds, defaults.first_answer_seconds) + 2 * 2 < 20


@pytest.mark.parametrize("way", ["key", "sas"])
def test_no_secret_is_in_an_error_or_its_traceback(container: Container, snapshot: Snapshot, way: str) -> None:
    secret = base64.b64encode(random.Random(7).randbytes(64)).decode()
    target = evolve(container.target, key=secret if way == "key" else None)
    if way == "sas":
        target = evolve(target, sas_token="sv=2021-12-02&sr=c&sp=racwl&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D%3D")
    unsent = UploadPlan(prefix="p", snapshot=snapshot, missing=snapshot.files, marker=None)
    for action in (lambda store: upload_snapshot(store, "p", snapshot), lambda store: carry_out(store, unsent)):
        with open_store(target) as store, pytest.raises(AmlwrapError) as caught:
            action(store)
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + repr(store.target)
        assert secret not in shown
        assert "c2VjcmV0" not in shown
        assert "sig=" not in shown


@pytest.mark.parametrize("sent", [0, 1, 6])
def test_a_folder_that_was_half_sent_is_never_taken_for_finished(
    container: Container, snapshot: Snapshot, sent: int
) -> None:
    def script(request: Request) -> Fault | None:
        return Answer(409, "InsufficientAccountPermissions") if is_put(request) and request.number > sent else None

    with pytest.raises(StorageError):
        upload(container, snapshot, script)
    there = len(container.contents())
    report = upload(container, snapshot, lambda _: None)
    assert (report.files_sent, report.files_skipped) == (len(SIZES) - there, there)
    assert_complete(container, snapshot)


PORTAL = b"<?xml version='1.0'?><html><body>Please sign in</body></html>"


@contextlib.contextmanager
def answering(respond: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve every connection with whatever `respond` sends; give the URL of the account."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                self.request.recv(65536)
                respond(self.request)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/account"
        finally:
            server.shutdown()


@pytest.mark.parametrize("extra", [b"", b"content-encoding: gzip\r\n"], ids=["a login page", "junk"])
def test_a_success_that_is_not_storages_is_not_believed(container: Container, snapshot: Snapshot, extra: bytes) -> None:
    def respond(connection: socket.socket) -> None:
        head = f"HTTP/1.1 200 OK\r\ncontent-length: {len(PORTAL)}\r\nconnection: close\r\n".encode()
        connection.sendall(head + extra + b"\r\n" + PORTAL)

    with (
        answering(respond) as endpoint,
        open_store(container.through(endpoint), patience=HASTE) as store,
        pytest.raises(StorageError, match="not Azure Blob storage; check the blob endpoint"),
    ):
        upload_snapshot(store, "p", snapshot)


def test_an_answer_that_trickles_in_is_not_waited_for(container: Container, snapshot: Snapshot) -> None:
    def respond(connection: socket.socket) -> None:
        for byte in b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 10_000:
            connection.sendall(bytes([byte]))
            time.sleep(0.1)

    with (
        answering(respond) as endpoint,
        open_store(container.through(endpoint), patience=evolve(HASTE, reach_seconds=0.2)) as store,
        pytest.raises(ConnectionFailedError, match="does not answer in time"),
    ):
        upload_snapshot(store, "p", snapshot)
