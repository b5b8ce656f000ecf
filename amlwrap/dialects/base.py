"""What a dialect must be able to say. The rest of amlwrap is written against this and never sees an api-version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from attrs import frozen

from amlwrap.dialects.base_assets import AssetDialect

if TYPE_CHECKING:
    import httpx

    from amlwrap.assets import (
        Compute,
        ComputeDefinition,
        Datastore,
        DatastoreSecrets,
        EndpointKeys,
        EndpointToken,
        EnvironmentDefinition,
        LogContainer,
        ModelDefinition,
        OnlineDeployment,
        OnlineEndpoint,
        WorkspaceResource,
    )
    from amlwrap.assets.capacity import MachineSize, Usage
    from amlwrap.job import CommandJob, Input, Job, SweepJob
    from amlwrap.lro import Answer
    from amlwrap.paging import Page


Describable: TypeAlias = """
    CommandJob | SweepJob | EnvironmentDefinition | Input | ModelDefinition | OnlineEndpoint | OnlineDeployment
"""
"""What people describe, and an api-version may have no words for."""


@frozen(kw_only=True)
class Limit:
    """A property of something described that an api-version has no words for.

    Attributes:
        path: the property; see `amlwrap.errors.InvalidJobError`.
        problem: what is wrong and what to do, in one sentence that names the first api-version that has the words, if
            one has.
    """

    path: str
    problem: str


class Dialect(AssetDialect, Protocol):
    """One api-version, bound to one workspace. Methods are one request each, but for `find_code`, which reads as many
    pages as it needs, and `set_traffic`, which looks first; all raise `ServiceError`.

    Assets are referred to by their ARM ids, which every api-version takes.

    Lists take the `next_link` of the page before, or None for the first page. The
    `encode_...`, `decode_...` and `to_json` methods are pure.
    """

    @property
    def api_version(self) -> str:
        """The api-version that every request carries."""

    @property
    def inputs_take_uris(self) -> bool:
        """Whether an input names a URI of any kind and says what lies there; else it names registered data alone."""

    @property
    def deploys_without_code(self) -> bool:
        """Whether the service is known to deploy an MLflow model that has neither code nor environment beside it."""

    @property
    def builds_from_folders(self) -> bool:
        """Whether an image is built from a folder in blob storage; else from the text of a Dockerfile."""

    @staticmethod
    def to_json(body: Any) -> dict[str, Any]:
        """Return the JSON object that a generated model is sent as."""

    def limits(self, described: Describable) -> Sequence[Limit]:
        """Return what of a description cannot be said; nothing is when it is empty."""

    def get_workspace(self) -> WorkspaceResource:
        """Return the workspace as an Azure resource."""

    def get_location(self) -> str:
        """Return the Azure region of the workspace, which endpoints and deployments are in as well."""

    def list_computes(self, next_link: str | None) -> Page[Compute]:
        """Return one page of the workspace's computes."""

    def get_compute(self, name: str) -> Compute:
        """Return one compute."""

    def list_machine_sizes(self, location: str) -> Sequence[MachineSize]:
        """Return the sizes of machines that a region has."""

    def list_usages(self, location: str, next_link: str | None) -> Page[Usage]:
        """Return one page of what the subscription uses in a region, and may."""

    def list_quotas(self, location: str, next_link: str | None) -> Page[Usage]:
        """Return one page of the quotas that the subscription and its workspaces have in a region."""

    def put_compute(self, wanted: ComputeDefinition, *, location: str) -> Answer:
        """Start making a compute; the answer may name an operation to wait for."""

    def delete_compute(self, name: str, *, detach: bool) -> Answer:
        """Start deleting a compute, or only letting go of it; the answer may name an operation to wait for."""

    def start_compute(self, name: str) -> Answer:
        """Start a compute instance; the answer may name an operation to wait for."""

    def stop_compute(self, name: str) -> Answer:
        """Stop a compute instance; the answer may name an operation to wait for."""

    def list_datastores(
        self,
        next_link: str | None,
        *,
        is_default: bool | None = None,
        names: Sequence[str] = (),
        search_text: str | None = None,
        order_by: str | None = None,
    ) -> Page[Datastore]:
        """Return one page of the datastores that match."""

    def get_datastore(self, name: str) -> Datastore:
        """Return one datastore."""

    def list_datastore_secrets(self, name: str) -> DatastoreSecrets:
        """Return the secrets a datastore holds."""

    def encode_job(self, job: CommandJob | SweepJob) -> Any:
        """Return the generated model for a job whose references are ARM ids, or URIs where inputs take them."""

    def decode_job(self, body: Any) -> CommandJob | SweepJob | None:
        """Return the description in a generated model; None for a job type amlwrap does not describe."""

    def put_job(self, name: str, body: Any) -> Job:
        """Create a job from the generated model."""

    def get_job(self, name: str) -> Job:
        """Return one job."""

    def list_jobs(
        self,
        next_link: str | None,
        *,
        job_type: str | None = None,
        tag: str | None = None,
        include_archived: bool = False,
    ) -> Page[Job]:
        """Return one page of the workspace's jobs."""

    def archive_job(self, name: str, *, is_archived: bool) -> Job:
        """Have lists leave a job out, or show it again."""

    def cancel_job(self, name: str) -> Answer:
        """Ask the service to cancel a job; the answer may name an operation to wait for."""

    def delete_job(self, name: str) -> Answer:
        """Start deleting a job; the answer may name an operation to wait for."""

    def encode_endpoint(self, endpoint: OnlineEndpoint, *, location: str) -> Any:
        """Return the generated model of an online endpoint, without keys: the service draws them."""

    def put_endpoint(self, name: str, body: Any) -> Answer:
        """Start creating or replacing an endpoint; the answer may name an operation to wait for."""

    def set_traffic(self, name: str, traffic: Mapping[str, int]) -> Answer:
        """Start giving each deployment of an endpoint its share, in percent; those that are not named get none."""

    def get_endpoint(self, name: str) -> OnlineEndpoint:
        """Return one endpoint."""

    def list_endpoints(self, next_link: str | None) -> Page[OnlineEndpoint]:
        """Return one page of the workspace's online endpoints."""

    def delete_endpoint(self, name: str) -> Answer:
        """Start deleting an endpoint with its deployments; the answer may name an operation to wait for."""

    def list_endpoint_keys(self, name: str) -> EndpointKeys:
        """Return the keys of an endpoint that keys open."""

    def get_endpoint_token(self, name: str) -> EndpointToken:
        """Return a token for an endpoint that tokens of the workspace open."""

    def encode_deployment(self, deployment: OnlineDeployment, *, location: str) -> Any:
        """Return the generated model of a deployment whose references are ARM ids."""

    def put_deployment(self, endpoint: str, name: str, body: Any) -> Answer:
        """Start creating or replacing a deployment; the answer may name an operation to wait for."""

    def get_deployment(self, endpoint: str, name: str) -> OnlineDeployment:
        """Return one deployment of an endpoint."""

    def list_deployments(self, endpoint: str, next_link: str | None) -> Page[OnlineDeployment]:
        """Return one page of the deployments of an endpoint."""

    def delete_deployment(self, endpoint: str, name: str) -> Answer:
        """Start deleting a deployment; the answer may name an operation to wait for."""

    def get_deployment_logs(self, endpoint: str, name: str, *, container: LogContainer, tail: int | None) -> str:
        """Return the last lines of a container's log, `tail` of them at most."""

    def follow(self, url: str) -> httpx.Response:
        """Return the answer at a URL that the service gave: as given, since it may name any api-version on purpose.

        In the one that is spoken where the service no longer has that.
        """
