"""A job as the service knows it: its state, where it keeps what it made, and the description it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from amlwrap.job.description import CommandJob, SweepJob
from amlwrap.references import repr_without_secrets

JOB_TYPES = ("Command", "Sweep", "Pipeline", "AutoML", "Spark", "Labeling", "FineTuning")
"""Types of jobs that a workspace can hold, by the service's words (definition `JobType` of all api-versions)."""


class JobStatus(StrEnum):
    """States of a job as the service names them (definition `JobStatus`)."""

    NOT_STARTED = "NotStarted"
    STARTING = "Starting"
    PROVISIONING = "Provisioning"
    PREPARING = "Preparing"
    QUEUED = "Queued"
    RUNNING = "Running"
    FINALIZING = "Finalizing"
    CANCEL_REQUESTED = "CancelRequested"
    COMPLETED = "Completed"
    FAILED = "Failed"
    CANCELED = "Canceled"
    NOT_RESPONDING = "NotResponding"
    PAUSED = "Paused"
    UNKNOWN = "Unknown"

    @property
    def is_terminal(self) -> bool:
        """Whether a job in this state will not change any more by itself."""
        return self in _TERMINAL


_TERMINAL = frozenset(
    {JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELED, JobStatus.NOT_RESPONDING, JobStatus.PAUSED}
)


@frozen(kw_only=True)
class JobOutput:
    """Where a job's logs and outputs are kept: `path` on the datastore `datastore_id`."""

    datastore_id: str
    path: str = field(repr=repr_without_secrets)


@frozen(kw_only=True)
class Job:
    """A job that the service knows.

    Attributes:
        name, id: short name and ARM id.
        type: the service's word for it, such as `Command` or `Sweep`.
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
