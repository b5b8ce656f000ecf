"""A job as the service knows it: its state, where it keeps what it made, and the description it was made from.

A job is a value. One that a workspace returned knows besides whom to ask about it, by a handle that is no part of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from amlwrap.errors import UsageError
from amlwrap.reprs import shows

if TYPE_CHECKING:
    from amlwrap.job.description import CommandJob
    from amlwrap.job.sweep_description import SweepJob

JOB_TYPES = ("Command", "Sweep", "Pipeline", "AutoML", "Spark", "Labeling", "FineTuning")
"""Types of jobs that a workspace can hold, by the service's words (definition `JobType` of all api-versions)."""


DRAWN_TAG = "_aml_system_"
"""What the tags of Azure's sweeps begin with that keep what was drawn for a trial, before its name. Source:
azureml-train-core, `HyperDriveRun.get_hyperparameters`."""


def read_drawn(written: str | None) -> dict[str, Any]:
    """Return the hyperparameters that a tag or a property keeps as JSON; none where there are none that can be read."""
    try:
        values = json.loads(written or "")
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}


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
    path: str

    __repr__ = shows("path")


class JobActions(Protocol):
    """What a job asks the workspace that it is in for; see `amlwrap.resources.jobs.JobCollection`."""

    def get(self, job: Job) -> Job:
        """Return the job as it is now."""

    def wait(self, job: Job, *, timeout: float | None, on_change: Callable[[Job], None] | None) -> Job:
        """Wait until the job has completed."""

    def cancel(self, job: Job) -> Job:
        """Ask for the job to be cancelled."""

    def log(self, job: Job) -> Iterator[str]:
        """Yield the job's log as it grows."""

    def download(self, job: Job, folder: str | Path, *, output: str | None, auth: str | None) -> Path:
        """Fetch the job's logs and outputs."""


class JobHandle:
    """Whom a job asks about itself. Copies of the job share it; in other processes, and in files, it is None.

    Args:
        actions: what the workspace that the job is in does with its jobs.
    """

    def __init__(self, actions: JobActions) -> None:
        self.actions = actions

    def __deepcopy__(self, memo: object) -> JobHandle:
        return self

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        return type(None), ()


class Late:
    """A description that is read when somebody asks for it: lists of jobs, which are long, are mostly read without.

    Args:
        read: returns the description.
    """

    def __init__(self, read: Callable[[], CommandJob | SweepJob | None]) -> None:
        self._read = read

    @cached_property
    def description(self) -> CommandJob | SweepJob | None:
        """The job as it was submitted."""
        return self._read()


def _description(held: Late | CommandJob | SweepJob | None) -> CommandJob | SweepJob | None:
    return held.description if isinstance(held, Late) else held


@frozen(kw_only=True)
class Job:
    """A job that the service knows.

    What is asked of a job goes to the workspace that returned it, and comes back as another value: a job does not
    change. A job that was made by hand, or pickled, belongs to no workspace, and says so.

    Attributes:
        name, id: short name and ARM id.
        type: the service's word for it, such as `Command` or `Sweep`.
        status: the service's word; compare with `JobStatus`.
        experiment_name: what it is filed under.
        compute: name or ARM id of the compute that it runs on; None where the service does not tell, or chooses.
        created_at: when it was submitted, in UTC; None where the service does not tell.
        started_at, ended_at: when it began to run, and ended, in UTC; None where the service does not tell: a local
            workspace does, Azure in the job's run alone.
        tracking_uri: MLflow tracking URI of its run, when the service gives one.
        studio_url: its page in Azure ML studio, when there is one.
        run_id: MLflow run id.
        output: where its logs and outputs are kept.
        tags, properties: as the service holds them.
        is_archived: whether lists leave it out; None where the api-version does not tell.
    """

    name: str
    id: str
    type: str
    status: JobStatus | str
    experiment_name: str | None = None
    compute: str | None = None
    created_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    tracking_uri: str | None = None
    studio_url: str | None = None
    run_id: str | None = None
    output: JobOutput | None = None
    _description: Late | CommandJob | SweepJob | None = field(default=None, repr=False, eq=_description)
    tags: Mapping[str, str] = field(factory=dict)
    properties: Mapping[str, str] = field(factory=dict)
    is_archived: bool | None = None
    raw: Any = field(default=None, repr=False, eq=False)
    _handle: JobHandle | None = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "type", "status", "experiment_name", "created_at")

    @property
    def description(self) -> CommandJob | SweepJob | None:
        """The job as it was submitted; None for job types amlwrap does not describe."""
        return _description(self._description)

    @property
    def is_finished(self) -> bool:
        """Whether the job has reached a state it will not leave by itself."""
        return isinstance(self.status, JobStatus) and self.status.is_terminal

    def refresh(self) -> Job:
        """Return the job as it is now.

        Raises:
            UsageError: it belongs to no workspace.
            NotFoundError: it is there no more.

        Source: operation `Jobs_Get`.
        """
        return self._workspace().get(self)

    def wait(self, *, timeout: float | None = None, on_change: Callable[[Job], None] | None = None) -> Job:
        """Wait until the job has completed, and return it as it is then.

        Args:
            timeout: seconds to wait at most; 0 looks once, None waits as long as it takes.
            on_change: called with the job at first and whenever its status has changed.

        Raises:
            JobNotCompletedError: it ended in any other way: `JobFailedError`, `JobCanceledError`.
            WaitTimeoutError: it was still going after `timeout`; it goes on.
            UsageError: it belongs to no workspace.
        """
        return self._workspace().wait(self, timeout=timeout, on_change=on_change)

    def cancel(self) -> Job:
        """Ask for the job to be cancelled, and return it as it is then.

        Raises:
            AmlwrapError: it has ended already.
            UsageError: it belongs to no workspace.

        Source: operation `Jobs_Cancel`.
        """
        return self._workspace().cancel(self)

    def log(self) -> Iterator[str]:
        """Yield the job's log as it grows, in pieces of text, until the job has ended.

        Raises:
            UsageError: it belongs to no workspace.
        """
        return self._workspace().log(self)

    def download(self, folder: str | Path, *, output: str | None = None, auth: str | None = None) -> Path:
        """Fetch the job's logs and outputs, or one named output, and return the folder they are in.

        Args:
            folder: written to in a folder of its own, named after the job; named outputs below `named-outputs` in it.
            output: a name of the job's outputs; when None, its logs, its default output and all named outputs whose
                place is known.
            auth: how to sign in to storage: `key`, `sas` or `identity`; the best that works when None.

        Raises:
            UsageError: it belongs to no workspace, has no such output, or nothing is kept of that yet.
            StorageError: the download stopped; running it again fetches the rest.
        """
        return self._workspace().download(self, folder, output=output, auth=auth)

    def _workspace(self) -> JobActions:
        if self._handle is None:
            raise UsageError(
                f"Job {self.name} belongs to no workspace, since none returned it: ask `workspace.jobs`, which takes "
                "names and jobs."
            )
        return self._handle.actions
