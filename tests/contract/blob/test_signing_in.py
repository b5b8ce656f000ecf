"""Ways into an account: key, SAS, the caller's identity, and changing from one to the other on the way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from attrs import evolve
from azure.storage.blob import (
    AccountSasPermissions,
    ContainerSasPermissions,
    ResourceTypes,
    generate_account_sas,
    generate_container_sas,
)

from amlwrap.auth import STORAGE_SCOPE, TokenSource
from amlwrap.blob.download import download_prefix
from amlwrap.blob.failures import KEY_FORBIDDEN
from amlwrap.blob.snapshot import Snapshot, take_snapshot
from amlwrap.blob.store import open_store
from amlwrap.blob.target import BlobTarget
from amlwrap.blob.upload import upload_snapshot
from amlwrap.credentials import LocalCredential
from amlwrap.errors import ConnectionFailedError, StorageError
from tests.support.credentials import CountingCredential

from .conftest import Account, Container
from .fault_proxy import Answer, Fault, Request, fault_proxy, is_put


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    root = tmp_path / "src"
    root.mkdir()
    for number in range(20):
        (root / f"{number}.txt").write_text(str(number))
    (root / "medium").write_bytes(bytes(100_000))
    return take_snapshot(root)


def static(token: str) -> TokenSource:
    return TokenSource(LocalCredential(lambda: token), STORAGE_SCOPE)


def round_trip(target: BlobTarget, snapshot: Snapshot, folder: Path, notify: Callable[[str], None] = print) -> None:
    with open_store(target, notify=notify) as store:
        upload_snapshot(store, "p", snapshot)
        download_prefix(store, "p", folder)
    assert take_snapshot(folder).hash == snapshot.hash


def account_sas(account: Account, container: str, expiry: datetime) -> str:
    return generate_account_sas(
        account.name,
        account.key,
        ResourceTypes(container=True, object=True),
        AccountSasPermissions(read=True, write=True, list=True, create=True, add=True),
        expiry,
    )


def container_sas(account: Account, container: str, expiry: datetime) -> str:
    permission = ContainerSasPermissions(read=True, write=True, list=True, create=True, add=True)
    return generate_container_sas(account.name, container, account.key, permission=permission, expiry=expiry)


@pytest.mark.parametrize("make", [account_sas, container_sas])
def test_a_sas_is_enough(
    account: Account,
    container: Container,
    snapshot: Snapshot,
    tmp_path: Path,
    make: Callable[[Account, str, datetime], str],
) -> None:
    sas = make(account, container.target.container, datetime.now(UTC) + timedelta(hours=1))
    round_trip(evolve(container.target, key=None, sas_token=sas), snapshot, tmp_path / "out")


@pytest.mark.parametrize("way", ["key", "sas", "identity"])
def test_no_secret_reaches_a_log(
    tokens: Account, identity: BlobTarget, snapshot: Snapshot, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    """Even where a program logs everything its libraries say."""
    sas = container_sas(tokens, identity.container, datetime.now(UTC) + timedelta(hours=1))
    target = {
        "key": evolve(identity, key=tokens.key, token_provider=None),
        "sas": evolve(identity, sas_token=sas, token_provider=None),
        "identity": identity,
    }[way]
    with caplog.at_level(0), open_store(target) as store:
        upload_snapshot(store, "p", snapshot)
    assert "HTTP Request" in caplog.text
    for secret in (tokens.key, tokens.token or "", parse_qs(sas)["sig"][0], "sig=", "SharedKey"):
        assert secret not in caplog.text


def test_an_expired_sas_is_one_sentence(account: Account, container: Container, snapshot: Snapshot) -> None:
    sas = container_sas(account, container.target.container, datetime.now(UTC) - timedelta(hours=1))
    target = evolve(container.target, key=None, sas_token=sas)
    with open_store(target) as store, pytest.raises(StorageError, match="renew the datastore's SAS") as caught:
        upload_snapshot(store, "p", snapshot)
    assert sas not in str(caught.value)


@pytest.fixture(params=["embedded", "secure_azurite"])
def tokens(request: pytest.FixtureRequest) -> Account:
    """An account that bearer tokens open: the emulator wants https for that."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Account)
    return found


@pytest.fixture
def identity(tokens: Account) -> Iterator[BlobTarget]:
    with tokens.client() as client:
        name = f"identity-{time.time_ns()}"
        client.create_container(name)
        yield BlobTarget(
            endpoint=tokens.endpoint,
            account_name=tokens.name,
            container=name,
            token_provider=static(tokens.token or ""),
        )


def test_a_token_is_enough(identity: BlobTarget, snapshot: Snapshot, tmp_path: Path) -> None:
    round_trip(identity, snapshot, tmp_path / "out")


def test_a_refused_token_is_one_sentence(identity: BlobTarget, snapshot: Snapshot) -> None:
    target = evolve(identity, token_provider=static("wrong-token"))
    with open_store(target) as store, pytest.raises(StorageError, match="sign in again") as caught:
        upload_snapshot(store, "p", snapshot)
    assert "wrong-token" not in str(caught.value)


class KeyForbiddingScript:
    """An account that forbids keys, perhaps only after some requests."""

    def __init__(self, allowed: int = 0) -> None:
        self.allowed = allowed

    def __call__(self, request: Request) -> Fault | None:
        by_key = request.headers.get("authorization", "").startswith("SharedKey") or "sig=" in request.path
        return Answer(403, KEY_FORBIDDEN) if by_key and request.number >= self.allowed else None


@pytest.mark.parametrize("allowed", [0, 10], ids=["from the start", "half-way"])
@pytest.mark.parametrize("way", ["key", "sas"])
def test_an_account_that_forbids_keys_is_entered_with_the_identity_and_that_is_said_once(
    identity: BlobTarget, tokens: Account, snapshot: Snapshot, tmp_path: Path, way: str, allowed: int
) -> None:
    said: list[str] = []
    sas = container_sas(tokens, identity.container, datetime.now(UTC) + timedelta(hours=1))
    with fault_proxy(identity.endpoint, KeyForbiddingScript(allowed)) as proxy:
        credential = {"key": tokens.key} if way == "key" else {"sas_token": sas}
        target = evolve(identity, endpoint=proxy.endpoint, **credential)
        round_trip(target, snapshot, tmp_path / "out", said.append)
    assert len(said) == 1
    assert "identity" in said[0]


def test_without_an_identity_the_forbidding_account_is_one_sentence(container: Container, snapshot: Snapshot) -> None:
    with (
        fault_proxy(container.target.endpoint, KeyForbiddingScript()) as proxy,
        open_store(container.through(proxy.endpoint)) as store,
        pytest.raises(StorageError, match=f"{KEY_FORBIDDEN}.*--auth identity"),
    ):
        upload_snapshot(store, "p", snapshot)


def test_a_token_that_expires_half_way_is_renewed(
    identity: BlobTarget, tokens: Account, snapshot: Snapshot, tmp_path: Path
) -> None:
    credential = CountingCredential()
    expired: set[str] = set()

    def script(request: Request) -> Fault | None:
        sent = request.headers["authorization"]
        if request.number >= 8:
            expired.add("Bearer token-1")
        return Answer(401, "InvalidAuthenticationInfo") if sent in expired else None

    with fault_proxy(identity.endpoint, script, {"authorization": f"Bearer {tokens.token}"}) as proxy:
        target = evolve(identity, endpoint=proxy.endpoint, token_provider=TokenSource(credential, STORAGE_SCOPE))
        round_trip(target, snapshot, tmp_path / "out")
    assert len(credential.scopes) == 2


def test_a_token_is_renewed_before_it_expires(identity: BlobTarget, tokens: Account, snapshot: Snapshot) -> None:
    credential = CountingCredential(lifetime=1)
    with (
        fault_proxy(identity.endpoint, rewrite={"authorization": f"Bearer {tokens.token}"}) as proxy,
        open_store(
            evolve(identity, endpoint=proxy.endpoint, token_provider=TokenSource(credential, STORAGE_SCOPE))
        ) as store,
    ):
        upload_snapshot(store, "p", snapshot)
        upload_snapshot(store, "p", snapshot)
    assert len(credential.scopes) > 1


def test_a_key_that_stops_working_half_way_stops_the_upload_and_a_new_one_completes_it(
    container: Container, snapshot: Snapshot, tmp_path: Path
) -> None:
    def script(request: Request) -> Fault | None:
        return Answer(403, "AuthenticationFailed") if is_put(request) and request.number >= 8 else None

    with (
        fault_proxy(container.target.endpoint, script) as proxy,
        open_store(container.through(proxy.endpoint)) as store,
        pytest.raises(StorageError, match="asks for the current key"),
    ):
        upload_snapshot(store, "p", snapshot)
    round_trip(container.target, snapshot, tmp_path / "out")


@pytest.mark.parametrize("scheme", ["https", "HTTPS"])
def test_nothing_is_said_to_a_service_whose_certificate_nobody_vouches_for(
    trusted_azurite: Account, snapshot: Snapshot, scheme: str
) -> None:
    target = BlobTarget(
        endpoint=trusted_azurite.endpoint.replace("https", scheme),
        account_name=trusted_azurite.name,
        container="container",
        key=trusted_azurite.key,
    )
    with open_store(target) as store, pytest.raises(ConnectionFailedError):
        upload_snapshot(store, "p", snapshot)
