"""What a dialect must be able to say. The rest of amlwrap is written against this and never sees an api-version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

if TYPE_CHECKING:
    import httpx

    from amlwrap.assets import (
        AssetType,
        Code,
        Compute,
        Data,
        Datastore,
        DatastoreSecrets,
        Environment,
        EnvironmentDefinition,
        Model,
        PendingUpload,
    )
    from amlwrap.job import CommandJob, Input, Job, SweepJob
    from amlwrap.lro import Answer
    from amlwrap.paging import Page


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


class Dialect(Protocol):
    """One api-version, bound to one workspace. Methods are one request each, `find_code` aside, which reads as many
    pages as it needs; all raise `ServiceError`.

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
    def builds_from_folders(self) -> bool:
        """Whether an image is built from a folder in blob storage; else from the text of a Dockerfile."""

    @staticmethod
    def to_json(body: Any) -> dict[str, Any]:
        """Return the JSON object that a generated model is sent as."""

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

    def encode_code(
        self, *, url: str, path: str | None, datastore_id: str | None, content_hash: str, is_anonymous: bool
    ) -> Any:
        """Return the generated model of a code version.

        Args:
            url: of the folder in blob storage.
            path, datastore_id: where that is on a datastore; None for a place that was given to this version alone.
            content_hash: what Azure ML's own clients know the content by; see `amlwrap.blob.content_hash`.
            is_anonymous: whether nobody named it.
        """

    def find_code(self, content_hash: str) -> Code | None:
        """Return code of that content, whoever registered it under whatever name; None where there is none, or nobody
        can tell."""

    def start_pending_upload(self, name: str, version: str) -> PendingUpload | None:
        """Return a place for the files of a code version to come; None where the api-version gives none."""

    def put_code(self, name: str, version: str, body: Any) -> Code:
        """Create a code version from the generated model."""

    def get_code(self, name: str, version: str) -> Code:
        """Return one code version."""

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """Return one page of the versions of code."""

    def get_model(self, name: str, version: str) -> Model:
        """Return one model version."""

    def list_model_versions(self, name: str, next_link: str | None) -> Page[Model]:
        """Return one page of the versions of a model."""

    def encode_job(self, job: CommandJob | SweepJob) -> Any:
        """Return the generated model for a job whose references are ARM ids, or URIs where inputs take them."""

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

    def follow(self, url: str) -> httpx.Response:
        """Return the answer at a URL that the service gave: as given, since it may name any api-version on purpose.

        In the one that is spoken where the service no longer has that.
        """
