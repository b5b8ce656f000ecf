"""Raw files over https, and their listing, from a server on loopback."""

import json
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from openapi.pipeline.errors import ContractError
from openapi.pipeline.finding import find_version, locate, published
from openapi.pipeline.layouts import NESTED
from openapi.pipeline.sources import Reader, Version
from openapi.pipeline.web import UrlSource, listing_of

VERSION = "2030-01-01"
GOOD = {"swagger": "2.0"}
Base = tuple[str, httpx.Client]


@pytest.fixture
def https_base(tmp_path: Path) -> Iterator[Base]:
    """A folder served over TLS on loopback, and a client that trusts its certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "server.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    pem.write_bytes(secret + certificate.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(tmp_path)))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    with httpx.Client(verify=ssl.create_default_context(cafile=str(pem))) as client:
        yield f"https://localhost:{server.server_port}", client
    server.shutdown()
    server.server_close()
    thread.join()


def put(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content))


def test_documents_are_read_over_https(tmp_path: Path, https_base: Base) -> None:
    base, client = https_base
    put(tmp_path / "specs" / "a" / "b.json", GOOD)
    source = UrlSource(f"{base}/specs/", client=client)
    assert Reader(source).read("a/b.json") == GOOD
    assert source.has("a/b.json")
    assert not source.has("a/c.json")
    with pytest.raises(ContractError, match=r"https://localhost:\d+/specs/gone\.json: .* the server answers 404"):
        source.read("gone.json")


def test_a_web_page_is_no_document(tmp_path: Path, https_base: Base) -> None:
    base, client = https_base
    put(tmp_path / "specs" / "page.html", "<html>")
    with pytest.raises(ContractError, match=r"page\.html: is a web page, .* raw files, such as https://raw\.github"):
        UrlSource(f"{base}/specs", client=client).read("page.html")


def test_a_server_that_cannot_be_reached_is_named(https_base: Base) -> None:
    with pytest.raises(ContractError, match=r"^https://localhost:9/a\.json: cannot be downloaded: "):
        UrlSource("https://localhost:9", client=https_base[1]).has("a.json")


def test_versions_are_listed_where_github_lists_them(tmp_path: Path, https_base: Base) -> None:
    base, client = https_base
    stage = f"{NESTED}/stable"
    put(tmp_path / "raw" / stage / VERSION / "openapi.json", GOOD)
    # The listing of a folder is a file here, so folders lie under a name of their own.
    put(tmp_path / "of" / "stages" / stage, [{"name": VERSION, "type": "dir"}, {"name": "readme.md", "type": "file"}])
    source = UrlSource(f"{base}/raw", f"{base}/of/stages/{{folder}}?ref=main", client)
    assert published(source) == [VERSION]
    entries = [{"name": "examples", "type": "dir"}, {"name": "openapi.json", "type": "file"}]
    put(tmp_path / "of" / "versions" / stage / VERSION, entries)
    source = UrlSource(f"{base}/raw", f"{base}/of/versions/{{folder}}?ref=main", client)
    version = find_version(VERSION, source)
    assert (version.folder, version.documents) == (f"{stage}/{VERSION}", ("openapi.json",))
    recorded = Version(VERSION, f"stable/{VERSION}", ("openapi.json",), "v2030_01_01")
    assert locate(recorded, UrlSource(f"{base}/raw", client=client)).folder == version.folder


def test_a_listing_that_is_none_is_refused(tmp_path: Path, https_base: Base) -> None:
    base, client = https_base
    put(tmp_path / "page.json", {"message": "hello"})
    with pytest.raises(ContractError, match=r"page\.json: is not a listing as GitHub's contents API gives it"):
        UrlSource(base, f"{base}/page.json", client).folders("a")
    with pytest.raises(ContractError, match=r"cannot be listed, only read: name the documents in versions\.toml"):
        UrlSource(base, client=client).folders("a")


@pytest.mark.parametrize(
    ("base", "listing"),
    [
        ("https://raw.githubusercontent.com/o/r/main", "https://api.github.com/repos/o/r/contents/{folder}?ref=main"),
        (
            "https://raw.githubusercontent.com/o/r/refs/heads/main/",
            "https://api.github.com/repos/o/r/contents/{folder}?ref=refs/heads/main",
        ),
        ("https://raw.githubusercontent.com/o/r", None),
        ("https://mirror.example/specs", None),
    ],
)
def test_raw_files_of_github_have_a_listing(base: str, listing: str | None) -> None:
    assert listing_of(base) == listing
