"""The requests of 2021-03-01-preview, each a call of the generated client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from amlrest.responses import Response
from amlrest.types import UNSET, JsonObject
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
from amlrest.v2021_03_01_preview.api.model_containers import model_containers_list
from amlrest.v2021_03_01_preview.api.model_versions import (
    model_versions_create_or_update,
    model_versions_get,
    model_versions_list,
)
from amlrest.v2021_03_01_preview.api.workspaces import workspaces_get

from amlwrap.dialects.alike import decode_compute, decode_secrets
from amlwrap.dialects.reading import text
from amlwrap.dialects.v2021_03_01_preview import assets, decode_jobs, encode_jobs, limits
from amlwrap.dialects.v2021_03_01_preview.endpoint_requests import EndpointRequests

if TYPE_CHECKING:
    from amlwrap.assets import Code, Compute, Data, Datastore, DatastoreSecrets, Environment, Model, PendingUpload
    from amlwrap.job import Job
    from amlwrap.paging import Page


class Dialect20210301Preview(EndpointRequests):
    """Api-version 2021-03-01-preview, bound to a workspace; see `amlwrap.dialects.base.Dialect`."""

    inputs_take_uris = False
    builds_from_folders = False

    encode_environment = staticmethod(assets.encode_environment)
    encode_data = staticmethod(assets.encode_data)
    encode_code = staticmethod(assets.encode_code)
    encode_model = staticmethod(assets.encode_model)
    encode_job = staticmethod(encode_jobs.encode_job)
    decode_job = staticmethod(decode_jobs.decode_job)
    limits = staticmethod(limits.limits)

    def get_discovery_url(self) -> str | None:
        """Workspaces_Get."""
        workspace = self.call(workspaces_get, models.Workspace)
        return text(getattr(workspace.properties, "discovery_url", None))

    def list_computes(self, next_link: str | None) -> Page[Compute]:
        """Compute_List."""
        listing = models.PaginatedComputeResourcesList
        return self.page(compute_list, listing, models.ComputeResource, decode_compute, next_link)

    def get_compute(self, name: str) -> Compute:
        """Compute_Get."""
        return decode_compute(self.call(compute_get, models.ComputeResource, name))

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
        return self.page(
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
        return assets.decode_datastore(self.call(datastores_get, models.DatastorePropertiesResource, name))

    def list_datastore_secrets(self, name: str) -> DatastoreSecrets:
        """Datastores_ListSecrets."""
        return decode_secrets(self.call(datastores_list_secrets, JsonObject, name))

    def put_environment(
        self, name: str, version: str, body: models.EnvironmentSpecificationVersionResource
    ) -> Environment:
        """EnvironmentSpecificationVersions_CreateOrUpdate."""
        operation = environment_specification_versions_create_or_update
        kind = models.EnvironmentSpecificationVersionResource
        return assets.decode_environment(self.call(operation, kind, name, version, body=body))

    def get_environment(self, name: str, version: str) -> Environment:
        """EnvironmentSpecificationVersions_Get."""
        kind = models.EnvironmentSpecificationVersionResource
        return assets.decode_environment(self.call(environment_specification_versions_get, kind, name, version))

    def list_environment_names(self, next_link: str | None) -> Page[str]:
        """EnvironmentContainers_List."""
        return self.page(
            environment_containers_list,
            models.EnvironmentContainerResourceArmPaginatedResult,
            models.EnvironmentContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_environment_versions(self, name: str, next_link: str | None) -> Page[Environment]:
        """EnvironmentSpecificationVersions_List."""
        return self.page(
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
        return assets.decode_data(self.call(operation, models.DataVersionResource, name, version, body=body))

    def get_data(self, name: str, version: str) -> Data:
        """DataVersions_Get."""
        return assets.decode_data(self.call(data_versions_get, models.DataVersionResource, name, version))

    def list_data_names(self, next_link: str | None) -> Page[str]:
        """DataContainers_List."""
        return self.page(
            data_containers_list,
            models.DataContainerResourceArmPaginatedResult,
            models.DataContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_data_versions(self, name: str, next_link: str | None) -> Page[Data]:
        """DataVersions_List."""
        return self.page(
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
        return assets.decode_code(self.call(operation, models.CodeVersionResource, name, version, body=body))

    def get_code(self, name: str, version: str) -> Code:
        """CodeVersions_Get."""
        return assets.decode_code(self.call(code_versions_get, models.CodeVersionResource, name, version))

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """CodeVersions_List."""
        return self.page(
            code_versions_list,
            models.CodeVersionResourceArmPaginatedResult,
            models.CodeVersionResource,
            assets.decode_code,
            next_link,
            name,
        )

    def find_code(self, content_hash: str) -> Code | None:
        """Return None: no operation finds code by its content."""
        return None

    def start_pending_upload(self, name: str, version: str) -> PendingUpload | None:
        """Return None: no operation gives a place for code."""
        return None

    def put_model(self, name: str, version: str, body: models.ModelVersionResource) -> Model:
        """ModelVersions_CreateOrUpdate."""
        operation = model_versions_create_or_update
        return assets.decode_model(self.call(operation, models.ModelVersionResource, name, version, body=body))

    def get_model(self, name: str, version: str) -> Model:
        """ModelVersions_Get."""
        return assets.decode_model(self.call(model_versions_get, models.ModelVersionResource, name, version))

    def list_model_names(self, next_link: str | None) -> Page[str]:
        """ModelContainers_List."""
        return self.page(
            model_containers_list,
            models.ModelContainerResourceArmPaginatedResult,
            models.ModelContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_model_versions(self, name: str, next_link: str | None) -> Page[Model]:
        """ModelVersions_List."""
        return self.page(
            model_versions_list,
            models.ModelVersionResourceArmPaginatedResult,
            models.ModelVersionResource,
            assets.decode_model,
            next_link,
            name,
        )

    def put_job(self, name: str, body: models.JobBaseResource) -> Job:
        """Jobs_CreateOrUpdate."""
        created = self.put(jobs_create_or_update, models.JobBaseResource, name, body=body)
        return decode_jobs.decode_job_resource(created)

    def get_job(self, name: str) -> Job:
        """Jobs_Get."""
        return decode_jobs.decode_job_resource(self.call(jobs_get, models.JobBaseResource, name))

    def list_jobs(self, next_link: str | None, *, job_type: str | None = None, tag: str | None = None) -> Page[Job]:
        """Jobs_List."""
        return self.page(
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
        return self.send(jobs_cancel, name)

    def delete_job(self, name: str) -> Response[Any]:
        """Jobs_Delete."""
        return self.send(jobs_delete, name)
