"""The requests of 2022-05-01 and later, each a call of the generated client of 2024-04-01.

Within the family later versions only add to earlier ones, so that one client serves them all: the api-version is a
parameter, and what came later is asked for from then on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from amlrest import v2024_04_01 as generated
from amlrest.responses import Response
from amlrest.types import UNSET, JsonObject
from amlrest.v2024_04_01 import api, models

from amlwrap.dialects.alike import decode_secrets, decode_workspace
from amlwrap.dialects.capacity import CapacityRequests
from amlwrap.dialects.computes import ComputeRequests
from amlwrap.dialects.v2022_05_01_onward import filing, job_resources
from amlwrap.dialects.v2022_05_01_onward.asset_requests import AssetRequests
from amlwrap.dialects.v2022_05_01_onward.datastores import decode_datastore
from amlwrap.dialects.v2022_05_01_onward.endpoint_requests import EndpointRequests
from amlwrap.dialects.v2022_05_01_onward.filing_requests import FilingRequests
from amlwrap.dialects.v2022_05_01_onward.job_resources import decode_job_resource

if TYPE_CHECKING:
    from amlrest.client import Client

    from amlwrap.assets import Datastore, DatastoreSecrets, WorkspaceResource
    from amlwrap.dialects.base import Describable, Limit
    from amlwrap.job import CommandJob, Job, SweepJob
    from amlwrap.paging import Page
    from amlwrap.references import Scope


class Dialect20220501Onward(AssetRequests, FilingRequests, CapacityRequests, ComputeRequests, EndpointRequests):
    """Api-version 2022-05-01 or a later one, bound to a workspace; see `amlwrap.dialects.base.Dialect`.

    Args:
        api_version: one that is generally available.
        client: the generated client.
        scope: the workspace.
        is_local: whether it is a local workspace, which runs jobs without an environment of their own.
    """

    inputs_take_uris = True
    builds_from_folders = True

    generated = generated
    decode_job = staticmethod(job_resources.decode_job)

    @staticmethod
    def encode_job(job: CommandJob | SweepJob) -> models.JobBaseResource:
        """Write a job; see `encode_jobs`."""
        from amlwrap.dialects.v2022_05_01_onward.encode_jobs import encode_job

        return encode_job(job)

    def __init__(self, api_version: str, *, client: Client, scope: Scope, is_local: bool) -> None:
        super().__init__(api_version, client=client, scope=scope)
        self._is_local = is_local

    def limits(self, described: Describable) -> Sequence[Limit]:
        """Return what of a description this family, or a version of it that is this early, has no words for."""
        from amlwrap.dialects.v2022_05_01_onward.limits import limits

        return limits(described, api_version=self.api_version, is_local=self._is_local)

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
            models.DatastoreResourceArmPaginatedResult,
            models.DatastoreResource,
            decode_datastore,
            next_link,
            is_default=UNSET if is_default is None else is_default,
            names=list(names) or UNSET,
            search_text=search_text or UNSET,
            order_by=order_by or UNSET,
        )

    def get_datastore(self, name: str) -> Datastore:
        """Datastores_Get."""
        return decode_datastore(self.call(api.datastores.datastores_get, models.DatastoreResource, name))

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
        return self.page(
            api.jobs.jobs_list,
            models.JobBaseResourceArmPaginatedResult,
            models.JobBaseResource,
            decode_job_resource,
            next_link,
            job_type=job_type or UNSET,
            tag=tag or UNSET,
            list_view_type=filing.view(include_archived=include_archived),
        )

    def archive_job(self, name: str, *, is_archived: bool) -> Job:
        """Jobs_CreateOrUpdate, of the job as Jobs_Get returns it."""
        found = self.call(api.jobs.jobs_get, models.JobBaseResource, name)
        return self.put_job(name, filing.filed(found, is_archived=is_archived))

    def cancel_job(self, name: str) -> Response[Any]:
        """Jobs_Cancel: done (200), or under way (202) at the place that the answer names."""
        return self.send(api.jobs.jobs_cancel, name)

    def delete_job(self, name: str) -> Response[Any]:
        """Jobs_Delete."""
        return self.send(api.jobs.jobs_delete, name)
