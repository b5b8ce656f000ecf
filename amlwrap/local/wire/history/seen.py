"""What run history knows of a run, be it a job's or one that MLflow alone has made."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from attrs import field, frozen

from amlwrap.assets import AssetType, Compute
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.job import CommandJob, JobStatus, Literal, SweepJob
from amlwrap.local.engine.job_records import HYPERPARAMETERS, REASON, TERMINAL, display_name, sweep_of
from amlwrap.local.engine.variables import as_text
from amlwrap.local.state import State
from amlwrap.local.store.records import Record, write_time
from amlwrap.local.store.tracking.schema import PARENT_TAG
from amlwrap.local.store.tracking.values import DELETED, Run, RunStatus

DEFAULT_EXPERIMENT = "Default"
_DEFAULT = "default"
"""The output that every job has: its logs, and what it left in its folders `outputs` and `logs`."""
_NOTE_TAG = "mlflow.note.content"
_STATUS = {
    RunStatus.RUNNING: JobStatus.RUNNING,
    RunStatus.SCHEDULED: JobStatus.NOT_STARTED,
    RunStatus.FINISHED: JobStatus.COMPLETED,
    RunStatus.FAILED: JobStatus.FAILED,
    RunStatus.KILLED: JobStatus.CANCELED,
}


@frozen
class Node:
    """What a run runs on: a compute's name, its machines' size, and how many of them."""

    compute: str
    size: str | None
    count: int


@frozen(kw_only=True)
class SeenRun:
    """A run.

    Attributes:
        id, number: what it is called, and its place among all runs.
        name: what people call it.
        kind: what it is of: a command, a sweep, or a script of the user's own.
        status: how far it is.
        experiment: the experiment's name.
        experiment_id: its id in the tracking store, which has none before a job of it has begun.
        parent: the run that it belongs to, or None.
        root: the one that it belongs to through all others, itself if it belongs to none.
        created, started, ended: when, as ISO 8601; None for what has not happened.
        changed: when it was changed last.
        description, tags, properties, hidden: how it is filed.
        parameters: what it was given.
        metric: the primary metric of a sweep.
        node: what it runs on, where that is known.
        reason: why it did not complete.
        outputs: what it leaves, by name: a file, or a folder of some kind.
        is_job: whether it is a job's.
    """

    id: str
    number: int
    name: str
    kind: str
    status: str
    experiment: str
    experiment_id: str | None
    parent: str | None
    root: str
    created: str | None
    started: str | None
    ended: str | None
    changed: str | None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    properties: Mapping[str, str] = field(factory=dict)
    hidden: bool = False
    parameters: Mapping[str, str] = field(factory=dict)
    metric: str | None = None
    node: Node | None = None
    reason: str | None = None
    outputs: Mapping[str, AssetType | str] = field(factory=dict)
    is_job: bool = True

    @property
    def has_ended(self) -> bool:
        """Whether nothing of it runs any more."""
        return self.status in TERMINAL


def of_job(state: State, record: Record) -> SeenRun:
    """Return the run that a job is."""
    filing, job = record.filing, record.value
    if not isinstance(job, CommandJob | SweepJob):
        raise TypeError(f"{record.name} is no job")
    return SeenRun(
        id=record.name,
        number=record.sequence,
        name=display_name(record),
        kind="hyperdrive" if isinstance(job, SweepJob) else "azureml.scriptrun",
        status=record.status,
        experiment=job.experiment_name or DEFAULT_EXPERIMENT,
        experiment_id=filing.properties.get("mlflow.experimentId"),
        parent=sweep_of(record),
        root=sweep_of(record) or record.name,
        created=record.created_at,
        started=_time(record, "amlwrap.startedAt"),
        ended=_time(record, "amlwrap.endedAt"),
        changed=record.modified_at,
        description=filing.description,
        tags=filing.tags,
        properties=filing.properties,
        hidden=filing.is_archived,
        parameters=_parameters(record, job),
        metric=job.objective.primary_metric if isinstance(job, SweepJob) else None,
        node=_node(state, job),
        reason=filing.properties.get(REASON),
        outputs=_outputs(job),
    )


def of_tracked(run: Run, experiment: str, root: str) -> SeenRun:
    """Return a run that is no job's, which belongs to an experiment of this name, and through others to a root."""
    status, started, ended = _STATUS[run.status], _moment(run.started), _moment(run.ended)
    return SeenRun(
        id=run.id,
        number=0,
        name=run.name,
        kind="custom",
        status=status,
        experiment=experiment,
        experiment_id=run.experiment,
        parent=run.tags.get(PARENT_TAG),
        root=root,
        created=started,
        started=started,
        ended=ended,
        changed=ended or started,
        description=run.tags.get(_NOTE_TAG),
        tags=run.tags,
        hidden=run.stage == DELETED,
        parameters=run.params,
        is_job=False,
    )


def _parameters(record: Record, job: CommandJob | SweepJob) -> dict[str, str]:
    inputs = (job.trial if isinstance(job, SweepJob) else job).inputs
    literals = {name: each.value for name, each in inputs.items() if isinstance(each, Literal)}
    return literals | {key.lstrip("-"): as_text(value) for key, value in _drawn(record).items()}


# Facts of the workspace are among a job's properties, which users can write over.


def _drawn(record: Record) -> dict[str, Any]:
    try:
        drawn = json.loads(record.filing.properties.get(HYPERPARAMETERS, "{}"))
    except ValueError:
        return {}
    return drawn if sweep_of(record) and isinstance(drawn, dict) else {}


def _time(record: Record, fact: str) -> str | None:
    try:
        return write_time(datetime.fromisoformat(record.filing.properties[fact]).astimezone(UTC))
    except (KeyError, ValueError):
        return None


def _outputs(job: CommandJob | SweepJob) -> dict[str, AssetType | str]:
    """Return what a job leaves; what a sweep does, its trials leave.

    A model is the folder that it is: azure-ai-ml finds a way to ask where data lies, and none where models do.
    """
    named = job.outputs if isinstance(job, CommandJob) else {}
    kinds = {name: AssetType.URI_FOLDER if each.type in MODEL_TYPES else each.type for name, each in named.items()}
    return {_DEFAULT: AssetType.URI_FOLDER} | {name: kind or AssetType.URI_FOLDER for name, kind in kinds.items()}


def _node(state: State, job: CommandJob | SweepJob) -> Node | None:
    if not job.compute:
        return None
    name = job.compute.rpartition("/")[2]
    found = state.records.find("computes", name)
    size = found.value.size if found and isinstance(found.value, Compute) else None
    return Node(name, size, job.instance_count)


def _moment(milliseconds: int | None) -> str | None:
    """Return a time of the tracking store as the service writes times."""
    return None if milliseconds is None else write_time(datetime.fromtimestamp(milliseconds / 1000, UTC))
