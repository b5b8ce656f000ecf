"""Azure's own SDK, azure-ai-ml, as a client of the local workspace."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from amlwrap.errors import LocalWorkspaceError
from amlwrap.local import daemon
from amlwrap.local.home import LocalServer, check_certificates, resolve_home

if TYPE_CHECKING:
    from azure.ai.ml import MLClient
    from azure.core.credentials import AccessToken

# Where the SDK keeps the name of the cloud that clients are for which do not say.
_CURRENT_CLOUD = "AZUREML_CURRENT_CLOUD"
# Names that the SDK wants of every cloud, and asks nothing of here.
_ELSEWHERE = {
    "azure_portal": "https://portal.azure.com/",
    "active_directory": "https://login.microsoftonline.com/",
    "aml_resource_id": "https://ml.azure.com/",
}
# The resource managers of Azure's clouds, which some of the SDK's operations go to whatever their client is for.
_AZURE = "https://management."
# Whom clients trust at the addresses of the local workspaces that this process has met.
_AUTHORITIES: dict[str, str] = {}


@frozen
class _LocalCredential:
    """The workspace's token, as the SDK asks credentials for it."""

    token: str = field(repr=False)

    def get_token(self, *scopes: str, **_options: Any) -> AccessToken:
        """Return the token of this start, unless it is for Azure itself."""
        from azure.core.credentials import AccessToken

        for scope in scopes:
            if scope.startswith(_AZURE):
                raise _asked_of_azure(scope.removesuffix("/.default"))
        return AccessToken(self.token, int(time.time()) + 3600)


def ml_client(home: str | Path | None = None, **options: Any) -> MLClient:
    """Return an `azure.ai.ml.MLClient` for the local workspace, which has to run with `--https`.

    Nothing of the process changes for clients of Azure, but what `bend` says. One workspace at a time: the storage of
    clients of another one, made earlier, is no longer found.

    Args:
        home: the workspace's folder; `AMLWRAP_LOCAL_HOME` or `~/.amlwrap/local` when None.
        options: more keyword arguments for `MLClient`, such as `show_progress`.

    Raises:
        LocalWorkspaceError: no workspace runs there, it does not serve TLS, its certificates are gone, or azure-ai-ml
            is not installed.
    """
    folder = resolve_home(Path(home) if home is not None else None)
    server = daemon.status(folder)
    if server is None:
        raise LocalWorkspaceError(
            f"No local workspace is running in {folder}: start it with `amlwrap local up --https`."
        )
    if not server.https_url:
        raise LocalWorkspaceError(
            "The local workspace runs without TLS, which azure-ai-ml insists on: `amlwrap local down`, then "
            "`amlwrap local up --https`."
        )
    check_certificates(server)
    try:
        from azure.ai.ml import MLClient
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("azure"):
            raise
        raise LocalWorkspaceError("azure-ai-ml is not installed: pip install azure-ai-ml") from None
    bend(server)
    host = server.https_url.removeprefix("https://")
    cloud = {
        **_ELSEWHERE,
        "resource_manager": server.https_url,
        "storage_endpoint": host,
        "registry_discovery_endpoint": server.https_url,
    }
    with _same_cloud_afterwards():
        return MLClient(
            _LocalCredential(server.token),
            server.subscription_id,
            server.resource_group,
            server.workspace_name,
            **{"enable_telemetry": False, **_way(server.certificate_authority), **options},
            cloud=f"amlwrap-{host}",
            cloud_metadata=cloud,
        )


def bend(server: LocalServer) -> None:
    """Change what azure-ai-ml hard-codes and gives no option for, in this process.

    A storage account's host is built from its name, `https://<account>.blob.<suffix>`: the workspace's account is at
    the workspace's own address instead. And the clients of storage that it makes trust public authorities alone: for
    that address they trust the workspace's. All other accounts and addresses stay what they were.

    Args:
        server: the workspace, which serves TLS.
    """
    from azure.ai.ml._artifacts import _blob_storage_helper as storage
    from azure.ai.ml._utils import _registry_utils as registries
    from azure.ai.ml.constants._common import STORAGE_ACCOUNT_URLS

    STORAGE_ACCOUNT_URLS["AzureBlob"] = _AccountUrl.of(STORAGE_ACCOUNT_URLS["AzureBlob"], server)
    _AUTHORITIES[server.https_url] = server.certificate_authority
    _put_before(storage, "BlobServiceClient", _Trusting)
    _put_before(storage, "ContainerClient", _Trusting)
    _put_before(registries, "ServiceClientRegistryDiscovery", _StayingHere)


def _put_before(module: ModuleType, name: str, first: type) -> None:
    """Let a class come before one that a module makes clients of; once is enough."""
    client = getattr(module, name)
    if not issubclass(client, first):
        setattr(module, name, type(name, (first, client), {}))


def _asked_of_azure(what: str) -> LocalWorkspaceError:
    return LocalWorkspaceError(
        f"azure-ai-ml asks Azure itself for this, {what}, whichever workspace its client is for: there is nothing of "
        "it in the local workspace."
    )


def _way(authority: str) -> dict[str, Any]:
    """Return the options of clients by azure-core that reach this machine: whom to trust, and no proxy on the way."""
    return {"connection_verify": authority, "use_env_settings": False}


class _AccountUrl(str):
    """The template of accounts' URLs, which one account does not follow."""

    account: str
    url: str

    @classmethod
    def of(cls, template: str, server: LocalServer) -> _AccountUrl:
        """Return the template with the workspace's account apart."""
        made = cls(template)
        made.account, made.url = server.blob_endpoint.rpartition("/")[2], server.https_url
        return made

    def format(self, *values: object, **named: object) -> str:
        """Return the URL of an account, which is the first value."""
        return f"{self.url}/{self.account}" if values[0] == self.account else str.format(self, *values, **named)


class _Trusting:
    """What comes before a client class of azure-storage-blob: of local workspaces, it trusts the authority of each."""

    def __init__(self, account_url: str, *arguments: Any, **options: Any) -> None:
        for url, authority in _AUTHORITIES.items():
            if account_url.startswith(f"{url}/"):
                options = {**_way(authority), **options}
        super().__init__(account_url, *arguments, **options)  # type: ignore[call-arg]


class _StayingHere:
    """What comes before the client class that finds registries, which takes any client's credential to Azure."""

    def __init__(self, credential: object, **options: Any) -> None:
        if isinstance(credential, _LocalCredential):
            raise _asked_of_azure("its registries")
        super().__init__(credential=credential, **options)  # type: ignore[call-arg]


@contextmanager
def _same_cloud_afterwards() -> Iterator[None]:
    """Undo what the SDK makes of a client's cloud: that of all clients after it which do not say."""
    before = os.environ.get(_CURRENT_CLOUD)
    try:
        yield
    finally:
        os.environ.pop(_CURRENT_CLOUD, None)
        if before is not None:
            os.environ[_CURRENT_CLOUD] = before
