"""The requests of 2021-03-01-preview, each a call of the generated client."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from amlrest.v2021_03_01_preview import models
from amlrest.v2021_03_01_preview.api.code_versions import (
    code_versions_create_or_update,
    code_versions_get,
    code_versions_list,
)
from amlrest.v2021_03_01_preview.api.compute import compute_get, compute_list
from amlrest.v2021_03_01_preview.api.data_containers import data_containers_list
from amlrest.v2021_03_01_preview.api.data_versions import (
    data_versions_create_or_update,
    data_versions_get,
    data_versions_list,
)
from amlrest.v2021_03_01_preview.api.datastores import datastores_get, datastores_list, datastores_list_secrets
from amlrest.v2021_03_01_preview.api.environment_containers import environment_containers_list
from amlrest.v2021_03_01_preview.api.environment_specification_versions import (
    environment_specification_versions_create_or_update,
    environment_specification_versions_get,
    environment_specification_versions_list,
)
from amlrest.v2021_03_01_preview.api.jobs import (
    jobs_cancel,
    jobs_create_or_update,
    jobs_delete,
    jobs_get,
    jobs_list,
)
from amlrest.v2021_03_01_preview.api.workspaces import workspaces_get
from amlrest.v2021_03_01_preview.client import Client
from amlrest.v2021_03_01_preview.types import UNSET, JsonObject, Response

from amlwrap.answers import read_object
from amlwrap.dialects.v2021_03_01_preview import assets, decode_jobs, encode_jobs, limits
from amlwrap.dialects.v2021_03_01_preview.reading import listed, text
from amlwrap.errors import ServiceError
from amlwrap.paging import Page

if TYPE_CHECKING:
    import httpx

    from amlwrap.assets import Code, Compute, Data, Datastore, DatastoreSecrets, Environment
    from amlwrap.job import Job
    from amlwrap.references import Scope

M = TypeVar("M", bound=JsonObject)
V = TypeVar("V")


class _Operation(Protocol):
    """The module of one operation, as the generator writes it."""

    def sync_detailed(self, *arguments: Any, **options: Any) -> Response[Any]: ...


class Dialect20210301Preview:
    """Api-version 2021-03-01-preview, bound to a workspace; see `amlwrap.dialects.base.Dialect`."""

    api_version = "2021-03-01-preview"

    encode_environment = staticmethod(assets.encode_environment)
    encode_data = staticmethod(assets.encode_data)
    encode_code = staticmethod(assets.encode_code)
    encode_job = staticmethod(encode_jobs.encode_job)
    decode_job = staticmethod(decode_jobs.decode_job)
    limits = staticmethod(limits.limits)

    def __init__(self, *, endpoint: str, scope: Scope, http: httpx.Client, async_http: httpx.AsyncClient) -> None:
        self._http = http
        self.asset_reference = scope.asset_id
        self._path = (scope.subscription_id, scope.resource_group, scope.workspace_name)
        self.client = Client(base_url=endpoint).set_httpx_client(http).set_async_httpx_client(async_http)

    @staticmethod
    def to_json(body: JsonObject) -> dict[str, Any]:
        """Return the JSON object that a generated model is sent as."""
        return body.to_dict()

    def get_discovery_url(self) -> str | None:
        """Workspaces_Get."""
        workspace = self._call(workspaces_get, models.Workspace)
        return text(getattr(workspace.properties, "discovery_url", None))

    def list_computes(self, next_link: str | None) -> Page[Compute]:
        """Compute_List."""
        decode = assets.decode_compute
        return self._page(compute_list, models.PaginatedComputeResourcesList, models.ComputeResource, decode, next_link)

    def get_compute(self, name: str) -> Compute:
        """Compute_Get."""
        return assets.decode_compute(self._call(compute_get, models.ComputeResource, name))

    def list_datastores(
        self,
        next_link: str | None,
        *,
        is_default: bool | None = None,
        names: Sequence[str] = (),
        search_text: str | None = None,
        order_by: str | None = None,
    ) -> Page[Datastore]:
        """Datastores_List."""
        return self._page(
            datastores_list,
            models.DatastorePropertiesResourceArmPaginatedResult,
            models.DatastorePropertiesResource,
            assets.decode_datastore,
            next_link,
            is_default=UNSET if is_default is None else is_default,
            names=list(names) or UNSET,
            search_text=search_text or UNSET,
            order_by=order_by or UNSET,
        )

    def get_datastore(self, name: str) -> Datastore:
        """Datastores_Get."""
        return assets.decode_datastore(self._call(datastores_get, models.DatastorePropertiesResource, name))

    def list_datastore_secrets(self, name: str) -> DatastoreSecrets:
        """Datastores_ListSecrets."""
        return assets.decode_secrets(self._call(datastores_list_secrets, JsonObject, name))

    def put_environment(
        self, name: str, version: str, body: models.EnvironmentSpecificationVersionResource
    ) -> Environment:
        """EnvironmentSpecificationVersions_CreateOrUpdate."""
        operation = environment_specification_versions_create_or_update
        kind = models.EnvironmentSpecificationVersionResource
        return assets.decode_environment(self._call(operation, kind, name, version, body=body))

    def get_environment(self, name: str, version: str) -> Environment:
        """EnvironmentSpecificationVersions_Get."""
        kind = models.EnvironmentSpecificationVersionResource
        return assets.decode_environment(self._call(environment_specification_versions_get, kind, name, version))

    def list_environment_names(self, next_link: str | None) -> Page[str]:
        """EnvironmentContainers_List."""
        return self._page(
            environment_containers_list,
            models.EnvironmentContainerResourceArmPaginatedResult,
            models.EnvironmentContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_environment_versions(self, name: str, next_link: str | None) -> Page[Environment]:
        """EnvironmentSpecificationVersions_List."""
        return self._page(
            environment_specification_versions_list,
            models.EnvironmentSpecificationVersionResourceArmPaginatedResult,
            models.EnvironmentSpecificationVersionResource,
            assets.decode_environment,
            next_link,
            name,
        )

    def put_data(self, name: str, version: str, body: models.DataVersionResource) -> Data:
        """DataVersions_CreateOrUpdate."""
        operation = data_versions_create_or_update
        return assets.decode_data(self._call(operation, models.DataVersionResource, name, version, body=body))

    def get_data(self, name: str, version: str) -> Data:
        """DataVersions_Get."""
        return assets.decode_data(self._call(data_versions_get, models.DataVersionResource, name, version))

    def list_data_names(self, next_link: str | None) -> Page[str]:
        """DataContainers_List."""
        return self._page(
            data_containers_list,
            models.DataContainerResourceArmPaginatedResult,
            models.DataContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_data_versions(self, name: str, next_link: str | None) -> Page[Data]:
        """DataVersions_List."""
        return self._page(
            data_versions_list,
            models.DataVersionResourceArmPaginatedResult,
            models.DataVersionResource,
            assets.decode_data,
            next_link,
            name,
        )

    def put_code(self, name: str, version: str, body: models.CodeVersionResource) -> Code:
        """CodeVersions_CreateOrUpdate."""
        operation = code_versions_create_or_update
        return assets.decode_code(self._call(operation, models.CodeVersionResource, name, version, body=body))

    def get_code(self, name: str, version: str) -> Code:
        """CodeVersions_Get."""
        return assets.decode_code(self._call(code_versions_get, models.CodeVersionResource, name, version))

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """CodeVersions_List."""
        return self._page(
            code_versions_list,
            models.CodeVersionResourceArmPaginatedResult,
            models.CodeVersionResource,
            assets.decode_code,
            next_link,
            name,
        )

    def put_job(self, name: str, body: models.JobBaseResource) -> Job:
        """Jobs_CreateOrUpdate."""
        created = self._call(jobs_create_or_update, models.JobBaseResource, name, body=body)
        return decode_jobs.decode_job_resource(created)

    def get_job(self, name: str) -> Job:
        """Jobs_Get."""
        return decode_jobs.decode_job_resource(self._call(jobs_get, models.JobBaseResource, name))

    def list_jobs(self, next_link: str | None, *, job_type: str | None = None, tag: str | None = None) -> Page[Job]:
        """Jobs_List."""
        return self._page(
            jobs_list,
            models.JobBaseResourceArmPaginatedResult,
            models.JobBaseResource,
            decode_jobs.decode_job_resource,
            next_link,
            job_type=job_type or UNSET,
            tag=tag or UNSET,
        )

    def cancel_job(self, name: str) -> Response[Any]:
        """Jobs_Cancel."""
        return jobs_cancel.sync_detailed(*self._path, name, client=self.client)

    def delete_job(self, name: str) -> Response[Any]:
        """Jobs_Delete."""
        return jobs_delete.sync_detailed(*self._path, name, client=self.client)

    def _call(self, operation: _Operation, kind: type[M], *arguments: str, **options: Any) -> M:
        """Send one request and return the body, which must be a `kind`."""
        response = operation.sync_detailed(*self._path, *arguments, client=self.client, **options)
        if not isinstance(response.parsed, kind):
            raise ServiceError(
                f"The service answered without the {kind.__name__} that was asked for: is the endpoint right?",
                status=response.status_code,
                request_id=response.headers.get("x-ms-request-id"),
            )
        return response.parsed

    def _page(
        self,
        operation: _Operation,
        listing: type[M],
        kind: type[Any],
        decode: Callable[[Any], V],
        next_link: str | None,
        *arguments: str,
        **options: Any,
    ) -> Page[V]:
        """Return the first page of a list, or the one at `next_link`, which is used as it came."""
        if next_link is None:
            page: Any = self._call(operation, listing, *arguments, **options)
        else:
            page = listing.from_dict(read_object(self._http.get(next_link)))
        return Page([decode(item) for item in listed(page.value, kind)], text(page.next_link))
