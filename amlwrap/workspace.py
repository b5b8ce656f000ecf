"""`Workspace`: who and where, and the collections that hang from it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from amlwrap.auth import (
    STORAGE_SCOPE,
    BearerAuth,
    LazyDefaultCredential,
    LocalCredential,
    TokenCredential,
    TokenSource,
)
from amlwrap.config import DEFAULT_API_VERSION, PUBLIC_ENDPOINT, WorkspaceConfig, discover, discover_local, local_home
from amlwrap.dialects import open_dialect
from amlwrap.network import LOOPBACK
from amlwrap.references import Scope
from amlwrap.transport import ArmClient, AsyncArmClient

if TYPE_CHECKING:
    from amlwrap.dialects.base import Dialect
    from amlwrap.resources.code import CodeCollection
    from amlwrap.resources.computes import ComputeCollection
    from amlwrap.resources.data import DataCollection
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.environments import EnvironmentCollection
    from amlwrap.resources.jobs import JobCollection


class Workspace:
    """An Azure Machine Learning workspace, reached through its REST API.

    Making one sends nothing; the first request signs in. Close it, or use it in a `with` or `async with` statement, to
    release its connections.

    Args:
        subscription_id, resource_group, name: the workspace's place in Azure.
        credential: any azure-identity credential; `DefaultAzureCredential` when None.
        api_version: the api-version to speak.
        endpoint: base URL of Azure Resource Manager, for sovereign clouds.
        blob_endpoint: account URL to reach blobs at, instead of the one a datastore names: a private link, an emulator.

    Raises:
        ConfigurationError: amlwrap does not speak `api_version`, `endpoint` is no https URL, or a name is none.
    """

    def __init__(
        self,
        subscription_id: str,
        resource_group: str,
        name: str,
        *,
        credential: TokenCredential | None = None,
        api_version: str = DEFAULT_API_VERSION,
        endpoint: str = PUBLIC_ENDPOINT,
        blob_endpoint: str | None = None,
    ) -> None:
        self.scope = Scope(subscription_id, resource_group, name)
        self.endpoint = endpoint.rstrip("/")
        self.blob_endpoint = blob_endpoint
        self._own_credential: LazyDefaultCredential | None = None
        if credential is None:
            credential = self._own_credential = LazyDefaultCredential()
        self.storage_token = TokenSource(credential, STORAGE_SCOPE)
        auth = BearerAuth(TokenSource(credential, f"{self.endpoint}/.default"), self.endpoint)
        self._http = ArmClient(auth)
        self._async_http = AsyncArmClient(auth)
        self.dialect: Dialect = open_dialect(
            api_version, endpoint=self.endpoint, scope=self.scope, http=self._http, async_http=self._async_http
        )

    @classmethod
    def from_config(
        cls,
        *,
        subscription_id: str | None = None,
        resource_group: str | None = None,
        workspace_name: str | None = None,
        folder: Path | None = None,
        credential: TokenCredential | None = None,
        api_version: str = DEFAULT_API_VERSION,
    ) -> Self:
        """Return the workspace that arguments, environment variables or a `config.json` up the tree name.

        Raises:
            ConfigurationError: it is not named fully anywhere.
        """
        config = discover(
            subscription_id=subscription_id,
            resource_group=resource_group,
            workspace_name=workspace_name,
            folder=folder,
        )
        return cls._from(config, credential=credential, api_version=api_version)

    @classmethod
    def local(cls, home: Path | None = None, *, api_version: str = DEFAULT_API_VERSION) -> Self:
        """Return the running local workspace. It goes on working when that is started anew at the same port.

        Args:
            home: the folder of its state; see `amlwrap.config.local_home`.
            api_version: the api-version to speak.

        Raises:
            LocalWorkspaceError: it is not running.
        """
        folder = home or local_home()
        credential = LocalCredential(lambda: discover_local(folder).token or "")
        return cls._from(discover_local(folder), credential=credential, api_version=api_version)

    @classmethod
    def _from(cls, config: WorkspaceConfig, *, credential: TokenCredential | None, api_version: str) -> Self:
        return cls(
            config.subscription_id,
            config.resource_group,
            config.workspace_name,
            credential=credential,
            api_version=api_version,
            endpoint=config.endpoint,
            blob_endpoint=config.blob_endpoint,
        )

    @property
    def name(self) -> str:
        """The workspace's name."""
        return self.scope.workspace_name

    @property
    def id(self) -> str:
        """The workspace's ARM id."""
        return self.scope.workspace_id

    @property
    def is_local(self) -> bool:
        """Whether it is a local workspace, on this machine."""
        return urlsplit(self.endpoint).hostname in LOOPBACK

    @property
    def client(self) -> Any:
        """The generated client of the api-version, signed in: for programs that use the generated models directly.

        Its functions live in `amlrest.v<api_version>.api`; errors are raised as `ServiceError`.
        """
        return self.dialect.client

    @property
    def http(self) -> ArmClient:
        """The authenticated HTTP client, for operations that no collection offers."""
        return self._http

    @cached_property
    def computes(self) -> ComputeCollection:
        """Computes: what jobs run on."""
        from amlwrap.resources.computes import ComputeCollection

        return ComputeCollection(self.dialect)

    @cached_property
    def datastores(self) -> DatastoreCollection:
        """Datastores: where code, data and outputs live."""
        from amlwrap.resources.datastores import DatastoreCollection

        return DatastoreCollection(
            self.dialect,
            workspace_name=self.name,
            storage_token=self.storage_token,
            blob_endpoint=self.blob_endpoint,
        )

    @cached_property
    def environments(self) -> EnvironmentCollection:
        """Environments: the image and packages a job runs in."""
        from amlwrap.resources.environments import EnvironmentCollection

        return EnvironmentCollection(self.dialect)

    @cached_property
    def data(self) -> DataCollection:
        """Data: registered files and folders."""
        from amlwrap.resources.data import DataCollection

        return DataCollection(self.dialect, self.scope, self.datastores)

    @cached_property
    def code(self) -> CodeCollection:
        """Code: uploaded source folders."""
        from amlwrap.resources.code import CodeCollection

        return CodeCollection(self.dialect, self.datastores)

    @cached_property
    def jobs(self) -> JobCollection:
        """Jobs: commands and sweeps, submitted, watched, cancelled."""
        from amlwrap.resources.jobs import JobCollection
        from amlwrap.resources.submission import Assets

        assets = Assets(
            scope=self.scope,
            dialect=self.dialect,
            datastores=self.datastores,
            environments=self.environments,
            data=self.data,
            code=self.code,
        )
        return JobCollection(self._http, self.computes, assets)

    def close(self) -> None:
        """Release the connections; those of the asynchronous client are released by `aclose` alone."""
        self._http.close()
        if self._own_credential is not None:
            self._own_credential.close()

    async def aclose(self) -> None:
        """Release all connections, after asynchronous use of `client`."""
        await self._async_http.aclose()
        self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"Workspace({self.scope.subscription_id!r}, {self.scope.resource_group!r}, {self.name!r})"
