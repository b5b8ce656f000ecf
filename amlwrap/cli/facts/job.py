"""What programs are told of a job."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from amlwrap.cli.facts.job_description import MEANING as _DESCRIBED
from amlwrap.cli.facts.job_description import UNKNOWN, description_facts
from amlwrap.datastore_uris import datastore_uri
from amlwrap.references import short_name
from amlwrap.resources.sweep_trials import told_origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amlwrap.job import Job
    from amlwrap.metrics import TrialResult
    from amlwrap.resources.sweep_trials import Origin
    from amlwrap.tracking import Run

# Where a sweep tells its best trial: on Azure, and on this machine. Source: azure-ai-ml,
# `SWEEP_JOB_BEST_CHILD_RUN_ID_PROPERTY_NAME`.
_BEST_TRIAL = ("best_child_run_id", "amlwrap.bestTrial")
# Where the local workspace tells why a job did not complete.
_ERROR = "amlwrap.error"

MEANING = {
    "name": "the job's name",
    "type": "the service's word for it, such as `Command` or `Sweep`",
    "status": "the service's word for how far it is, such as `Running` or `Completed`",
    "error": "why it did not complete, where the service says so; the local workspace does",
    "experiment_name": "what it is filed under",
    "parent_job_name": "of a trial, its sweep; in lists null for trials that do not say so themselves, as Azure's",
    "is_archived": "whether lists leave it out; null where the api-version does not tell",
    "created_at": "when it was submitted",
    "started_at": "when it began to run; null in lists where the service does not tell, as Azure's",
    "ended_at": "when it ended, as `started_at`",
    "tags": "by name, as the service holds them",
    "properties": "by name, as the service holds them",
    **_DESCRIBED,
    "parameters": "of a trial, the values that its sweep drew, by hyperparameter; as `parent_job_name`",
    "metrics": "the last value of each metric that it logged, by name; null in lists, and before it runs",
    "logged_parameters": "what it logged to MLflow as parameters, texts by name; as `metrics`",
    "trials": "of a sweep, each trial, best first, as `amlwrap job trials` prints them; null in lists",
    "best_trial": "of a sweep, the name of the best trial so far",
    "id": "its ARM id",
    "output": "URI of its logs and of what it left in its folder `outputs`",
    "run_id": "its run in MLflow",
    "tracking_uri": "MLflow tracking URI that it logs to",
    "studio_url": "its page in Azure ML studio; null in a local workspace",
}


def facts(
    job: Job, *, run: Run | None = None, origin: Origin | None = None, trials: Sequence[TrialResult] | None = None
) -> dict[str, Any]:
    """Return all there is of a job.

    Args:
        job: as the service shows it.
        run: its run; None where that was not read.
        origin: of a trial, where it comes from; None where nobody asked.
        trials: of a sweep, best first; None where these were not read.
    """
    from amlwrap.cli.facts.trial import facts as trial_facts
    from amlwrap.cli.facts.trial import without_dashes

    origin = origin or told_origin(job)
    return {
        "name": job.name,
        "type": job.type,
        "status": str(job.status),
        "error": error(job),
        "experiment_name": job.experiment_name,
        "parent_job_name": origin.sweep if origin else None,
        "is_archived": job.is_archived,
        "created_at": job.created_at,
        "started_at": started_at(job, run),
        "ended_at": ended_at(job, run),
        "tags": dict(job.tags),
        "properties": dict(job.properties),
        **(UNKNOWN if job.description is None else description_facts(job.description)),
        "parameters": without_dashes(origin.parameters) if origin else None,
        "metrics": dict(run.metrics) if run else None,
        "logged_parameters": dict(run.params) if run else None,
        "trials": None if trials is None else [trial_facts(trial, job) for trial in trials],
        "best_trial": best_trial(job),
        "id": job.id,
        "output": output_uri(job),
        "run_id": job.run_id,
        "tracking_uri": job.tracking_uri,
        "studio_url": job.studio_url,
    }


def best_trial(job: Job) -> str | None:
    """Return the name of a sweep's best trial so far, as the sweep tells it."""
    return next((job.properties[name] for name in _BEST_TRIAL if name in job.properties), None)


def error(job: Job) -> str | None:
    """Return why a job did not complete, where the service says so."""
    return job.properties.get(_ERROR)


def output_uri(job: Job) -> str | None:
    """Return where a job's logs and outputs are."""
    return datastore_uri(short_name(job.output.datastore_id), job.output.path) if job.output else None


def started_at(job: Job, run: Run | None) -> datetime | None:
    """Return when a job began to run, as it tells itself, or its run does."""
    return job.started_at or _moment(run.started if run else None)


def ended_at(job: Job, run: Run | None) -> datetime | None:
    """Return when a job ended; see `started_at`."""
    return job.ended_at or _moment(run.ended if run else None)


def _moment(milliseconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(milliseconds / 1000, UTC) if milliseconds else None
