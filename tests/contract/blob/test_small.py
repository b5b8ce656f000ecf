"""Many small blobs at once: what counts as stored, what is handed back, and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import hashlib
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from attrs import evolve, field, frozen

from amlwrap.blob import bulk
from amlwrap.blob.bulk import Leftovers, SmallBlob, put_small_blobs
from amlwrap.blob.target import BlobTarget, Patience
from amlwrap.errors import AuthenticationError, ConnectionFailedError, SnapshotError

from .conftest import Account, Container

STORED = b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"


@frozen
class Blob:
    """A blob whose content is its name."""

    path: str
    error: BaseException | None = None

    @property
    def size(self) -> int:
        return len(self.path)

    def read(self) -> tuple[bytes, bytes]:
        if self.error:
            raise self.error
        body = self.path.encode()
        return body, hashlib.md5(body).digest()


@frozen
class Server:
    """Answers the n-th request it sees, counted from 0, with `answer(n)`: parts sent one by one; None closes."""

    port: int
    requests: list[bytes] = field(factory=list)

    @property
    def target(self) -> BlobTarget:
        endpoint = f"http://127.0.0.1:{self.port}/account"
        return BlobTarget(endpoint=endpoint, account_name="account", container="c", sas_token="sv=1&sig=x")


@contextlib.contextmanager
def serving(answer: Callable[[int], list[bytes | None]]) -> Iterator[Server]:
    lock = threading.Lock()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(ConnectionError):
                while self.serve_one():
                    pass

        def serve_one(self) -> bool:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = self.rfile.readline()
                if not line:
                    return False
                head += line
            length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
            with lock:
                number = len(running.requests)
                running.requests.append(head + self.rfile.read(length))
            for place, part in enumerate(answer(number)):
                if part is None:
                    return False
                if place:
                    time.sleep(0.01)  # so that the parts are likely to arrive one by one; either way is right
                self.wfile.write(part)
            return True

    # At the end it waits for its connections to be closed: none may be left open.
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        running = Server(server.server_address[1])
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield running
        finally:
            server.shutdown()


def put(
    target: BlobTarget, blobs: list[Blob], concurrency: int = 1, patience: Patience | None = None
) -> tuple[set[str], Leftovers]:
    stored: set[str] = set()
    patience = patience or Patience()
    left = put_small_blobs(target, patience, blobs, lambda blob: stored.add(blob.path), concurrency=concurrency)
    return stored, left


def names(blobs: list[SmallBlob]) -> list[str]:
    return [blob.path for blob in blobs]


BLOBS = [Blob(f"b{number}") for number in range(5)]
ALL = {blob.path for blob in BLOBS}


@pytest.mark.parametrize("concurrency", [1, 3, 50])
def test_a_real_service_holds_every_blob(container: Container, concurrency: int) -> None:
    blobs = [Blob(f"odd/ä b%+#?{number}") for number in range(40)]
    stored, left = put(container.target, blobs, concurrency)
    assert left == Leftovers([], [])
    assert stored == set(container.contents())
    assert container.contents() == {blob.path: blob.path.encode() for blob in blobs}


def secure_target(account: Account) -> BlobTarget:
    with account.client() as client:
        name = f"bulk-{time.time_ns()}"
        client.create_container(name)
    return BlobTarget(endpoint=account.endpoint, account_name=account.name, container=name, key=account.key)


def test_https_is_spoken(secure_azurite: Account) -> None:
    assert put(secure_target(secure_azurite), BLOBS, concurrency=3) == (ALL, Leftovers([], []))


def test_nothing_is_sent_to_a_service_whose_certificate_nobody_vouches_for(trusted_azurite: Account) -> None:
    stored, left = put(secure_target(trusted_azurite), BLOBS, concurrency=3)
    assert (stored, left.refused, len(left.untouched)) == (set(), [], len(BLOBS))


@pytest.mark.parametrize(
    "parts",
    [
        [STORED],
        [STORED[:9], STORED[9:30], STORED[30:]],
        [b"HTTP/1.1 201 Created\r\nx: y\r\ntransfer-encoding: chunked\r\n\r\n", b"0\r", b"\n\r\n"],
        [b"HTTP/1.1 201 Created\r\ncontent-length:0\r\nTransfer-Other: chunked\r\n\r\n"],
    ],
    ids=["whole", "in pieces", "chunked", "other spelling"],
)
def test_one_connection_serves_one_blob_after_the_other(parts: list[bytes | None]) -> None:
    with serving(lambda _: parts) as server:
        assert put(server.target, BLOBS) == (ALL, Leftovers([], []))
    assert len(server.requests) == len(BLOBS)


@pytest.mark.parametrize(
    "parts",
    [
        [b"HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", None],
        [b"HTTP/1.1 201 Created\r\nContent-Length: 4\r\n\r\nbody"],
        [b"HTTP/1.0 201 Created\r\n\r\n", None],
    ],
    ids=["closed by the service", "with a body", "until it is closed"],
)
def test_a_connection_that_cannot_go_on_is_followed_by_another(parts: list[bytes | None]) -> None:
    with serving(lambda _: parts) as server:
        assert put(server.target, BLOBS) == (ALL, Leftovers([], []))


@pytest.mark.parametrize(
    "parts",
    [
        [b"HTTP/1.1 503 Server Busy\r\nContent-Length: 0\r\n\r\n"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"],
        [b"HTTP/1.1 201 Created\r\nContent-Le", None],
        [None],
        [b"x" * 70_000],
        [b"\xff\r\n\r\n"],
    ],
    ids=["busy", "another status", "cut off", "closed", "endless head", "no HTTP"],
)
def test_a_blob_that_is_not_plainly_stored_is_handed_back_and_its_connection_given_up(parts: list[bytes]) -> None:
    with serving(lambda number: parts if number == 2 else [STORED]) as server:
        stored, left = put(server.target, BLOBS)
    assert stored == {"b0", "b1"}
    assert names(left.refused) == ["b2"]
    assert names(left.untouched) == ["b3", "b4"]


def test_a_blob_whose_answer_does_not_come_is_handed_back() -> None:
    """The first one, so that no answer has to be quick."""
    with serving(lambda _: []) as server:
        stored, left = put(server.target, BLOBS, patience=Patience(answer_seconds=0.05))
    assert (stored, names(left.refused), names(left.untouched)) == (set(), ["b0"], ["b1", "b2", "b3", "b4"])


def test_other_connections_go_on_when_one_is_given_up() -> None:
    blobs = [Blob(f"b{number}") for number in range(30)]
    with serving(lambda number: [None] if number == 2 else [STORED]) as server:
        stored, left = put(server.target, blobs, concurrency=4)
    assert len(left.refused) == 1
    assert left.untouched == []
    assert stored | set(names(left.refused)) == {blob.path for blob in blobs}


def test_a_service_out_of_reach_leaves_everything_untouched() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        stored, left = put(Server(taken.getsockname()[1]).target, BLOBS, concurrency=4)
    assert (stored, left.refused, names(left.untouched)) == (set(), [], [blob.path for blob in BLOBS])


def test_a_blob_that_cannot_be_read_stops_all_and_is_said() -> None:
    blobs = [*BLOBS, Blob("bad", SnapshotError("bad changed")), *BLOBS]
    with serving(lambda _: [STORED]) as server, pytest.raises(SnapshotError, match="bad changed"):
        put(server.target, blobs, concurrency=2)
    assert len(server.requests) < len(blobs)


@pytest.mark.parametrize("error", [SnapshotError("bad changed"), SystemExit(3)], ids=["expected", "unexpected"])
def test_many_that_cannot_be_read_leave_nothing_behind(error: BaseException, caplog: pytest.LogCaptureFixture) -> None:
    """No open socket, which would be a warning and so a failure, and nothing that the event loop complains of."""
    blobs = [*BLOBS, *(Blob(f"bad{number}", error) for number in range(200))]
    for _ in range(3):
        with serving(lambda _: [STORED]) as server, pytest.raises(type(error)):
            put(server.target, blobs, concurrency=64)
        gc.collect()
    assert caplog.records == []


def test_slow_disks_are_read_many_files_at_a_time() -> None:
    turn = threading.Barrier(8)

    class SlowBlob(Blob):
        def read(self) -> tuple[bytes, bytes]:
            if self.path == "b0":
                time.sleep(0.1)  # the first one shows that the disk is slow
            else:
                turn.wait(300)  # eight must be under way at once, or this breaks
            return super().read()

    blobs: list[Blob] = [SlowBlob(f"b{number}") for number in range(1 + 3 * 8)]
    with serving(lambda _: [STORED]) as server:
        stored, left = put(server.target, blobs, concurrency=8)
    assert left == Leftovers([], [])
    assert len(stored) == len(blobs)


def test_a_slow_file_that_cannot_be_read_is_said_too() -> None:
    class SlowBlob(Blob):
        def read(self) -> tuple[bytes, bytes]:
            time.sleep(0.03)
            return super().read()

    blobs: list[Blob] = [SlowBlob(f"b{number}") for number in range(10)]
    with serving(lambda _: [STORED]) as server, pytest.raises(SnapshotError, match="bad changed"):
        put(server.target, [*blobs, SlowBlob("bad", SnapshotError("bad changed"))], concurrency=4)


def test_a_disk_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_SETTLE_SECONDS", 0.05)
    release = threading.Event()

    class HungBlob(Blob):
        def read(self) -> tuple[bytes, bytes]:
            release.wait()
            return super().read()

    impatient = Patience(stall_seconds=0.3)
    with serving(lambda _: [STORED]) as server, pytest.raises(ConnectionFailedError, match="nothing got through"):
        try:
            put_small_blobs(server.target, impatient, [HungBlob("b")], print, concurrency=1)
        finally:
            release.set()


def test_every_address_of_a_host_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def two_addresses(host: str, port: int, **_: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in ("127.0.0.2", "127.0.0.1")]

    monkeypatch.setattr(bulk.socket, "getaddrinfo", two_addresses)
    with serving(lambda _: [STORED]) as server:
        assert put(server.target, BLOBS, concurrency=3) == (ALL, Leftovers([], []))


def test_the_event_loop_that_a_program_prefers_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as uvloop, whose transports are of other classes."""
    monkeypatch.setattr(asyncio, "new_event_loop", lambda: pytest.fail("another loop was made"))
    with serving(lambda _: [STORED]) as server:
        assert put(server.target, BLOBS) == (ALL, Leftovers([], []))


def test_a_token_that_no_header_can_carry_is_not_sent() -> None:
    class Torn:
        def __call__(self) -> object:
            return type("Token", (), {"token": "a\r\nx-evil: 1", "expires_on": 2**40})

    with serving(lambda _: [STORED]) as server:
        target = evolve(server.target, sas_token=None, token_provider=Torn())
        with pytest.raises(AuthenticationError, match="no request can carry"):
            put(target, BLOBS)
    assert server.requests == []


def test_it_works_where_an_event_loop_runs_already() -> None:
    """As in a notebook."""

    async def cell(target: BlobTarget) -> tuple[set[str], Leftovers]:
        return put(target, BLOBS)

    with serving(lambda _: [STORED]) as server:
        assert asyncio.run(cell(server.target)) == (ALL, Leftovers([], []))


def test_an_interrupted_caller_leaves_nothing_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_TICK", 0.02)
    monkeypatch.setattr(bulk, "_SETTLE_SECONDS", 300)  # until the thread has ended, however busy the machine

    def interrupt(_: SmallBlob) -> None:
        raise KeyboardInterrupt

    with serving(lambda number: [STORED] if number == 0 else []) as server:
        with pytest.raises(KeyboardInterrupt):
            put_small_blobs(server.target, Patience(), BLOBS, interrupt, concurrency=3)
        assert not any(thread.name == "amlwrap-bulk" for thread in threading.enumerate())  # which sends everything


def test_what_is_asked_for_is_signed_and_checked() -> None:
    with serving(lambda _: [STORED]) as server:
        put(server.target, [Blob("a b")])
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"PUT /account/c/a%20b?sv=1&sig=x HTTP/1.1\r\n")
    assert b"content-md5: " in head
    assert b"x-ms-blob-type: BlockBlob" in head
    assert body == b"a b"
