"""The workspace's certificates: an authority of its own, and what the server shows, which that authority signed.

The authority is made once a home, for clients to trust it for as long as the home is; the server's certificate is made
anew at every start. The authority may vouch for nothing but this machine, so whoever got its key could be nobody else.

Source: RFC 5280; that clients get on with it is what the referees are for.
"""

from __future__ import annotations

import ipaddress
import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import certifi
from attrs import frozen
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from amlwrap.local.errors import StartFailedError

_LOOPBACK = (
    x509.DNSName("localhost"),
    x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
    x509.IPAddress(ipaddress.ip_address("::1")),
)
_CONSTRAINED = (
    x509.DNSName("localhost"),
    x509.IPAddress(ipaddress.ip_network("127.0.0.0/8")),
    x509.IPAddress(ipaddress.ip_network("::1/128")),
)
_CERTIFICATE, _KEY = "authority.pem", "authority.key"
_AUTHORITY_LASTS = timedelta(days=3650)
_SERVER_LASTS = timedelta(days=365)
# Two clocks of one machine agree, but containers and virtual machines have been seen an hour behind.
_EARLIER = timedelta(days=1)
# An authority that ends within a server's life is replaced at the start before.
_RENEWED = _SERVER_LASTS + _EARLIER


@frozen
class Certificates:
    """Files in PEM: the authority's certificate, for clients; the server's chain and its private key.

    `bundle` is for programs that take one file instead of the public authorities: it has those too.
    """

    authority: Path
    bundle: Path
    chain: Path
    key: Path


def make_certificates(home: Path) -> Certificates:
    """Return the certificates of a home, the server's made now, the authority's when there is none that lasts.

    Args:
        home: the workspace's folder; the files go to `certificates` in it, readable by their owner only.

    Raises:
        StartFailedError: something there is in the way.
    """
    folder = home / "certificates"
    try:
        return _make_certificates(folder)
    except OSError as error:
        raise StartFailedError(
            f"The certificates cannot be kept in {folder} ({error.strerror}); move it out of the way, and new ones are "
            "made."
        ) from None


def _make_certificates(folder: Path) -> Certificates:
    folder.mkdir(exist_ok=True, mode=0o700)
    authority, authority_key = _authority(folder)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _unsigned("127.0.0.1", authority.subject, key, _SERVER_LASTS)
        .add_extension(x509.SubjectAlternativeName(_LOOPBACK), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    made = Certificates(folder / _CERTIFICATE, folder / "bundle.pem", folder / "server.pem", folder / "server.key")
    _write(made.bundle, Path(certifi.where()).read_bytes() + b"\n" + made.authority.read_bytes())
    _write(made.key, _private(key))
    _write(made.chain, certificate.public_bytes(serialization.Encoding.PEM))
    return made


def _authority(folder: Path) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """Return the authority of a folder with its key; a new one where there is none, or none that lasts."""
    return _kept_authority(folder) or _new_authority(folder)


def _kept_authority(folder: Path) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None:
    try:
        certificate = x509.load_pem_x509_certificate((folder / _CERTIFICATE).read_bytes())
        key = serialization.load_pem_private_key((folder / _KEY).read_bytes(), None)
    except (FileNotFoundError, ValueError):
        return None  # there is none, or a start that was killed left half of one
    if not isinstance(key, ec.EllipticCurvePrivateKey) or certificate.public_key() != key.public_key():
        return None
    return (certificate, key) if certificate.not_valid_after_utc > datetime.now(UTC) + _RENEWED else None


def _new_authority(folder: Path) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    common = "amlwrap local workspace"
    certificate = (
        _unsigned(common, _name(common), key, _AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.NameConstraints(_CONSTRAINED, None), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    _write(folder / _KEY, _private(key))
    _write(folder / _CERTIFICATE, certificate.public_bytes(serialization.Encoding.PEM))
    return certificate, key


def _unsigned(
    subject: str, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, lasts: timedelta
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _EARLIER)
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates, key_cert_sign=signs_certificates, crl_sign=signs_certificates,
        content_commitment=False, key_encipherment=False, data_encipherment=False, key_agreement=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write(path: Path, content: bytes) -> None:
    """Write a file atomically, readable by its owner only."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    Path(name).replace(path)
