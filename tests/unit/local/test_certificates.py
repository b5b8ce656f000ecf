"""The workspace's certificates: who trusts them, for what, and for how long."""

from __future__ import annotations

import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import certifi
import pytest
from cryptography import x509

from amlwrap.local import certificates
from amlwrap.local.certificates import Certificates, make_certificates
from amlwrap.local.errors import StartFailedError


@pytest.fixture
def made(tmp_path: Path) -> Certificates:
    return make_certificates(tmp_path)


def shake_hands(shown: Certificates, trusted: Path, host: str) -> str | None:
    """Let a client that trusts a file meet a server that shows certificates; return the TLS they agree on."""
    client_side = ssl.create_default_context(cafile=str(trusted))
    client_side.verify_flags |= ssl.VERIFY_X509_STRICT  # Python 3.13's own choice
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(shown.chain, shown.key)
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_side.wrap_bio(to_client, to_server, server_hostname=host)
    server = server_side.wrap_bio(to_server, to_client, server_side=True)
    for side in (client, server, client, server):
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
    return client.version()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
@pytest.mark.parametrize("trusting", ["authority", "bundle"])
def test_who_trusts_the_authority_trusts_this_machine(made: Certificates, trusting: str, host: str) -> None:
    assert shake_hands(made, getattr(made, trusting), host) == "TLSv1.3"


@pytest.mark.parametrize("host", ["example.com", "127.0.0.2", "local"])
def test_no_other_name_is_vouched_for(made: Certificates, host: str) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match=r"mismatch|not valid for"):
        shake_hands(made, made.authority, host)


def test_the_authority_may_vouch_for_this_machine_alone(made: Certificates) -> None:
    authority = x509.load_pem_x509_certificate(made.authority.read_bytes())
    constraints = authority.extensions.get_extension_for_class(x509.NameConstraints)
    assert constraints.critical
    assert [str(name.value) for name in constraints.value.permitted_subtrees or []] == [
        "localhost", "127.0.0.0/8", "::1/128",
    ]  # fmt: skip


def test_nobody_else_trusts_it(made: Certificates, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for trusted in (Path(certifi.where()), make_certificates(other).authority):
        with pytest.raises(ssl.SSLCertVerificationError):
            shake_hands(made, trusted, "127.0.0.1")


def test_the_bundle_has_the_public_authorities_too(made: Certificates) -> None:
    text = made.bundle.read_text()
    assert text.startswith(Path(certifi.where()).read_text())
    assert text.endswith(made.authority.read_text())


def test_the_authority_stays_and_the_servers_certificate_is_new_at_every_start(
    made: Certificates, tmp_path: Path
) -> None:
    authority, chain = made.authority.read_bytes(), made.chain.read_bytes()
    again = make_certificates(tmp_path)
    assert again.authority.read_bytes() == authority
    assert again.chain.read_bytes() != chain
    assert shake_hands(again, again.authority, "127.0.0.1")


def test_only_the_owner_reads_them(made: Certificates) -> None:
    folder = made.key.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name for path in folder.iterdir()} == {
        "authority.key", "authority.pem", "bundle.pem", "server.key", "server.pem",
    }  # fmt: skip
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("lasting", [timedelta(days=365), timedelta(days=-1)])
def test_an_authority_that_ends_within_the_life_of_a_server_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting: timedelta
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(certificates, "_AUTHORITY_LASTS", lasting)
        patch.setattr(certificates, "_EARLIER", timedelta(days=2))
        old = make_certificates(tmp_path).authority.read_bytes()
    made = make_certificates(tmp_path)
    assert made.authority.read_bytes() != old
    ends = x509.load_pem_x509_certificate(made.authority.read_bytes()).not_valid_after_utc
    assert ends > datetime.now(UTC) + timedelta(days=3640)
    assert shake_hands(made, made.authority, "127.0.0.1")


@pytest.mark.parametrize("name", ["certificates", "certificates/authority.pem", "certificates/server.key"])
def test_what_is_in_the_way_of_certificates_is_told_with_what_to_do(tmp_path: Path, name: str) -> None:
    in_the_way = tmp_path / name
    if name == "certificates":
        in_the_way.touch()
    else:
        in_the_way.mkdir(parents=True)
    with pytest.raises(StartFailedError, match=rf"cannot be kept in {tmp_path}/certificates \(.*\); move it out"):
        make_certificates(tmp_path)


@pytest.mark.parametrize("file", ["authority.pem", "authority.key"])
@pytest.mark.parametrize("content", [None, b"", b"no PEM", "of another authority"])
def test_an_authority_that_cannot_be_read_or_has_another_ones_key_is_replaced(
    tmp_path: Path, file: str, content: bytes | str | None
) -> None:
    made = make_certificates(tmp_path)
    old, path = made.authority.read_bytes(), made.key.with_name(file)
    if content is None:
        path.unlink()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    else:
        other = tmp_path / "other"
        other.mkdir()
        path.write_bytes(make_certificates(other).key.with_name(file).read_bytes())
    again = make_certificates(tmp_path)
    assert again.authority.read_bytes() != old
    assert shake_hands(again, again.authority, "127.0.0.1")
