"""The requests of 2021-03-01-preview, each a call of the generated client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from amlrest import v2021_03_01_preview as generated
from amlrest.responses import Response
from amlrest.types import UNSET, JsonObject
from amlrest.v2021_03_01_preview import api, models

from amlwrap.dialects.alike import decode_secrets, decode_workspace
from amlwrap.dialects.capacity import CapacityRequests
from amlwrap.dialects.computes import ComputeRequests
from amlwrap.dialects.v2021_03_01_preview import archiving, assets, job_resources
from amlwrap.dialects.v2021_03_01_preview.asset_requests import AssetRequests
from amlwrap.dialects.v2021_03_01_preview.endpoint_requests import EndpointRequests
from amlwrap.dialects.v2021_03_01_preview.job_resources import decode_job_resource

if TYPE_CHECKING:
    from amlwrap.assets import Datastore, DatastoreSecrets, WorkspaceResource
    from amlwrap.dialects.base import Describable, Limit
    from amlwrap.job import CommandJob, Job, SweepJob
    from amlwrap.paging import Page


class Dialect20210301Preview(AssetRequests, CapacityRequests, ComputeRequests, EndpointRequests):
    """Api-version 2021-03-01-preview, bound to a workspace; see `amlwrap.dialects.base.Dialect`."""

    inputs_take_uris = False
    builds_from_folders = False

    generated = generated
    decode_job = staticmethod(job_resources.decode_job)

    @staticmethod
    def encode_job(job: CommandJob | SweepJob) -> models.JobBaseResource:
        """Write a job; see `encode_jobs`."""
        from amlwrap.dialects.v2021_03_01_preview.encode_jobs import encode_job

        return encode_job(job)

    @staticmethod
    def limits(described: Describable) -> Sequence[Limit]:
        """Return what of a description there are no words for; see `limits`."""
        from amlwrap.dialects.v2021_03_01_preview.limits import limits

        return limits(described)

    def get_workspace(self) -> WorkspaceResource:
        """Workspaces_Get."""
        return decode_workspace(self.call(api.workspaces.workspaces_get, models.Workspace))

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
            api.datastores.datastores_list,
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
        return assets.decode_datastore(
            self.call(api.datastores.datastores_get, models.DatastorePropertiesResource, name)
        )

    def list_datastore_secrets(self, name: str) -> DatastoreSecrets:
        """Datastores_ListSecrets."""
        return decode_secrets(self.call(api.datastores.datastores_list_secrets, JsonObject, name))

    def put_job(self, name: str, body: models.JobBaseResource) -> Job:
        """Jobs_CreateOrUpdate."""
        created = self.put(api.jobs.jobs_create_or_update, models.JobBaseResource, name, body=body)
        return decode_job_resource(created)

    def get_job(self, name: str) -> Job:
        """Jobs_Get."""
        return decode_job_resource(self.call(api.jobs.jobs_get, models.JobBaseResource, name))

    def list_jobs(
        self,
        next_link: str | None,
        *,
        job_type: str | None = None,
        tag: str | None = None,
        include_archived: bool = False,
    ) -> Page[Job]:
        """Jobs_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.jobs.jobs_list,
            models.JobBaseResourceArmPaginatedResult,
            models.JobBaseResource,
            decode_job_resource,
            next_link,
            job_type=job_type or UNSET,
            tag=tag or UNSET,
        )

    def archive_job(self, name: str, *, is_archived: bool) -> Job:
        """Refuse: jobs have no word for it."""
        raise archiving.no_archiving("archive")

    def cancel_job(self, name: str) -> Response[Any]:
        """Jobs_Cancel."""
        return self.send(api.jobs.jobs_cancel, name)

    def delete_job(self, name: str) -> Response[Any]:
        """Jobs_Delete."""
        return self.send(api.jobs.jobs_delete, name)
