"""`Workspace`: who and where, and the collections that hang from it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self, Unpack
from urllib.parse import urlsplit

from attrs import evolve

from amlwrap.auth import SCORING_SCOPE, STORAGE_SCOPE, BearerAuth, TokenSource
from amlwrap.config import PUBLIC_ENDPOINT, WorkspaceConfig, asked_version, discover, discover_local, local_home
from amlwrap.credentials import LazyDefaultCredential, LocalCredential, TokenCredential
from amlwrap.dialects import open_client
from amlwrap.dialects.speaker import Speaker
from amlwrap.errors import ConfigurationError
from amlwrap.local_paths import as_path
from amlwrap.network import LOOPBACK
from amlwrap.references import Scope
from amlwrap.scalars import shown
from amlwrap.transport import open_clients

if TYPE_CHECKING:
    import httpx

    from amlwrap.assets import WorkspaceResource
    from amlwrap.dialects import Client
    from amlwrap.resources.code import CodeCollection
    from amlwrap.resources.computes import ComputeCollection
    from amlwrap.resources.data import DataCollection
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.deployments import DeploymentCollection
    from amlwrap.resources.endpoints import EndpointCollection
    from amlwrap.resources.environments import EnvironmentCollection
    from amlwrap.resources.job_assets import Assets
    from amlwrap.resources.jobs import JobCollection
    from amlwrap.resources.models import ModelCollection
    from amlwrap.transport import ArmClient, Sending


class Workspace:
    """An Azure Machine Learning workspace, reached through its REST API.

    Making one sends nothing; the first request signs in. Close it, or use it in a `with` or `async with` statement, to
    release its connections.

    Args:
        subscription_id, resource_group, name: the workspace's place in Azure.
        credential: any azure-identity credential; `DefaultAzureCredential` when None.
        api_version: the api-version to speak; None leaves it to the service, see `amlwrap.dialects.speaker`.
        endpoint: base URL of Azure Resource Manager, for sovereign clouds.
        blob_endpoint: account URL to reach blobs at, instead of the one a datastore names: a private link, an emulator.
        notify: told, in one sentence, when another api-version is spoken than the usual one; logged as a warning of
            `amlwrap` when None.
        transport, async_transport, timeout, retries: how requests to Azure Resource Manager are sent, with `http` and
            `client` as well; see `amlwrap.transport.Sending`. Blobs go their own way.

    Raises:
        ConfigurationError: amlwrap does not speak `api_version`, `endpoint` is no https URL, a name is none, or
            requests cannot be sent in the way that is asked for.
    """

    def __init__(
        self,
        subscription_id: str,
        resource_group: str,
        name: str,
        *,
        credential: TokenCredential | None = None,
        api_version: str | None = None,
        endpoint: str = PUBLIC_ENDPOINT,
        blob_endpoint: str | None = None,
        notify: Callable[[str], None] | None = None,
        transport: httpx.BaseTransport | None = None,
        async_transport: httpx.AsyncBaseTransport | None = None,
        timeout: float | httpx.Timeout | None = None,
        retries: int | None = None,
    ) -> None:
        self.scope = Scope(subscription_id, resource_group, name)
        for what, url in (("endpoint", endpoint), ("blob_endpoint", blob_endpoint or "")):
            if not isinstance(url, str):
                raise ConfigurationError(f"{what} is a URL, as text, and not {shown(url)}.")
        self.endpoint = endpoint.rstrip("/")
        self.blob_endpoint = blob_endpoint
        self._own_credential: LazyDefaultCredential | None = None
        if credential is None:
            credential = self._own_credential = LazyDefaultCredential()
        self.credential = credential
        self.storage_token = TokenSource(credential, STORAGE_SCOPE)
        self._scoring_token = TokenSource(credential, SCORING_SCOPE)
        auth = BearerAuth(TokenSource(credential, f"{self.endpoint}/.default"), self.endpoint)
        self._http, self._async_http = open_clients(
            auth, transport=transport, async_transport=async_transport, timeout=timeout, retries=retries
        )
        self._client = open_client(self.endpoint, self._http, self._async_http)
        self._speaker = Speaker(
            api_version,
            endpoint=self.endpoint,
            client=self._client,
            scope=self.scope,
            is_local=self.is_local,
            notify=notify or logging.getLogger("amlwrap").warning,
        )
        self._ask = self._speaker.ask

    @classmethod
    def from_config(
        cls,
        *,
        subscription_id: str | None = None,
        resource_group: str | None = None,
        workspace_name: str | None = None,
        folder: str | Path | None = None,
        credential: TokenCredential | None = None,
        api_version: str | None = None,
        notify: Callable[[str], None] | None = None,
        **sending: Unpack[Sending],
    ) -> Self:
        """Return the workspace that arguments, environment variables or a `config.json` up the tree name.

        Args:
            subscription_id, resource_group, workspace_name: its place in Azure, or the parts of it that are known.
            folder: where the search for `config.json` begins; the working folder when None.
            credential, api_version, notify: as of the workspace itself.
            sending: as of the workspace itself: `transport`, `async_transport`, `timeout`, `retries`.

        Raises:
            ConfigurationError: it is not named fully anywhere, or as for the workspace itself.
        """
        config = discover(
            subscription_id=subscription_id,
            resource_group=resource_group,
            workspace_name=workspace_name,
            api_version=api_version,
            folder=None if folder is None else as_path(folder, "folder"),
        )
        return cls._from(config, credential=credential, notify=notify, **sending)

    @classmethod
    def local(
        cls,
        home: str | Path | None = None,
        *,
        api_version: str | None = None,
        notify: Callable[[str], None] | None = None,
        **sending: Unpack[Sending],
    ) -> Self:
        """Return the running local workspace. It goes on working when that is started anew at the same port.

        Args:
            home: the folder of its state; see `amlwrap.config.local_home`.
            api_version: the api-version to speak; `AMLWRAP_API_VERSION`, or what the workspace serves, when None.
            notify: as of the workspace itself.
            sending: as of the workspace itself: `transport`, `async_transport`, `timeout`, `retries`.

        Raises:
            ConfigurationError: as for the workspace itself.
            LocalWorkspaceError: it is not running.
        """
        folder = local_home() if home is None else as_path(home, "home")
        credential = LocalCredential(lambda: discover_local(folder).token or "")
        config = evolve(discover_local(folder), api_version=asked_version(api_version))
        return cls._from(config, credential=credential, notify=notify, **sending)

    @classmethod
    def _from(
        cls,
        config: WorkspaceConfig,
        *,
        credential: TokenCredential | None,
        notify: Callable[[str], None] | None,
        **sending: Unpack[Sending],
    ) -> Self:
        return cls(
            config.subscription_id,
            config.resource_group,
            config.workspace_name,
            credential=credential,
            api_version=config.api_version,
            endpoint=config.endpoint,
            blob_endpoint=config.blob_endpoint,
            notify=notify,
            **sending,
        )

    def get(self) -> WorkspaceResource:
        """Return the workspace as Azure has it: its region, its state, what is shown with it.

        Raises:
            WorkspaceNotFoundError: there is none that the caller can see.

        Source: operation `Workspaces_Get`.
        """
        return self._ask(lambda dialect: dialect.get_workspace())

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
    def api_version(self) -> str | None:
        """The api-version that is spoken; None as long as that is left to the service, which was not asked yet."""
        return self._speaker.api_version

    @property
    def client(self) -> Client:
        """An `amlrest.client.Client` that is signed in, for programs that use the generated models directly.

        It is the same for all api-versions; the functions that take it live in `amlrest.v<api_version>.api`. Errors are
        raised as `ServiceError`.
        """
        return self._client

    @property
    def http(self) -> ArmClient:
        """The authenticated HTTP client, for operations that no collection offers."""
        return self._http

    @cached_property
    def computes(self) -> ComputeCollection:
        """Computes: what jobs run on."""
        from amlwrap.resources.computes import ComputeCollection

        return ComputeCollection(self._ask, workspace_name=self.name)

    @cached_property
    def datastores(self) -> DatastoreCollection:
        """Datastores: where code, data and outputs live."""
        from amlwrap.resources.datastores import DatastoreCollection

        return DatastoreCollection(
            self._ask,
            workspace_name=self.name,
            storage_token=self.storage_token,
            blob_endpoint=self.blob_endpoint,
        )

    @cached_property
    def environments(self) -> EnvironmentCollection:
        """Environments: the image and packages a job runs in."""
        from amlwrap.resources.environments import EnvironmentCollection

        return EnvironmentCollection(self._ask, self.scope, self.datastores)

    @cached_property
    def data(self) -> DataCollection:
        """Data: registered files and folders."""
        from amlwrap.resources.data import DataCollection

        return DataCollection(self._ask, self.scope, self.datastores)

    @cached_property
    def code(self) -> CodeCollection:
        """Code: uploaded source folders."""
        from amlwrap.resources.code import CodeCollection

        return CodeCollection(self._ask, self.scope, self.datastores)

    @cached_property
    def jobs(self) -> JobCollection:
        """Jobs: commands and sweeps, submitted, watched, cancelled."""
        from amlwrap.resources.jobs import JobCollection

        return JobCollection(self._assets, self._http)

    @cached_property
    def _assets(self) -> Assets:
        from amlwrap.resources.job_assets import Assets

        return Assets(scope=self.scope, ask=self._ask, workspace=self, is_local=self.is_local)

    @cached_property
    def endpoints(self) -> EndpointCollection:
        """Online endpoints: addresses behind which models answer."""
        from amlwrap.resources.endpoints import EndpointCollection

        return EndpointCollection(self._ask, self._scoring_token)

    @cached_property
    def deployments(self) -> DeploymentCollection:
        """Deployments: the models that answer behind endpoints."""
        from amlwrap.resources.deployments import DeploymentCollection

        return DeploymentCollection(self._assets, self.models, self.endpoints)

    @cached_property
    def models(self) -> ModelCollection:
        """Models: what training made, registered."""
        from amlwrap.resources.models import ModelCollection

        return ModelCollection(self._ask, self.scope, self.datastores, self.jobs)

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
