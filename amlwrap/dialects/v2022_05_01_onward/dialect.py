"""The requests of 2022-05-01 and later, each a call of the generated client of 2024-04-01.

Within the family later versions only add to earlier ones, so that one client serves them all: the api-version is a
parameter, and what came later is asked for from then on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from amlrest.responses import Response
from amlrest.types import UNSET, JsonObject
from amlrest.v2024_04_01 import models
from amlrest.v2024_04_01.api.compute import compute_get, compute_list
from amlrest.v2024_04_01.api.datastores import datastores_get, datastores_list, datastores_list_secrets
from amlrest.v2024_04_01.api.jobs import jobs_cancel, jobs_create_or_update, jobs_delete, jobs_get, jobs_list
from amlrest.v2024_04_01.api.workspaces import workspaces_get

from amlwrap.dialects.alike import decode_compute, decode_secrets
from amlwrap.dialects.reading import text
from amlwrap.dialects.v2022_05_01_onward import decode_jobs, encode_jobs, limits
from amlwrap.dialects.v2022_05_01_onward.asset_requests import AssetRequests
from amlwrap.dialects.v2022_05_01_onward.datastores import decode_datastore
from amlwrap.dialects.v2022_05_01_onward.endpoint_requests import EndpointRequests

if TYPE_CHECKING:
    from amlrest.client import Client

    from amlwrap.assets import Compute, Datastore, DatastoreSecrets
    from amlwrap.dialects.base import Describable, Limit
    from amlwrap.job import Job
    from amlwrap.paging import Page
    from amlwrap.references import Scope


class Dialect20220501Onward(AssetRequests, EndpointRequests):
    """Api-version 2022-05-01 or a later one, bound to a workspace; see `amlwrap.dialects.base.Dialect`.

    Args:
        api_version: one that is generally available.
        client: the generated client.
        scope: the workspace.
        is_local: whether it is a local workspace, which runs jobs without an environment of their own.
    """

    inputs_take_uris = True
    builds_from_folders = True

    encode_job = staticmethod(encode_jobs.encode_job)
    decode_job = staticmethod(decode_jobs.decode_job)

    def __init__(self, api_version: str, *, client: Client, scope: Scope, is_local: bool) -> None:
        super().__init__(api_version, client=client, scope=scope)
        self._is_local = is_local

    def limits(self, described: Describable) -> Sequence[Limit]:
        """Return what of a description this family, or a version of it that is this early, has no words for."""
        return limits.limits(described, api_version=self.api_version, is_local=self._is_local)

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
        return decode_datastore(self.call(datastores_get, models.DatastoreResource, name))

    def list_datastore_secrets(self, name: str) -> DatastoreSecrets:
        """Datastores_ListSecrets."""
        return decode_secrets(self.call(datastores_list_secrets, JsonObject, name))

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
        """Jobs_Cancel: done (200), or under way (202) at the place that the answer names."""
        return self.send(jobs_cancel, name)

    def delete_job(self, name: str) -> Response[Any]:
        """Jobs_Delete."""
        return self.send(jobs_delete, name)
