"""Where documents come from, and how what was read is remembered."""

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
from attrs import evolve
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from openapi.pipeline.errors import ContractError
from openapi.pipeline.sources import (
    RESOURCE_MANAGER,
    FolderSource,
    Reader,
    UrlSource,
    Version,
    compare_digests,
    discover_version,
    folders_for,
    load_versions,
    open_source,
    save_versions,
)

VERSION = "2030-01-01"
GOOD = {"swagger": "2.0"}


def test_changed_inputs_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "service.json").write_text(json.dumps(GOOD))
    version = Version(VERSION, ".", ("service.json",), "v2030_01_01")
    reader = Reader(FolderSource(tmp_path))
    reader.read("service.json")
    recorded = evolve(version, digests=reader.digests)
    assert compare_digests(version, reader.digests) == []
    assert compare_digests(recorded, reader.digests) == []
    assert compare_digests(recorded, {"service.json": "0"}) == ["service.json: changed"]
    assert compare_digests(recorded, {}) == ["service.json: recorded, but not read"]
    assert compare_digests(recorded, {**reader.digests, "new.json": "0"}) == ["new.json: not recorded"]


def test_versions_are_written_as_they_are_read(tmp_path: Path) -> None:
    version = Version(VERSION, "a/b", ("one.json", "two.json"), "v2030_01_01", "abc", {"a/b/one.json": "00"})
    save_versions(tmp_path / "versions.toml", {version.name: version})
    assert load_versions(tmp_path / "versions.toml") == {version.name: version}


def test_documents_of_a_version_nobody_listed_are_found(tmp_path: Path) -> None:
    folder = tmp_path / RESOURCE_MANAGER / "stable" / VERSION
    (folder / "examples").mkdir(parents=True)
    for name in ("b.json", "a.json", "examples/no.json", "readme.md"):
        (folder / name).write_text("{}")
    version = discover_version(VERSION, FolderSource(tmp_path))
    assert version.documents == ("a.json", "b.json")
    assert version.package == "v2030_01_01"
    with pytest.raises(ContractError, match=r"api-version 2031-01-01 is not in versions\.toml"):
        discover_version("2031-01-01", FolderSource(tmp_path))


@pytest.fixture
def https_base(tmp_path: Path) -> Iterator[tuple[str, httpx.Client]]:
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


def test_documents_are_read_over_https(tmp_path: Path, https_base: tuple[str, httpx.Client]) -> None:
    base, client = https_base
    (tmp_path / "specs" / "a").mkdir(parents=True)
    (tmp_path / "specs" / "a" / "b.json").write_text(json.dumps(GOOD))
    assert Reader(UrlSource(f"{base}/specs/", client)).read("a/b.json") == GOOD
    with pytest.raises(ContractError, match=r"https://localhost:\d+/gone\.json: cannot be downloaded: .*404"):
        UrlSource(base, client).read("gone.json")


@pytest.mark.parametrize(
    ("location", "message"),
    [("http://plain.example", "only https URLs and folders"), ("no/such/folder", "no such folder")],
)
def test_other_sources_are_refused(location: str, message: str) -> None:
    with pytest.raises(ContractError, match=message):
        open_source(location)


@pytest.mark.parametrize(
    ("api_version", "expected"),
    [
        ("2021-03-01-preview", ["first"]),
        ("2022-01-01-preview", []),
        ("2022-05-01", ["second"]),
        ("2024-04-01", ["second", "own"]),
        ("2024-04-01-preview", ["second"]),
        ("2029-12-01", ["second"]),
        ("2030-01-01", ["third"]),
        ("2031-01-01-preview", ["third"]),
    ],
)
@pytest.mark.parametrize("spelled", ["{}", "v{}"])
def test_an_api_version_has_the_folder_of_its_family_and_its_own(
    tmp_path: Path, spelled: str, api_version: str, expected: list[str]
) -> None:
    names = {
        "first": "2021-03-01-preview", "second": "2022-05-01-onward", "own": "2024-04-01", "third": "2030-01-01-onward",
    }  # fmt: skip
    folders = {key: spelled.format(name if spelled == "{}" else name.replace("-", "_")) for key, name in names.items()}
    for name in (*folders.values(), "__pycache__"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs.yaml").write_text("")
    assert [folder.name for folder in folders_for(tmp_path, api_version)] == [folders[key] for key in expected]
