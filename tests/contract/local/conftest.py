"""One embedded workspace for all tests of this folder; those about its life start their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from azure.storage.blob import ContainerClient
from obstore.store import AzureStore

from tests.support.local_workspace import ACCOUNT, API_VERSION, LocalWorkspace, local_workspace


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalWorkspace]:
    """A running workspace whose listings have pages of three."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with local_workspace(tmp_path_factory.mktemp("local"), page_size=3) as running:
            yield running


@pytest.fixture(scope="module")
def api_version() -> str:
    """What is tested here is the server, spoken with in whatever words a test sends: no need to say it all twice."""
    return API_VERSION


@pytest.fixture(scope="module")
def container(local: LocalWorkspace) -> Iterator[ContainerClient]:
    """An empty container, through azure-storage-blob."""
    with local.container("blobs-under-test") as client:
        client.create_container()
        yield client
        client.delete_container()


@pytest.fixture(scope="module")
def store(local: LocalWorkspace, container: ContainerClient) -> AzureStore:
    """The same container, through obstore."""
    return AzureStore(
        container.container_name,
        endpoint=local.server.blob_endpoint,
        account_name=ACCOUNT,
        account_key=local.account_key(),
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )
