"""What a dialect must be able to say. The rest of amlwrap is written against this and never sees an api-version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from amlwrap.assets import (
        AssetType,
        Code,
        Compute,
        Data,
        Datastore,
        DatastoreSecrets,
        Environment,
        EnvironmentDefinition,
    )
    from amlwrap.job import CommandJob, Input, Job, SweepJob
    from amlwrap.lro import Answer
    from amlwrap.paging import Page
    from amlwrap.references import Collection


@frozen(kw_only=True)
class Limit:
    """A property of something described that an api-version has no words for.

    Attributes:
        path: the property; see `amlwrap.errors.InexpressibleError`.
        problem: what is wrong and what to do, in one sentence that names the first api-version that has the words.
    """

    path: str
    problem: str


class Dialect(Protocol):
    """One api-version, bound to one workspace. Methods are one request each; all raise `ServiceError`.

    Lists take the `next_link` of the page before, or None for the first page. The
    `encode_...`, `decode_...` and `to_json` methods are pure.
    """

    @property
    def api_version(self) -> str:
        """The api-version that every request carries."""

    @staticmethod
    def to_json(body: Any) -> dict[str, Any]:
        """Return the JSON object that a generated model is sent as."""

    @property
    def client(self) -> Any:
        """The generated client, ready to use."""

    def asset_reference(self, collection: Collection, name: str, version: str) -> str:
        """Return how the api-version refers to a version of an asset of the workspace: by its ARM id, or by name."""

    def limits(self, described: CommandJob | SweepJob | EnvironmentDefinition | Input) -> Sequence[Limit]:
        """Return what of a description cannot be said; nothing is when it is empty."""

    def get_discovery_url(self) -> str | None:
        """Return the URL that tells where the workspace's region serves everything that ARM does not."""

    def list_computes(self, next_link: str | None) -> Page[Compute]:
        """Return one page of the workspace's computes."""

    def get_compute(self, name: str) -> Compute:
        """Return one compute."""

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

    def encode_environment(
        self, definition: EnvironmentDefinition, *, description: str | None, tags: Mapping[str, str]
    ) -> Any:
        """Return the generated model of an environment version."""

    def put_environment(self, name: str, version: str, body: Any) -> Environment:
        """Create an environment version from the generated model."""

    def get_environment(self, name: str, version: str) -> Environment:
        """Return one environment version."""

    def list_environment_names(self, next_link: str | None) -> Page[str]:
        """Return one page of the names of environments."""

    def list_environment_versions(self, name: str, next_link: str | None) -> Page[Environment]:
        """Return one page of the versions of an environment."""

    def encode_data(
        self,
        *,
        path: str,
        datastore_id: str | None,
        type: AssetType | str | None,
        description: str | None,
        tags: Mapping[str, str],
        is_anonymous: bool,
    ) -> Any:
        """Return the generated model of a data version."""

    def put_data(self, name: str, version: str, body: Any) -> Data:
        """Create a data version from the generated model."""

    def get_data(self, name: str, version: str) -> Data:
        """Return one data version."""

    def list_data_names(self, next_link: str | None) -> Page[str]:
        """Return one page of the names of data."""

    def list_data_versions(self, name: str, next_link: str | None) -> Page[Data]:
        """Return one page of the versions of data."""

    def encode_code(self, *, path: str, datastore: Datastore, is_anonymous: bool) -> Any:
        """Return the generated model of a code version: a folder on a datastore."""

    def put_code(self, name: str, version: str, body: Any) -> Code:
        """Create a code version from the generated model."""

    def get_code(self, name: str, version: str) -> Code:
        """Return one code version."""

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """Return one page of the versions of code."""

    def encode_job(self, job: CommandJob | SweepJob) -> Any:
        """Return the generated model for a job whose references to assets are as `asset_reference` writes them."""

    def decode_job(self, body: Any) -> CommandJob | SweepJob | None:
        """Return the description in a generated model; None for a job type amlwrap does not describe."""

    def put_job(self, name: str, body: Any) -> Job:
        """Create a job from the generated model."""

    def get_job(self, name: str) -> Job:
        """Return one job."""

    def list_jobs(self, next_link: str | None, *, job_type: str | None = None, tag: str | None = None) -> Page[Job]:
        """Return one page of the workspace's jobs."""

    def cancel_job(self, name: str) -> Answer:
        """Ask the service to cancel a job; the answer may name an operation to wait for."""

    def delete_job(self, name: str) -> Answer:
        """Start deleting a job; the answer may name an operation to wait for."""
