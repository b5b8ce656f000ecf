"""A local workspace for all that judge its storage, which each of them reaches by HTTP and by TLS."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from attrs import field, frozen
from azure.storage.blob import (
    AccountSasPermissions,
    BlobServiceClient,
    ContainerClient,
    ResourceTypes,
    generate_account_sas,
)

from amlwrap.local.home import LocalServer
from amlwrap.local.references import WORKSPACE_ID
from tests.support import loopback

from .azcopy import Azcopy, install

_names = itertools.count()


@frozen
class Account:
    """The workspace's storage account, as one of its two listeners shows it."""

    url: str
    name: str
    key: str = field(repr=False)
    authority: str

    @property
    def client(self) -> BlobServiceClient:
        credential = {"account_name": self.name, "account_key": self.key}
        return BlobServiceClient(self.url, credential=credential, **self.options)

    @property
    def options(self) -> dict[str, object]:
        """What every client of the account is made with: failures are seen at once, and the authority is trusted."""
        return {"retry_total": 0, "connection_verify": self.authority}

    def signed(self, path: str) -> str:
        """Return a URL in the account with a signature that permits everything."""
        sas = generate_account_sas(
            self.name, self.key, ResourceTypes(service=True, container=True, object=True),
            AccountSasPermissions.from_string("rwdlacup"), datetime.now(UTC) + timedelta(hours=1),
        )  # fmt: skip
        return f"{self.url}/{path}?{sas}"


@pytest.fixture(scope="session")
def account_key(local_workspace: LocalServer) -> str:
    """The account's key, as the workspace's own `listKeys` tells it."""
    headers = {"Authorization": f"Bearer {local_workspace.token}"}
    answer = loopback.post(
        f"{local_workspace.url}{WORKSPACE_ID}/listKeys", params={"api-version": "2024-04-01"}, headers=headers
    )
    return str(answer.raise_for_status().json()["userStorageKey"])


@pytest.fixture(scope="session")
def plain(local_workspace: LocalServer, account_key: str) -> Account:
    name = local_workspace.blob_endpoint.rpartition("/")[2]
    return Account(local_workspace.blob_endpoint, name, account_key, local_workspace.certificate_authority)


@pytest.fixture(scope="session")
def secure(local_workspace: LocalServer, plain: Account) -> Account:
    return Account(f"{local_workspace.https_url}/{plain.name}", plain.name, plain.key, plain.authority)


@pytest.fixture(params=["http", "https"])
def account(request: pytest.FixtureRequest, plain: Account, secure: Account) -> Account:
    """The account by HTTP, then by TLS."""
    return plain if request.param == "http" else secure


@pytest.fixture
def container(account: Account) -> Iterator[ContainerClient]:
    """A new container."""
    with account.client as client, client.create_container(f"judged-{next(_names)}") as container:
        yield container


@pytest.fixture(scope="session")
def azcopy(local_workspace: LocalServer, tmp_path_factory: pytest.TempPathFactory) -> Azcopy:
    return Azcopy(install(), tmp_path_factory.mktemp("azcopy"), local_workspace.certificate_authority)
