"""The things a workspace holds, as plain values: what the collections return, whatever the api-version.

Each value keeps the generated model that it was read from in `raw`, for whatever is not lifted into an attribute.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from amlwrap.jobs import CommandJob, JobStatus, SweepJob
from amlwrap.references import without_secrets


@frozen(kw_only=True)
class Compute:
    """A compute of the workspace.

    Attributes:
        name, id: short name and ARM id.
        type: computeType, such as `AmlCompute`.
        size: virtual machine size, where the type has one.
        min_nodes, max_nodes: scale limits, where the type has them.
        state: provisioning state.
        location: Azure region.
    """

    name: str
    id: str
    type: str
    size: str | None = None
    min_nodes: int | None = None
    max_nodes: int | None = None
    state: str | None = None
    location: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class Datastore:
    """A datastore of the workspace: where code, data and outputs live.

    Attributes:
        name, id: short name and ARM id.
        type: contentsType, such as `AzureBlob`.
        is_default: whether it is the workspace's default.
        account_name, container_name: of a blob datastore; of other types what comes nearest, else None.
        endpoint: DNS suffix of the storage service, such as `core.windows.net`.
        protocol: `https` or `http`.
        credentials_type: credentialsType, such as `AccountKey`, `Sas` or `None`.
        details: every other fact the contents carry, by the service's own names, without secrets.
    """

    name: str
    id: str
    type: str
    is_default: bool = False
    account_name: str | None = None
    container_name: str | None = None
    endpoint: str | None = None
    protocol: str | None = None
    credentials_type: str | None = None
    details: Mapping[str, Any] = field(factory=dict)
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class DatastoreSecrets:
    """What `listSecrets` hands out. No secret is in its repr.

    Attributes:
        type: secretsType, such as `AccountKey` or `Sas`.
        key: storage account key, base64, for `AccountKey`.
        sas_token: shared access signature without the leading `?`, for `Sas`.
    """

    type: str
    key: str | None = field(default=None, repr=False)
    sas_token: str | None = field(default=None, repr=False)
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class EnvironmentDefinition:
    """What an environment is made of: an image, or a Dockerfile, and optionally a conda file.

    Attributes:
        image: Docker image reference.
        dockerfile: text of a Dockerfile, instead of `image`.
        build_context: URI of the folder the Dockerfile is built in.
        conda_file: text of a conda environment file.
        name: under which it is registered; None makes it anonymous, named by its content.
    """

    image: str | None = None
    dockerfile: str | None = None
    build_context: str | None = None
    conda_file: str | None = None
    name: str | None = None


@frozen(kw_only=True)
class Environment:
    """A registered environment version."""

    name: str
    version: str
    id: str
    image: str | None = None
    dockerfile: str | None = None
    conda_file: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class Data:
    """A registered dataset version: `path` is a URL, or a path on the datastore `datastore_id`."""

    name: str
    version: str
    id: str
    path: str = field(repr=lambda path: repr(without_secrets(path)))
    datastore_id: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class Code:
    """A registered code version: a folder at `path` on the datastore `datastore_id`."""

    name: str
    version: str
    id: str
    path: str
    datastore_id: str | None = None
    created_at: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class JobOutput:
    """Where a job's logs and outputs are kept: `path` on the datastore `datastore_id`."""

    datastore_id: str
    path: str


@frozen(kw_only=True)
class Job:
    """A job that the service knows.

    Attributes:
        name, id: short name and ARM id.
        type: jobType, such as `Command` or `Sweep`.
        status: the service's word; compare with `JobStatus`.
        experiment_name: what it is filed under.
        created_at: creation time as the service sent it (ISO 8601).
        tracking_uri: MLflow tracking URI of its run, when the service gives one.
        run_id: MLflow run id.
        output: where its logs and outputs are kept.
        description: the job as it was submitted; None for job types amlwrap does not describe.
        tags, properties: as the service holds them.
    """

    name: str
    id: str
    type: str
    status: JobStatus | str
    experiment_name: str | None = None
    created_at: str | None = None
    tracking_uri: str | None = None
    run_id: str | None = None
    output: JobOutput | None = None
    description: CommandJob | SweepJob | None = None
    tags: Mapping[str, str] = field(factory=dict)
    properties: Mapping[str, str] = field(factory=dict)
    raw: Any = field(default=None, repr=False, eq=False)

    @property
    def is_finished(self) -> bool:
        """Whether the job has reached a state it will not leave by itself."""
        return isinstance(self.status, JobStatus) and self.status.is_terminal
