"""The record of a job: made when it is submitted, changed while it runs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from amlwrap.job import CommandJob, JobStatus, SweepJob
from amlwrap.local.state import State
from amlwrap.local.store.records import Filing, Record, Request, timestamp

KIND = "jobs"
TERMINAL = (JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELED)
SWEEP_NAME = "azureml.sweepName"
"""Property of a trial: the sweep that it belongs to."""
REASON = "amlwrap.error"
"""Property of a job that did not complete: why."""
HYPERPARAMETERS = "amlwrap.hyperparameters"
"""Property of a trial: its values by search-space key, as JSON text."""
OUTPUT_PATH = "azureml/${{name}}/${{output_name}}"
"""Where an output goes that has no path of its own."""
_FILLED_IN = re.compile(r"\{run-id\}|\$\{\{\s*(name|output_name)\s*\}\}")


def artifact_prefix(job_name: str) -> str:
    """Return where in the artifact store a job's logs and outputs lie."""
    return f"ExperimentRun/dcid.{job_name}"


def output_path(path: str | None, job: str, output: str) -> str:
    """Return the path of an output, with the names that are filled in at the service.

    Args:
        path: where it goes, `OUTPUT_PATH` when None; in it `${{name}}`, earlier `{run-id}`, is the job and
            `${{output_name}}` the output.
        job: the job's name.
        output: what the job calls the output.
    """
    return _FILLED_IN.sub(lambda found: output if found[1] == "output_name" else job, path or OUTPUT_PATH)


def sweep_of(record: Record) -> str | None:
    """Return the sweep that a job is a trial of, or None.

    Trials are made by the workspace. What somebody sends has whatever properties they give it, those of a trial that
    they copied among them.
    """
    return record.filing.properties.get(SWEEP_NAME) if record.request is None else None


def display_name(record: Record) -> str:
    """Return what people call a job: what somebody named it last, else its own name."""
    given = record.value.display_name if isinstance(record.value, CommandJob | SweepJob) else None
    return record.filing.display_name or given or record.name


def create_record(
    state: State, name: str, job: CommandJob | SweepJob, filing: Filing, request: Request | None
) -> Record:
    """Store a new job, which waits for its turn.

    Args:
        state: the workspace.
        name: the job's name.
        job: its description, every reference an ARM id.
        filing: how it is filed.
        request: what was sent; None for a trial, which nobody sent.
    """
    return state.records.put(
        Record(kind=KIND, name=name, value=job, filing=filing, request=request, status=JobStatus.QUEUED)
    )


def update_record(
    state: State, name: str, status: JobStatus | None = None, facts: Mapping[str, Any] | None = None
) -> None:
    """Change a job's status and add to its properties; values that are not text are kept as JSON text."""
    found = state.records.find(KIND, name)
    if found is None:
        return
    added = {key: value if isinstance(value, str) else json.dumps(value) for key, value in (facts or {}).items()}
    if status is JobStatus.RUNNING:
        added["amlwrap.startedAt"] = timestamp()
    if status in TERMINAL:
        added["amlwrap.endedAt"] = timestamp()
    # A reason may quote the name of a file, which on this machine can be what is no text anywhere else.
    added = {key: value.encode("utf-8", "replace").decode() for key, value in added.items()}
    filing = evolve(found.filing, properties={**found.filing.properties, **added}) if added else None
    state.records.update(found, status=status, filing=filing)
