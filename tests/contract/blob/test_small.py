"""Many small blobs at once: what counts as stored, what is sent again, and how it ends."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import socketserver
import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from attrs import evolve, field, frozen
from azure.storage.blob import ContainerSasPermissions, generate_container_sas

from amlwrap.blob import pieces, workers
from amlwrap.blob.snapshot import Snapshot, take_snapshot
from amlwrap.blob.store import open_store
from amlwrap.blob.target import BlobTarget, Patience
from amlwrap.blob.upload import UploadReport, upload_snapshot
from amlwrap.errors import AuthenticationError, ConnectionFailedError, SnapshotError

from .conftest import Account, Container
from .fault_proxy import Corrupt, fault_proxy, first, is_put

COUNT = 40
FACTS = b'etag: "0x1"\r\nx-ms-request-id: 1\r\n'
STORED = b"HTTP/1.1 201 Created\r\n" + FACTS + b"Content-Length: 0\r\n\r\n"
BODY, MD5 = b"body", hashlib.md5(b"body").digest()


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    (tmp_path / "src").mkdir()
    for number in range(COUNT):
        (tmp_path / "src" / f"ä b%20+#?~{number}").write_text(str(number))
    return take_snapshot(tmp_path / "src")


def upload(target: BlobTarget, snapshot: Snapshot, patience: Patience | None = None) -> UploadReport:
    with open_store(target, patience=patience) as store:
        return upload_snapshot(store, "p", snapshot)


def contents_of(snapshot: Snapshot) -> dict[str, bytes]:
    return {f"p/{file.path}": file.local.read_bytes() for file in snapshot.files}


def sas_for(account: Account, container: str) -> str:
    permission = ContainerSasPermissions(read=True, write=True, list=True, create=True, add=True)
    expiry = datetime.now(UTC) + timedelta(hours=1)
    return generate_container_sas(account.name, container, account.key, permission=permission, expiry=expiry)


@frozen
class Server:
    """Answers each request, head and body, with the parts that `answer` gives; None closes the connection."""

    port: int
    requests: list[bytes] = field(factory=list)

    @property
    def target(self) -> BlobTarget:
        return self.at("127.0.0.1")

    def at(self, host: str) -> BlobTarget:
        endpoint = f"http://{host}:{self.port}/account"
        return BlobTarget(endpoint=endpoint, account_name="account", container="c", sas_token="sv=1&sig=x")

    def puts(self) -> list[bytes]:
        return [request for request in self.requests if request.startswith(b"PUT")]


@contextlib.contextmanager
def serving(answer: Callable[[bytes], list[bytes | None]]) -> Iterator[Server]:
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
            length = int((head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]) or 0)
            request = head + self.rfile.read(length)
            running.requests.append(request)
            for part in answer(request):
                if part is None:
                    return False
                self.wfile.write(part)
            return True

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        running = Server(server.server_address[1])
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield running
        finally:
            server.shutdown()


def put_small(target: BlobTarget) -> bool:
    with open_store(target) as store:
        return store.put_small("p/b", BODY, MD5)


@pytest.mark.parametrize("way", ["key", "sas"])
def test_one_listing_confirms_them_all_and_every_request_is_counted(
    account: Account, container: Container, snapshot: Snapshot, way: str
) -> None:
    with fault_proxy(container.target.endpoint) as proxy:
        target = container.through(proxy.endpoint)
        if way == "sas":
            target = evolve(target, key=None, sas_token=sas_for(account, target.container))
        report = upload(target, snapshot)
        assert report.requests == len(proxy.seen) == 1 + COUNT + 1
    assert container.contents() == contents_of(snapshot)


def test_what_arrived_damaged_is_found_in_the_listing_and_sent_again(container: Container, snapshot: Snapshot) -> None:
    with fault_proxy(container.target.endpoint, first(3, Corrupt(), is_put)) as proxy:
        report = upload(container.through(proxy.endpoint), snapshot)
        assert report.requests == len(proxy.seen) == 1 + COUNT + 1 + 3
        assert sum("content-md5" in request.headers for request in proxy.seen) == 3
    assert container.contents() == contents_of(snapshot)


@pytest.mark.parametrize("listed", ["nothing", "no MD5", "another MD5", "another size"])
def test_what_a_listing_does_not_confirm_is_sent_again_with_its_md5(tmp_path: Path, listed: str) -> None:
    (tmp_path / "b").write_bytes(BODY)
    size = {"another size": 9}.get(listed, len(BODY))
    md5 = base64.b64encode({"no MD5": b"", "another MD5": bytes(16)}.get(listed, MD5)).decode()
    properties = f"<Content-Length>{size}</Content-Length><Content-MD5>{md5}</Content-MD5>"
    blob = "" if listed == "nothing" else f"<Blob><Name>p/b</Name><Properties>{properties}</Properties></Blob>"

    def answer(request: bytes) -> list[bytes | None]:
        if request.startswith(b"PUT"):
            return [STORED]
        page = f"<EnumerationResults><Blobs>{blob if server.puts() else ''}</Blobs></EnumerationResults>".encode()
        return [b"HTTP/1.1 200 OK\r\nx-ms-request-id: 1\r\nContent-Length: %d\r\n\r\n%b" % (len(page), page)]

    with serving(answer) as server:
        upload(server.target, take_snapshot(tmp_path))
    assert [b"content-md5" in put.lower() for put in server.puts()] == [False, True]
    assert all(put.endswith(b"\r\n\r\n" + BODY) for put in server.puts())


def test_https_is_spoken_with_an_authority_of_ones_own(secure_azurite: Account, snapshot: Snapshot) -> None:
    name = f"small-{uuid.uuid4().hex}"
    with secure_azurite.client() as client:
        client.create_container(name)
    facts = {"endpoint": secure_azurite.endpoint, "account_name": secure_azurite.name, "key": secure_azurite.key}
    assert upload(BlobTarget(container=name, **facts), snapshot).requests == 1 + COUNT + 1


def test_a_proxy_of_the_environment_sees_nothing_of_what_stays_on_loopback(
    container: Container, snapshot: Snapshot, no_proxies: pytest.MonkeyPatch
) -> None:
    with fault_proxy(container.target.endpoint) as proxy, no_proxies.context() as environment:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            environment.setenv(name, f"http://{urlsplit(proxy.endpoint).netloc}")
        assert upload(container.target, snapshot).requests == 1 + COUNT + 1
        assert proxy.seen == []


def test_behind_a_proxy_that_obstore_does_not_know_httpx_sends_everything() -> None:
    with serving(lambda _: [STORED]) as server, open_store(server.target) as store:
        store.service.connection.proxy = httpx.Proxy("socks5://127.0.0.1:9")
        assert store.put_small("p/b", BODY, MD5) is True
        assert store.requests == len(server.requests) == 1


@pytest.mark.parametrize(
    "parts",
    [
        [STORED],
        [b"HTTP/1.1 201 Created\r\n" + FACTS + b"transfer-encoding: chunked\r\n\r\n", b"0\r", b"\n\r\n"],
        [b"HTTP/1.1 201 Created\r\n" + FACTS + b"Connection: close\r\nContent-Length: 0\r\n\r\n", None],
        [b"HTTP/1.0 201 Created\r\n" + FACTS + b"\r\n", None],
    ],
    ids=["plainly", "chunked", "closing", "until it is closed"],
)
def test_a_blob_that_the_service_takes_is_stored_by_one_request(parts: list[bytes | None]) -> None:
    with serving(lambda _: parts) as server:
        assert put_small(server.target) is False
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "parts",
    [
        [b"HTTP/1.1 503 Server Busy\r\nContent-Length: 0\r\n\r\n"],
        [b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"],
        [b"HTTP/1.1 201 Created\r\nContent-Le", None],
        [None],
        [b"\xff\r\n\r\n", None],
    ],
    ids=["busy", "forbidden", "cut off", "closed", "no HTTP"],
)
def test_a_blob_that_is_not_plainly_stored_is_sent_again_with_its_md5(parts: list[bytes | None]) -> None:
    with serving(lambda request: [STORED] if b"content-md5" in request.lower() else parts) as server:
        assert put_small(server.target) is True
    assert server.requests[-1].endswith(b"\r\n\r\n" + BODY)


def test_a_sas_arrives_as_it_was_given() -> None:
    sas = "sv=2021-12-02&se=2030-01-01T00%3A00%3A00Z&sp=rwl&sig=a%2Fb%2Bc%3D"
    with serving(lambda _: [STORED]) as server:
        put_small(evolve(server.target, sas_token=sas))
    asked = server.requests[0].split(b" ")[1].decode()
    assert parse_qs(urlsplit(asked).query) == parse_qs(sas)


def test_a_host_with_an_address_that_does_not_answer_is_reached_by_another() -> None:
    """`localhost` may be `::1` as well."""
    with serving(lambda _: [STORED]) as server:
        assert put_small(server.at("localhost")) is False


def test_a_token_that_no_header_can_carry_is_not_sent() -> None:
    class Torn:
        def __call__(self) -> object:
            return type("Token", (), {"token": "a\r\nx-evil: 1", "expires_on": 2**40})

    with serving(lambda _: [STORED]) as server:
        target = evolve(server.target, sas_token=None, token_provider=Torn())
        with pytest.raises(AuthenticationError, match="no request can carry"):
            put_small(target)
    assert server.requests == []


def test_it_works_where_an_event_loop_runs_already(container: Container, snapshot: Snapshot) -> None:
    """As in a notebook."""

    async def cell() -> UploadReport:
        return upload(container.target, snapshot)

    assert asyncio.run(cell()).requests == 1 + COUNT + 1


def test_slow_disks_are_read_many_files_at_a_time(
    container: Container, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn, read = threading.Barrier(COUNT // 2), pieces.read_block

    def read_slowly(local: Path, path: str, offset: int, size: int) -> bytes:
        turn.wait(300)  # half of them must be under way at once, or this breaks
        return read(local, path, offset, size)

    monkeypatch.setattr(pieces, "read_block", read_slowly)
    upload(container.target, snapshot)
    assert container.contents() == contents_of(snapshot)


def test_a_disk_that_never_answers_is_given_up(
    container: Container, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()
    monkeypatch.setattr(workers, "_SETTLE_SECONDS", 0.05)
    monkeypatch.setattr(pieces, "read_block", lambda *_: release.wait() and b"")
    try:
        with pytest.raises(ConnectionFailedError, match="nothing got through"):
            upload(container.target, snapshot, Patience(stall_seconds=0.3))
    finally:
        release.set()


def test_a_file_that_cannot_be_read_stops_all_and_is_said(container: Container, snapshot: Snapshot) -> None:
    snapshot.files[5].local.write_text("other")
    with open_store(container.target) as store, pytest.raises(SnapshotError, match="changed while it was being"):
        upload_snapshot(store, "p", snapshot, concurrency=2)
    assert len(container.contents()) < COUNT - 1
