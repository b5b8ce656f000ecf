"""Two implementations of the Blob service, behind one fixture: what passes on one must pass on the other."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from attrs import evolve, field, frozen
from azure.storage.blob import BlobServiceClient, ContainerClient

from amlwrap.auth import STORAGE_SCOPE
from amlwrap.blob.store import BlobStore, open_store
from amlwrap.blob.target import BlobTarget
from amlwrap.local import daemon
from amlwrap.local.home import LocalServer
from amlwrap.network import ssl_context
from tests.azurite_setup import running_azurite
from tests.support import loopback


@frozen
class Account:
    """A storage account on loopback."""

    endpoint: str
    name: str
    key: str = field(repr=False)
    token: str | None = field(default=None, repr=False)
    authorities: Path | None = None

    def client(self) -> BlobServiceClient:
        credential = {"account_name": self.name, "account_key": self.key}
        trusted = {"connection_verify": str(self.authorities)} if self.authorities else {}
        return BlobServiceClient(self.endpoint, credential=credential, **trusted)


@frozen
class Container:
    """A fresh container, with an independent client to look into it."""

    target: BlobTarget
    witness: ContainerClient

    def contents(self, prefix: str = "") -> dict[str, bytes]:
        """Read every blob back through Azure's own library."""
        names = [blob.name for blob in self.witness.list_blobs(name_starts_with=prefix)]
        return {name: self.witness.download_blob(name).readall() for name in names}

    def through(self, endpoint: str) -> BlobTarget:
        """Return the same target reached by another endpoint, such as a proxy."""
        return evolve(self.target, endpoint=endpoint)


@pytest.fixture(scope="session")
def azurite() -> Iterator[Account]:
    with running_azurite() as running:
        yield Account(running.endpoint, running.account_name, running.account_key)


@pytest.fixture(scope="session")
def trusted_azurite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Account]:
    """An Azurite that speaks https, and the certificate authority that vouches for it."""
    folder, authority = tmp_path_factory.mktemp("tls"), trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    with running_azurite(folder / "server.pem") as running:
        facts = running.endpoint, running.account_name, running.account_key
        yield Account(*facts, token=_entra_token(), authorities=folder / "authority.pem")


@pytest.fixture
def secure_azurite(trusted_azurite: Account, monkeypatch: pytest.MonkeyPatch) -> Iterator[Account]:
    """The same, trusted by amlwrap for the length of a test."""
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted_azurite.authorities))
    ssl_context.cache_clear()
    yield trusted_azurite
    ssl_context.cache_clear()


def _entra_token() -> str:
    """Make a token as Entra ID issues them for storage, but for its signature."""
    now = int(time.time())
    claims = {"aud": STORAGE_SCOPE.removesuffix("/.default"), "iss": f"https://sts.windows.net/{uuid.uuid4()}/"}
    claims |= {"iat": now, "nbf": now - 60, "exp": now + 3600}
    parts = (json.dumps(part).encode() for part in ({"alg": "RS256", "typ": "JWT"}, claims))
    return ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (*parts, b"signature"))


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Account]:
    home = tmp_path_factory.mktemp("workspace")
    # In a process of its own, as users start it; this one would be blamed for a child that it never waits for.
    start = "import pathlib, sys; from amlwrap.local import daemon; daemon.start(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", start, str(home)], check=True)
    server = daemon.status(home)
    assert server is not None
    try:
        yield Account(server.blob_endpoint, *_account_of(server), token=server.token)
    finally:
        daemon.stop(home)


def _account_of(server: LocalServer) -> tuple[str, str]:
    """Ask the embedded workspace for its storage account's name and key, as any client would."""
    base = (
        f"{server.url}/subscriptions/{server.subscription_id}/resourceGroups/{server.resource_group}/providers/"
        f"Microsoft.MachineLearningServices/workspaces/{server.workspace_name}/datastores/workspaceblobstore"
    )
    options = {"params": {"api-version": "2021-03-01-preview"}, "headers": {"authorization": f"Bearer {server.token}"}}
    contents = loopback.get(base, **options).raise_for_status().json()["properties"]["contents"]
    secrets = loopback.post(f"{base}/listSecrets", **options).raise_for_status().json()
    return contents["accountName"], secrets["key"]


@pytest.fixture(params=["azurite", "embedded"])
def account(request: pytest.FixtureRequest) -> Account:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Account)
    return found


@pytest.fixture
def container(account: Account) -> Iterator[Container]:
    name = f"test-{uuid.uuid4().hex[:16]}"
    with account.client() as client:
        witness = client.create_container(name)
        target = BlobTarget(endpoint=account.endpoint, account_name=account.name, container=name, key=account.key)
        with witness:
            yield Container(target, witness)


@pytest.fixture
def store(container: Container) -> Iterator[BlobStore]:
    with open_store(container.target) as opened:
        yield opened


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the digests of tests out of the user's cache."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(folder))
    return folder
